using System.Collections.Concurrent;
using Digest.Text.Stemming;

namespace Digest.Text;

/// <summary>
/// From a word as written to its term, remembered: a few thousand spellings make up most of any day's news, so most
/// words cost neither folding nor stemming nor a new string. Bounded; what is forgotten is worked out again.
/// </summary>
internal sealed class Terms(string language)
{
    private const int Slots = 1 << 14;
    private const int LongestKept = 32;
    private const int MostLanguages = 256;

    private static readonly ConcurrentDictionary<string, Terms> Known = new();

    // A word has two places, its own and the neighbour's: the newer entry stands in its own, the one before moves over.
    // A reference is written in one go, so readers on other threads see an old entry or a new one, never a half.
    private readonly Entry?[] entries = new Entry?[Slots];

    /// <summary>The memory for <paramref name="language"/>.</summary>
    public static Terms Of(string language)
    {
        if (Known.TryGetValue(language, out var terms))
        {
            return terms;
        }

        return Known.Count < MostLanguages ? Known.GetOrAdd(language, static tag => new Terms(tag)) : new Terms(language);
    }

    /// <summary>The term that <paramref name="written"/> counts as; empty if nothing of it is left when folded.</summary>
    public string Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
        {
            return Make(written);
        }

        var slot = (int)(Hash(written) & (Slots - 1));
        if (entries[slot] is { } newer && written.SequenceEqual(newer.Written))
        {
            return newer.Term;
        }

        if (entries[slot ^ 1] is { } older && written.SequenceEqual(older.Written))
        {
            return older.Term;
        }

        var term = Make(written);
        entries[slot ^ 1] = entries[slot];
        entries[slot] = new Entry(written.SequenceEqual(term) ? term : written.ToString(), term);
        return term;
    }

    private string Make(ReadOnlySpan<char> written) => Stem.Of(Fold.Of(written), language);

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private sealed record Entry(string Written, string Term);
}
