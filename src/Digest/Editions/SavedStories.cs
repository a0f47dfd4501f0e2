using Dapper;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>Whose list of stories it is: a chat's own, or in a group one person's.</summary>
/// <param name="Chat">Where the stories are read.</param>
/// <param name="Person">Whose they are; 0: the chat's.</param>
public sealed record SavedList(ChatAddress Chat, long Person);

/// <summary>The stories that were put aside.</summary>
public sealed class SavedStories(Db db)
{
    /// <summary>Puts a story aside. False: it was there already.</summary>
    public Task<bool> Save(SavedList list, long story, long now) => db.Write(async connection => await connection.ExecuteAsync(
        "insert into saved_stories(chat, thread, person, story_id, saved_at) values (@Chat, @Thread, @Person, @story, @now) on conflict do nothing",
        new { list.Chat.Chat, list.Chat.Thread, list.Person, story, now }) == 1);

    /// <summary>Lets go of a story. False: it was not there.</summary>
    public Task<bool> Remove(SavedList list, long story) => db.Write(async connection => await connection.ExecuteAsync(
        "delete from saved_stories where chat = @Chat and thread = @Thread and person = @Person and story_id = @story",
        new { list.Chat.Chat, list.Chat.Thread, list.Person, story }) == 1);

    /// <summary>The stories of a list, newest first, each with its newest headline.</summary>
    public Task<IReadOnlyList<SavedStory>> Of(SavedList list, int count, int skip) => db.Read<IReadOnlyList<SavedStory>>(async connection =>
        [.. await connection.QueryAsync<SavedStory>(
            """
            select s.story_id, s.saved_at,
              (select a.title from articles a where a.story_id = s.story_id order by coalesce(a.published_at, a.loaded_at) desc, a.id desc limit 1) as title
            from saved_stories s
            where s.chat = @Chat and s.thread = @Thread and s.person = @Person
            order by s.saved_at desc, s.story_id desc
            limit @count offset @skip
            """,
            new { list.Chat.Chat, list.Chat.Thread, list.Person, count, skip })]);
}

/// <summary>A story that was put aside.</summary>
public sealed record SavedStory
{
    public long StoryId { get; init; }

    public long SavedAt { get; init; }

    /// <summary>Null: its articles are gone.</summary>
    public string? Title { get; init; }
}
