namespace Digest.Editions.Rules;

/// <summary>One thing a reader wants of a subscription. It holds in [Since, Until); what ended stays, so that an old digest can be explained.</summary>
public sealed record Rule
{
    /// <summary>Only what matches one of these is kept.</summary>
    public const string Keep = "keep";

    /// <summary>What matches is dropped.</summary>
    public const string Drop = "drop";

    /// <summary>Dropped for a while.</summary>
    public const string Mute = "mute";

    /// <summary>A story that matches is sent at once; it takes nothing out of a digest.</summary>
    public const string Follow = "follow";

    /// <summary>A word, or "from:" and a source, that lifts or lowers a story's rank by <see cref="Value"/>.</summary>
    public const string Weight = "weight";

    public long Id { get; init; }

    public long SubscriptionId { get; init; }

    public required string Kind { get; init; }

    /// <summary>A filter as <see cref="FilterParser"/> reads it; for a weight, the word.</summary>
    public required string Text { get; init; }

    /// <summary>It speaks of the articles of this feed alone.</summary>
    public long? FeedId { get; init; }

    public double Value { get; init; }

    /// <summary>What it came from: the headline that was liked.</summary>
    public string? Origin { get; init; }

    public long Since { get; init; }

    public long? Until { get; init; }

    /// <summary>It holds at a moment (UTC milliseconds).</summary>
    public bool HoldsAt(long at) => Since <= at && !(Until <= at);
}
