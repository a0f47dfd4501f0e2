namespace Digest.Bot;

/// <summary>How far an import is.</summary>
/// <param name="All">Feeds of the list.</param>
/// <param name="Troubles">Sentences about lines that could not be used.</param>
public sealed record ImportTally(int All, IReadOnlyList<string> Troubles)
{
    /// <summary>Those that were new.</summary>
    public int Added { get; init; }

    /// <summary>Those that were there already.</summary>
    public int Known { get; init; }

    /// <summary>The rules that came along.</summary>
    public int Rules { get; init; }

    /// <summary>Articles that are new, and those that were there.</summary>
    public int Articles { get; init; }

    public int KnownArticles { get; init; }

    /// <summary>The chat may have no more.</summary>
    public bool Full { get; init; }

    /// <summary>How many were looked at.</summary>
    public int Seen => Added + Known;
}
