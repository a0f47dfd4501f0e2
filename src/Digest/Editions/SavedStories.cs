using Dapper;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>The stories a chat has put aside.</summary>
public sealed class SavedStories(Db db)
{
    /// <summary>Puts a story aside. False: it was there already.</summary>
    public Task<bool> Save(ChatAddress chat, long story, long now) => db.Write(async connection => await connection.ExecuteAsync(
        "insert into saved(chat, thread, story_id, saved_at) values (@Chat, @Thread, @story, @now) on conflict do nothing",
        new { chat.Chat, chat.Thread, story, now }) == 1);

    /// <summary>Lets go of a story. False: it was not there.</summary>
    public Task<bool> Remove(ChatAddress chat, long story) => db.Write(async connection => await connection.ExecuteAsync(
        "delete from saved where chat = @Chat and thread = @Thread and story_id = @story",
        new { chat.Chat, chat.Thread, story }) == 1);

    /// <summary>The stories of a chat, newest first, each with its newest headline.</summary>
    public Task<IReadOnlyList<SavedStory>> Of(ChatAddress chat, int count, int skip) => db.Read<IReadOnlyList<SavedStory>>(async connection =>
        [.. await connection.QueryAsync<SavedStory>(
            """
            select s.story_id, s.saved_at,
              (select a.title from articles a where a.story_id = s.story_id order by coalesce(a.published_at, a.loaded_at) desc, a.id desc limit 1) as title
            from saved s
            where s.chat = @Chat and s.thread = @Thread
            order by s.saved_at desc, s.story_id desc
            limit @count offset @skip
            """,
            new { chat.Chat, chat.Thread, count, skip })]);
}

/// <summary>A story that was put aside.</summary>
public sealed record SavedStory
{
    public long StoryId { get; init; }

    public long SavedAt { get; init; }

    /// <summary>Null: its articles are gone.</summary>
    public string? Title { get; init; }
}
