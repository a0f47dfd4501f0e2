using Dapper;
using Digest.Feeds;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>The feeds that subscriptions read, and how they are.</summary>
public sealed class SubscriptionFeeds(Db db)
{
    /// <summary>The feeds of a subscription.</summary>
    public Task<FeedsInUse> Of(long subscription) => db.Read(async connection => new FeedsInUse(
        [.. await connection.QueryAsync<ReadFeed>(
            """
            select f.id, coalesce(s.name, f.title) as title, f.address, f.kind, f.loaded_at, f.trouble, f.failing_since
            from subscription_feeds s
            join feeds f on f.id = s.feed_id
            where s.subscription_id = @subscription
            order by f.id
            """,
            new { subscription })]));

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

/// <summary>A feed as composing looks at it.</summary>
public sealed record ReadFeed
{
    public long Id { get; init; }

    public string? Title { get; init; }

    public required string Address { get; init; }

    public required string Kind { get; init; }

    public long? LoadedAt { get; init; }

    public string? Trouble { get; init; }

    public long? FailingSince { get; init; }

    public string Name => new Feed { Address = Address, Kind = Kind, Title = Title }.Name;
}

/// <summary>All feeds that a subscription reads.</summary>
public sealed class FeedsInUse(IReadOnlyList<ReadFeed> feeds)
{
    private readonly Lazy<IReadOnlyDictionary<long, string>> names = new(() => feeds.ToDictionary(feed => feed.Id, feed => feed.Name));

    /// <summary>Their numbers.</summary>
    public IReadOnlySet<long> Ids { get; } = feeds.Select(feed => feed.Id).ToHashSet();

    /// <summary>What a reader calls each.</summary>
    public IReadOnlyDictionary<long, string> Names => names.Value;

    public FeedHealth Health { get; } = new(
        feeds.Count(feed => feed.Trouble is null && feed.LoadedAt is not null),
        feeds.Count,
        feeds.Max(feed => feed.LoadedAt),
        [.. feeds.Where(feed => feed.Trouble is not null).Select(feed => new TroubledFeed(feed.Name, feed.FailingSince))]);
}
