namespace Digest.Articles;

/// <summary>An entry we kept: its clean text and where it came from. Instants are UTC milliseconds.</summary>
public sealed record Article
{
    public long Id { get; init; }

    public long FeedId { get; init; }

    /// <summary>Where a reader finds it; null for an article file.</summary>
    public string? Address { get; init; }

    public required string Title { get; init; }

    public string? Standfirst { get; init; }

    public string? Byline { get; init; }

    /// <summary>What its feed files it under, one a line; null where it states nothing.</summary>
    public string? Categories { get; init; }

    /// <summary>The outlet that speaks.</summary>
    public required string Source { get; init; }

    /// <summary>The agency behind it, where the article names one.</summary>
    public string? Agency { get; init; }

    /// <summary>BCP 47 primary tag, "und" where unknown.</summary>
    public required string Language { get; init; }

    /// <summary>Paragraphs parted by a blank line. Never changed after it is kept: offsets point into it.</summary>
    public required string Text { get; init; }

    /// <summary>The text is what the feed states, not the whole article.</summary>
    public bool Teaser { get; init; }

    /// <summary>The text was read from the article's page: the feed states only its beginning.</summary>
    public bool FromPage { get; init; }

    /// <summary>Came with its feed's first load and was not among the newest: it can be searched, and is no news.</summary>
    public bool Backlog { get; init; }

    /// <summary>When it says it was published; null where it states no date. None is ever invented.</summary>
    public long? PublishedAt { get; init; }

    /// <summary>The stated date has no time of day.</summary>
    public bool DayOnly { get; init; }

    public long LoadedAt { get; init; }

    /// <summary>The story it belongs to; null until it is grouped.</summary>
    public long? StoryId { get; init; }

    /// <summary>When it joined its story.</summary>
    public long? PlacedAt { get; init; }

    /// <summary>By what stories know it, as they wrote it down.</summary>
    public string? Traits { get; init; }

    /// <summary>Why it is in its story: the list of reasons as it is kept.</summary>
    public string? PlacedWhy { get; init; }

    /// <summary>How much its summary sentences tell: their mean score; 0 where it has none.</summary>
    public double Strength { get; init; }

    /// <summary>The time to order it by: the stated one, else the time of loading.</summary>
    public long Time => PublishedAt ?? LoadedAt;
}
