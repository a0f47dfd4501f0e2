using Digest.Editions.Rules;

namespace Digest.Editions;

/// <summary>What became of an article in an edition: every article of its window has exactly one.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>It is quoted, or leads its story, under this number.</summary>
    public sealed record Shown(int Number) : Verdict;

    /// <summary>It tells the same news as the one that is shown under this number.</summary>
    public sealed record Merged(int Number) : Verdict;

    /// <summary>A rule took it out.</summary>
    public sealed record Filtered(Rule Rule) : Verdict;

    /// <summary>Its story stands this much below the last that is shown.</summary>
    public sealed record Below(double By) : Verdict;

    /// <summary>Its story stands this much below the least that a digest tells.</summary>
    public sealed record UnderFloor(double By) : Verdict;

    /// <summary>There was no room left for its story; as short as it was asked for.</summary>
    public sealed record NoRoom : Verdict;

    /// <summary>The source that leads its story had its share already.</summary>
    public sealed record Capped(string Source) : Verdict;

    /// <summary>Its story was told at this slot (UTC milliseconds), and it adds nothing to that.</summary>
    public sealed record ToldBefore(long Slot) : Verdict;
}

/// <summary>What became of the articles of a window, counted: the others add up to <paramref name="Articles"/>.</summary>
/// <param name="Articles">All that came.</param>
/// <param name="Shown">Quoted, or leading their story.</param>
/// <param name="Merged">In a story that is shown.</param>
/// <param name="Filtered">Taken out by a rule.</param>
/// <param name="Below">In a story that was not weighty enough, or had no room.</param>
/// <param name="ToldBefore">In a story that was told, without anything new.</param>
public sealed record Tally(int Articles, int Shown, int Merged, int Filtered, int Below, int ToldBefore);
