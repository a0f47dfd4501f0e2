using System.Data.Common;
using Dapper;
using Digest.Feeds;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>Which feeds subscriptions read, and how they are.</summary>
public sealed class SubscriptionFeeds(Db db)
{
    /// <summary>The feeds of a subscription.</summary>
    public async Task<FeedsInUse> Of(long subscription) => (await Of([subscription]))[subscription];

    /// <summary>The feeds of subscriptions, by the subscription's number.</summary>
    public Task<IReadOnlyDictionary<long, FeedsInUse>> Of(IReadOnlyCollection<long> subscriptions) => db.Read<IReadOnlyDictionary<long, FeedsInUse>>(async connection =>
    {
        var read = await connection.QueryAsync<ReadFeed>(
            $"""
            select s.subscription_id, f.id, coalesce(s.name, f.title) as title, f.address, f.kind, f.loaded_at, f.trouble, f.failing_since
            from subscription_feeds s
            join feeds f on f.id = s.feed_id
            where {db.Dialect.In("s.subscription_id", "subscriptions")}
            order by f.id
            """,
            new { subscriptions = subscriptions.ToArray() });
        var byReader = read.ToLookup(feed => feed.SubscriptionId);
        return subscriptions.ToDictionary(subscription => subscription, subscription => new FeedsInUse([.. byReader[subscription]]));
    });

    /// <summary>Adds a feed to the main subscription and to all of the chat that pick none of their own. False: it was there already.</summary>
    public Task<bool> Add(Subscription subscription, long feed) => db.Write(connection => Attach(connection, subscription, feed));

    private static async Task<bool> Attach(DbConnection connection, Subscription subscription, long feed)
    {
        var added = await connection.QueryAsync<long>(
            """
            insert into subscription_feeds(subscription_id, feed_id)
            select id, @feed from subscriptions where id = @Id or (chat = @Chat and thread = @Thread and not picks)
            on conflict do nothing
            returning subscription_id
            """,
            new { subscription.Id, subscription.Chat, subscription.Thread, feed });
        return added.Contains(subscription.Id);
    }

    /// <summary>Adds several feeds as one is added, in one transaction. Returns how many were new.</summary>
    public Task<int> AddAll(Subscription subscription, IReadOnlyList<long> feeds) => db.Write(async connection =>
    {
        var added = 0;
        foreach (var feed in feeds)
        {
            added += await Attach(connection, subscription, feed) ? 1 : 0;
        }

        return added;
    });

    /// <summary>
    /// Calls and files feeds of a chat as a list does. What the reader has named or filed himself stays.
    /// </summary>
    public Task File(Subscription subscription, IEnumerable<(long Feed, OpmlFeed Listed)> feeds) => db.Write(connection => connection.ExecuteAsync(
        """
        update subscription_feeds
        set name = coalesce(name, @Title), folders = coalesce(folders, @folders)
        where feed_id = @Feed and subscription_id in (select id from subscriptions where chat = @Chat and thread = @Thread)
        """,
        feeds.Select(feed => new
        {
            feed.Feed,
            feed.Listed.Title,
            folders = feed.Listed.Folders.Count > 0 ? string.Join('\n', feed.Listed.Folders) : null,
            subscription.Chat,
            subscription.Thread,
        })));

    /// <summary>Takes a feed away from all subscriptions of the chat. False: it was not there.</summary>
    public Task<bool> Remove(Subscription subscription, long feed) => db.Write(async connection => await connection.ExecuteAsync(
        """
        delete from subscription_feeds
        where feed_id = @feed and subscription_id in (select id from subscriptions where chat = @Chat and thread = @Thread)
        """,
        new { subscription.Chat, subscription.Thread, feed }) > 0);

    /// <summary>Lets a subscription read these feeds of its chat alone; none: all of them. Returns how many it reads now.</summary>
    public Task<int> Pick(Subscription subscription, IReadOnlyCollection<long> feeds) => db.Write(async connection =>
    {
        await connection.ExecuteAsync("delete from subscription_feeds where subscription_id = @Id", new { subscription.Id });
        await connection.ExecuteAsync("update subscriptions set picks = @picks where id = @Id", new { subscription.Id, picks = feeds.Count > 0 });
        var all = await connection.QueryAsync<long>(
            """
            select f.feed_id
            from subscription_feeds f
            join subscriptions s on s.id = f.subscription_id
            where s.chat = @Chat and s.thread = @Thread and s.name = @Main
            """,
            new { subscription.Chat, subscription.Thread, Subscription.Main });
        var read = all.Where(feed => feeds.Count == 0 || feeds.Contains(feed)).ToList();
        await connection.ExecuteAsync(
            "insert into subscription_feeds(subscription_id, feed_id) values (@Id, @feed)",
            read.Select(feed => new { subscription.Id, feed }));
        return read.Count;
    });

    /// <summary>How many of a feed's articles since an instant belong to stories that a subscription was told since then.</summary>
    public Task<int> Told(long subscription, long feed, long since) => db.Read(connection => connection.ExecuteScalarAsync<int>(
        """
        select count(*)
        from article_feeds f
        join articles a on a.id = f.article_id
        where f.feed_id = @feed and a.loaded_at >= @since and not a.backlog
          and f.article_id >= (select id from articles where loaded_at >= @since order by loaded_at, id limit 1)
          and a.story_id in (
            select t.story_id
            from editions e
            join edition_stories t on t.edition_id = e.id
            where e.subscription_id = @subscription and e.slot >= @since)
        """,
        new { subscription, feed, since }));
}
