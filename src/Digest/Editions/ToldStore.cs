using Dapper;
using Digest.Editions.Composing;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>What chats were told: which stories, and with which facts.</summary>
public sealed class ToldStore(Db db)
{
    /// <summary>
    /// What chats were told since an instant, by the subscription's number: by all subscriptions of its chat, or by this one alone where it
    /// repeats what others told. What was asked for counts as little as what was only looked up.
    /// </summary>
    /// <param name="subscriptions">Their numbers.</param>
    /// <param name="since">UTC milliseconds.</param>
    public Task<ILookup<long, ToldMark>> Since(IReadOnlyCollection<long> subscriptions, long since) => db.Read(async connection =>
    {
        var asked = db.Dialect.In("s.id", "subscriptions");
        const string Thread = "case when s.target_chat is null then s.thread else coalesce(s.target_thread, 0) end";
        var told = await connection.QueryAsync<ToldMark>(
            $"""
            select r.reader, e.id as edition, t.story_id as story, e.slot, e.to_at as until
            from (
              select s.id as reader, s.id as teller from subscriptions s where {asked}
              union
              select s.id, o.id
              from subscriptions s
              join subscriptions o on o.chat = coalesce(s.target_chat, s.chat) and o.thread = {Thread} and o.target_chat is null
              where {asked} and not s.repeats
              union
              select s.id, o.id
              from subscriptions s
              join subscriptions o on o.target_chat = coalesce(s.target_chat, s.chat) and o.target_thread = {Thread}
              where {asked} and not s.repeats) r
            join editions e on e.subscription_id = r.teller
            join edition_stories t on t.edition_id = e.id
            where e.slot >= @since and not e.extra
            """,
            new { subscriptions = subscriptions.ToArray(), since });
        return told.ToLookup(mark => mark.Reader);
    });

    /// <summary>What a reader remembers of stories that he was told, by the story's number.</summary>
    public async Task<IReadOnlyDictionary<long, Remembered>> Recall(IReadOnlyCollection<ToldMark> told)
    {
        if (told.Count == 0)
        {
            return new Dictionary<long, Remembered>();
        }

        var facts = await Facts(told);
        return told
            .GroupBy(mark => mark.Story)
            .ToDictionary(story => story.Key, story => new Remembered(story.Max(mark => mark.Slot), story.Max(mark => mark.Until), [.. facts[story.Key]]));
    }

    /// <summary>What some editions kept of some stories. The sign keeps the index of stories away: it leads through all chats that were told one.</summary>
    internal static string SelectFacts(Dialect dialect) =>
        $"select story_id, facts from edition_stories where {dialect.In("edition_id", "editions")} and {dialect.In("+story_id", "stories")}";

    private Task<ILookup<long, string>> Facts(IReadOnlyCollection<ToldMark> told) => db.Read(async connection =>
    {
        var facts = await connection.QueryAsync<(long Story, string Facts)>(
            SelectFacts(db.Dialect),
            new { editions = told.Select(mark => mark.Edition).Distinct().ToArray(), stories = told.Select(mark => mark.Story).Distinct().ToArray() });
        return facts.ToLookup(one => one.Story, one => one.Facts);
    });
}

/// <summary>That a reader was told a story. Instants are UTC milliseconds.</summary>
public sealed record ToldMark
{
    /// <summary>The subscription that counts it as told.</summary>
    public long Reader { get; init; }

    /// <summary>The edition that told it.</summary>
    public long Edition { get; init; }

    public long Story { get; init; }

    /// <summary>When that was due.</summary>
    public long Slot { get; init; }

    /// <summary>The end of its window.</summary>
    public long Until { get; init; }
}
