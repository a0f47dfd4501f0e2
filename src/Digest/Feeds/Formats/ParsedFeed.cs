namespace Digest.Feeds.Formats;

/// <summary>A feed's document, read: what it says of itself and its entries in the document's order.</summary>
public sealed record ParsedFeed
{
    /// <summary>The format's name for people: <c>RSS 2.0</c>, <c>Atom 1.0</c>, <c>JSON Feed 1.1</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Plain text on one line, empty when there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The absolute address of the site the feed belongs to, or null.</summary>
    public string? Link { get; init; }

    /// <summary>The feed's own description, as plain text.</summary>
    public string? Description { get; init; }

    /// <summary>The language it is said to be in (<c>en</c>, <c>pt-BR</c>), or null.</summary>
    public string? Language { get; init; }

    /// <summary>When the feed says it changed last, or null.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Names of those who make the feed.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Minutes the publisher asks to wait between readings, or null.</summary>
    public int? Ttl { get; init; }

    /// <summary>Hours of the day, UTC, 0 to 23, in which it asks not to be read.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>Days in which it asks not to be read.</summary>
    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>The absolute address of its WebSub hub, or null.</summary>
    public string? Hub { get; init; }

    /// <summary>The absolute address the feed gives as its own, or null.</summary>
    public string? Self { get; init; }

    /// <summary>Where the feed says it has moved for good, or null.</summary>
    public string? NewAddress { get; init; }

    /// <summary>The entries, at most as many as the limits allow.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];
}
