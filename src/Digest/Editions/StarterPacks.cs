using Dapper;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>What a new reader may begin with: the starter feeds, by the folders of the list they came in.</summary>
public sealed class StarterPacks(Db db)
{
    /// <summary>The folders in the list's order, with their feeds counted.</summary>
    public Task<IReadOnlyList<StarterPack>> All() => db.Read<IReadOnlyList<StarterPack>>(async connection =>
        [.. await connection.QueryAsync<StarterPack>("select pack as name, count(*) as feeds from feeds where starter and pack is not null group by pack order by min(id)")]);

    /// <summary>How many starter feeds there are in all.</summary>
    public Task<int> Feeds() => db.Read(connection => connection.ExecuteScalarAsync<int>("select count(*) from feeds where starter"));

    /// <summary>Lets all subscriptions of a chat read all starter feeds.</summary>
    public Task TakeAll(ChatAddress chat) => db.Write(connection => connection.ExecuteAsync(
        """
        insert into subscription_feeds(subscription_id, feed_id)
        select s.id, f.id
        from subscriptions s
        join feeds f on f.starter
        where s.chat = @Chat and s.thread = @Thread
        on conflict do nothing
        """,
        new { chat.Chat, chat.Thread }));

    /// <summary>Lets them read the starter feeds of one folder; the other starter feeds go, what the reader has added himself stays.</summary>
    public Task Take(ChatAddress chat, string pack) => db.Write(async connection =>
    {
        await connection.ExecuteAsync(Leave("and f.pack is distinct from @pack"), new { chat.Chat, chat.Thread, pack });
        await connection.ExecuteAsync(
            """
            insert into subscription_feeds(subscription_id, feed_id)
            select s.id, f.id
            from subscriptions s
            join feeds f on f.starter and f.pack = @pack
            where s.chat = @Chat and s.thread = @Thread
            on conflict do nothing
            """,
            new { chat.Chat, chat.Thread, pack });
    });

    /// <summary>Lets them read none: the reader brings his own.</summary>
    public Task TakeNone(ChatAddress chat) => db.Write(connection => connection.ExecuteAsync(Leave(""), new { chat.Chat, chat.Thread }));

    private static string Leave(string which) =>
        $"""
        delete from subscription_feeds
        where subscription_id in (select id from subscriptions where chat = @Chat and thread = @Thread)
          and feed_id in (select f.id from feeds f where f.starter {which})
        """;
}

/// <summary>A folder of the list that a new installation starts with.</summary>
public sealed record StarterPack
{
    public required string Name { get; init; }

    public int Feeds { get; init; }
}
