using Digest.Feeds;

namespace Digest.Editions;

/// <summary>A feed as composing looks at it.</summary>
public sealed record ReadFeed
{
    /// <summary>Who reads it.</summary>
    public long SubscriptionId { get; init; }

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
    public IEnumerable<long> Ids => feeds.Select(feed => feed.Id);

    /// <summary>What a reader calls each.</summary>
    public IReadOnlyDictionary<long, string> Names => names.Value;

    public FeedHealth Health { get; } = new(
        feeds.Count(feed => feed.Trouble is null && feed.LoadedAt is not null),
        feeds.Count,
        feeds.Max(feed => feed.LoadedAt),
        [.. feeds.Where(feed => feed.Trouble is not null).Select(feed => new TroubledFeed(feed.Name, feed.FailingSince))]);
}
