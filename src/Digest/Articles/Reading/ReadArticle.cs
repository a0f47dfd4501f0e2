namespace Digest.Articles.Reading;

/// <summary>Which place of a page or text the date of publication was read from, the surest first.</summary>
public enum DateOrigin
{
    /// <summary>No date is stated.</summary>
    None,

    /// <summary>The page's JSON-LD.</summary>
    JsonLd,

    /// <summary>A meta field.</summary>
    Meta,

    /// <summary>A time element, or an element marked as the date.</summary>
    TimeElement,

    /// <summary>The page's own address.</summary>
    Address,

    /// <summary>A line of the text beside the title or the byline.</summary>
    Text,
}

/// <summary>What an article says, and what it says about itself. A field that is not stated is null, never guessed.</summary>
public sealed record ReadArticle
{
    /// <summary>An article of which nothing could be read.</summary>
    public static readonly ReadArticle Nothing = new();

    /// <summary>The headline without the outlet's name; empty when there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>When it was published, in UTC; a stated time without a zone is taken as UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Which field <see cref="Published"/> came from.</summary>
    public DateOrigin PublishedFrom { get; init; }

    /// <summary>True when only a day is stated: then <see cref="Published"/> is its midnight in UTC.</summary>
    public bool PublishedDayOnly { get; init; }

    /// <summary>Who wrote it; several names are parted by ", ".</summary>
    public string? Byline { get; init; }

    /// <summary>The outlet that speaks: "MENAFN", "Al Mayadeen English".</summary>
    public string? Source { get; init; }

    /// <summary>The agency the text cites or takes its report from: "KCNA".</summary>
    public string? Agency { get; init; }

    /// <summary>The language as the page states it, two or three small letters.</summary>
    public string? Language { get; init; }

    /// <summary>The lead above the body that repeats it in other words; not part of <see cref="Text"/>.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The address of the lead picture.</summary>
    public string? Picture { get; init; }

    /// <summary>The address the page gives as its own, without tracking; see <see cref="CanonicalUrl"/>.</summary>
    public string? CanonicalAddress { get; init; }

    /// <summary>The body: clean paragraphs in order, parted by a blank line; empty when there is none.</summary>
    public string Text { get; init; } = "";
}
