namespace Digest.Articles.Indexing;

/// <summary>A part of the word index that is written once: the words of some articles, whose ids lie between the oldest and the newest.</summary>
public sealed record WordSegment
{
    public long Id { get; init; }

    /// <summary>How many articles it was made of.</summary>
    public int Articles { get; init; }

    /// <summary>The least id; an article's number in the segment is its distance to it.</summary>
    public long Oldest { get; init; }

    /// <summary>The highest id.</summary>
    public long Newest { get; init; }

    /// <summary>The languages of its articles; see <see cref="LanguageCounts"/>.</summary>
    public required string Languages { get; init; }

    /// <summary>How many numbers its articles may have.</summary>
    public int Span => checked((int)(Newest - Oldest + 1));
}
