namespace Digest.Feeds.Hubs;

/// <summary>A hub that can push what a feed publishes (WebSub, https://www.w3.org/TR/websub/). Instants are UTC milliseconds.</summary>
public sealed record Hub
{
    public long FeedId { get; init; }

    /// <summary>Where to ask it.</summary>
    public required string Address { get; init; }

    /// <summary>What it calls the feed.</summary>
    public required string Topic { get; init; }

    /// <summary>The end of the address it pushes to: random, so that nobody else can.</summary>
    public required string Token { get; init; }

    /// <summary>What it signs its pushes with.</summary>
    public required string Secret { get; init; }

    /// <summary>When we last asked it to push; null: not yet.</summary>
    public long? AskedAt { get; init; }

    /// <summary>Until when it pushes; null: it has not agreed.</summary>
    public long? UntilAt { get; init; }
}
