using System.Data.Common;
using Dapper;
using Digest.Feeds;
using Digest.Storage;

namespace Digest.Editions.Deliveries;

/// <summary>The body of the message that feeds are lost.</summary>
public delegate string PrintLostFeeds(Subscription subscription, IReadOnlyList<Feed> feeds);

/// <summary>Tells the readers of a feed, once, that it is gone for good or has failed for weeks. One that comes back may be lost and told again.</summary>
public sealed class LostFeeds(Db db, PrintLostFeeds print, TimeProvider time)
{
    /// <summary>A shorter silence is a holiday of somebody's server.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    /// <summary>So often a feed must have failed: a program that was off for weeks has not tried.</summary>
    private const int FewestFailures = 10;

    private const int Batch = 100;

    /// <summary>Plans the messages; the feeds are told of in the same transaction. Returns how many messages there are.</summary>
    public Task<int> Tell() => db.Write(async connection =>
    {
        var now = time.GetUtcNow();
        var lost = (await connection.QueryAsync<Feed>(
            $"""
            select *
            from feeds
            where told_at is null and kind <> 'folder' and (stopped or (failing_since <= @before and failures >= @FewestFailures))
            order by id
            limit @Batch
            {db.Dialect.SkipLocked}
            """,
            new { before = (now - Patience).ToUnixTimeMilliseconds(), FewestFailures, Batch })).ToDictionary(feed => feed.Id);
        return lost.Count == 0 ? 0 : await Plan(connection, lost, now.ToUnixTimeMilliseconds());
    });

    private async Task<int> Plan(DbConnection connection, Dictionary<long, Feed> lost, long now)
    {
        var ids = lost.Keys.ToArray();
        await connection.ExecuteAsync($"update feeds set told_at = @now where {db.Dialect.In("id", "ids")}", new { now, ids });
        var readers = (await connection.QueryAsync<(long Subscription, long Feed)>(
            $"""
            select min(s.id), f.feed_id
            from subscription_feeds f
            join subscriptions s on s.id = f.subscription_id
            where {db.Dialect.In("f.feed_id", "ids")}
            group by s.chat, s.thread, f.feed_id
            order by min(s.id), f.feed_id
            """,
            new { ids })).ToLookup(reader => reader.Subscription, reader => lost[reader.Feed]);
        foreach (var reader in readers)
        {
            var subscription = await SubscriptionStore.Get(connection, reader.Key);

            await Notices.Plan(connection, subscription, print(subscription, [.. reader]), now);
        }

        return readers.Count;
    }
}
