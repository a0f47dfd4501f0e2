using Digest.Articles;
using Digest.Text;

namespace Digest.Lookups;

/// <summary>A found article, the sentence that shows why, and where the words stand in it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Starts">Where the sentence begins in the article's text.</param>
/// <param name="Ends">Where it ends.</param>
/// <param name="Hits">The places of the query's words, in the article's text, within the sentence.</param>
/// <param name="TitleHits">The places of the query's words in the title.</param>
/// <param name="Score">How well it fits.</param>
public sealed record Hit(
    Article Article,
    int Starts,
    int Ends,
    IReadOnlyList<(int Start, int End)> Hits,
    IReadOnlyList<(int Start, int End)> TitleHits,
    double Score);

/// <summary>The score of a found article, and its parts, which add up to it; see <see cref="ScoreParts"/>.</summary>
public sealed record ScoreReason(double Score, IReadOnlyList<Part> Parts);

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>The page, best first.</summary>
    public required IReadOnlyList<Hit> Hits { get; init; }

    /// <summary>How many there are on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them hold every word.</summary>
    public required int Every { get; init; }

    /// <summary>There are more, which fit less well and are on no page.</summary>
    public bool IsCut { get; init; }

    /// <summary>How many words were looked for; without those that say nothing.</summary>
    public int Words { get; init; }

    /// <summary>Other forms of the words that stand in the sentences shown: bent, or spelled in another way.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>How many articles were searched.</summary>
    public int Searched { get; init; }
}
