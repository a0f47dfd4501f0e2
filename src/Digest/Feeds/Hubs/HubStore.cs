using System.Security.Cryptography;
using Dapper;
using Digest.Storage;

namespace Digest.Feeds.Hubs;

/// <summary>The hubs of feeds and what they have promised.</summary>
public sealed class HubStore(Db db)
{
    private const string Columns = "feed_id, hub as address, topic, token, secret, asked_at, until_at";

    /// <summary>Letters of a token and of a secret: 128 bits each.</summary>
    private const int RandomLetters = 32;

    /// <summary>Takes note of the hub a feed names. Another one than before is asked anew, under another address and secret.</summary>
    public Task Keep(long feed, string hub, string topic) => db.Write(connection => connection.ExecuteAsync(
        """
        insert into hubs(feed_id, hub, topic, token, secret)
        values (@feed, @hub, @topic, @token, @secret)
        on conflict (feed_id) do update
        set hub = excluded.hub, topic = excluded.topic, token = excluded.token, secret = excluded.secret, asked_at = null, until_at = null, refused = null
        where hubs.hub <> excluded.hub or hubs.topic <> excluded.topic
        """,
        new { feed, hub, topic, token = Random(), secret = Random() }));

    /// <summary>Takes up to <paramref name="count"/> hubs to ask: those whose promise ends before <paramref name="ending"/> and that were not asked since <paramref name="askedBefore"/>.</summary>
    public Task<IReadOnlyList<Hub>> ClaimDue(int count, long now, long ending, long askedBefore) => db.Write<IReadOnlyList<Hub>>(async connection =>
        [.. await connection.QueryAsync<Hub>(
            $"""
            update hubs
            set asked_at = @now
            where feed_id in (
              select h.feed_id
              from hubs h
              join feeds f on f.id = h.feed_id
              where (h.until_at is null or h.until_at < @ending) and (h.asked_at is null or h.asked_at < @askedBefore) and not f.stopped
                and exists (select 1 from subscription_feeds s where s.feed_id = h.feed_id)
              order by h.feed_id
              limit @count)
            returning {Columns}
            """,
            new { count, now, ending, askedBefore })]);

    /// <summary>The hub that pushes to an address ending so; null: none does.</summary>
    public Task<Hub?> Find(string token) => db.Read(connection => connection.QuerySingleOrDefaultAsync<Hub?>(
        $"select {Columns} from hubs where token = @token",
        new { token }));

    /// <summary>Whether a feed is pushed now.</summary>
    public Task<bool> Pushes(long feed, long now) => db.Read(async connection => await connection.ExecuteScalarAsync<long>(
        "select count(*) from hubs where feed_id = @feed and until_at > @now",
        new { feed, now }) > 0);

    /// <summary>A hub has promised to push until then.</summary>
    public Task Promise(Hub hub, long until) => db.Write(connection => connection.ExecuteAsync(
        "update hubs set until_at = @until, refused = null where feed_id = @FeedId and token = @Token",
        new { hub.FeedId, hub.Token, until }));

    /// <summary>A hub will not push, or no longer.</summary>
    public Task Refuse(Hub hub, string why) => db.Write(connection => connection.ExecuteAsync(
        "update hubs set until_at = null, refused = @why where feed_id = @FeedId and token = @Token",
        new { hub.FeedId, hub.Token, why }));

    private static string Random() => RandomNumberGenerator.GetHexString(RandomLetters, lowercase: true);
}
