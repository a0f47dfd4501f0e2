namespace Digest.Feeds.Formats;

/// <summary>One item as the feed's document states it: decoded and resolved, but neither kept nor judged.</summary>
public sealed record Entry
{
    /// <summary>The item's own name for itself (guid, atom:id, rdf:about, JSON id), as stated; null when it states none.</summary>
    public string? Id { get; init; }

    /// <summary>Plain text on one line, empty when there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The absolute http or https address the item links to, as stated; null when it states none.</summary>
    public string? Link { get; init; }

    /// <summary>Where the article itself stands when <see cref="Link"/> leads through a counter of clicks (<c>feedburner:origLink</c>); else null.</summary>
    public string? Original { get; init; }

    /// <summary>The article's address: what a reader is led to, and what it is known by.</summary>
    public string? Address => Original ?? Link;

    /// <summary>The short text, as sanitised HTML.</summary>
    public string? Summary { get => field ?? SummaryHtml?.Value; init; }

    /// <summary>The full text, as sanitised HTML.</summary>
    public string? Content { get => field ?? ContentHtml?.Value; init; }

    /// <summary>Names of people, without mail addresses where a name is given; the source's or the feed's when the item has none.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published, or null when that is not said or cannot be read. May lie in the future.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The date of publication as it is written, readable or not.</summary>
    public string? PublishedRaw { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Categories, tags and subjects in the feed's order, each once.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Attached files, each address once.</summary>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>The absolute address of a picture that stands for the item, or null.</summary>
    public string? Picture { get; init; }

    /// <summary>Where the item was taken from, when it says so.</summary>
    public EntrySource? Source { get; init; }

    /// <summary>The language the item is said to be in (<c>en</c>, <c>pt-BR</c>), its own or the feed's; null when neither says.</summary>
    public string? Language { get; init; }

    /// <summary>The summary still to be decoded: entries that are already known are never asked for it.</summary>
    internal LazyHtml? SummaryHtml { get; init; }

    /// <summary>The content still to be decoded.</summary>
    internal LazyHtml? ContentHtml { get; init; }
}

/// <summary>An attached file: absolute address, media type and length in bytes where they are stated.</summary>
public sealed record Enclosure(string Url, string? Type, long? Length);

/// <summary>The feed or outlet an item was taken from.</summary>
public sealed record EntrySource(string? Title, string? Link);
