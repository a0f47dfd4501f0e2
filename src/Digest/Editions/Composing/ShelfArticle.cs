using System.Text.Json;
using Digest.Articles;
using Digest.Editions.Rules;

namespace Digest.Editions.Composing;

/// <summary>An article as composing weighs it: without its text. Instants are UTC milliseconds.</summary>
internal sealed class ShelfArticle
{
    private IReadOnlyList<ulong>? fingerprint;
    private string[]? titleTerms;

    public long Id { get; init; }

    public long StoryId { get; init; }

    public required string Title { get; init; }

    public required string Source { get; init; }

    public long? PublishedAt { get; init; }

    public long LoadedAt { get; init; }

    public long PlacedAt { get; init; }

    /// <summary>It came with its feed's first load and is no news.</summary>
    public bool Backlog { get; init; }

    public required string Traits { get; init; }

    public long Time => PublishedAt ?? LoadedAt;

    /// <summary>By which reprints are known.</summary>
    public IReadOnlyList<ulong> Fingerprint => fingerprint ??= JsonSerializer.Deserialize<Kept>(Traits)?.Fingerprint ?? [];

    /// <summary>Its headline as readers' own words are sought in it.</summary>
    public string[] TitleTerms => titleTerms ??= RuleBook.TermsOf(Title);

    /// <summary>The feeds that brought it.</summary>
    public List<long> Feeds { get; } = [];

    /// <summary>Its keywords, best first.</summary>
    public List<KeptKeyword> Keywords { get; } = [];

    /// <summary>What it tells, a mark for each fact: some hundred bytes. Null until a chat asks that was told its story.</summary>
    public ulong[]? Facts { get; set; }

    /// <summary>It was placed in [<paramref name="from"/>, <paramref name="to"/>) and is news.</summary>
    public bool IsIn(long from, long to) => PlacedAt >= from && PlacedAt < to && !Backlog;

    /// <summary>Of what stories know of an article, this alone is asked for here.</summary>
    private sealed record Kept(IReadOnlyList<ulong>? Fingerprint);
}
