using System.Runtime.InteropServices;

namespace Digest.Text.Weighing;

/// <summary>What is counted of a word or phrase in one article before it is weighed. Shares are from 0 to 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermFacts
{
    public required int Count { get; init; }

    /// <summary>How rare it is in news: <see cref="Background.Idf(string)"/>.</summary>
    public required double Rarity { get; init; }

    public required bool InTitle { get; init; }

    /// <summary>Where it stands first: 0 the beginning, 1 the end.</summary>
    public required double FirstAt { get; init; }

    /// <summary>In what share of its uses it belongs to a name.</summary>
    public required double NameShare { get; init; }

    /// <summary>The letters of a word as first written, of a phrase on average.</summary>
    public required int Letters { get; init; }

    /// <summary>In what share of the sentences it stands.</summary>
    public double SentenceShare { get; init; }

    /// <summary>In what share of its uses an article, a preposition or the like leads to it.</summary>
    public double LedShare { get; init; }

    /// <summary>In what share of its uses nothing of its phrase follows it.</summary>
    public double LastShare { get; init; }
}
