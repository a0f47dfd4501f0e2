namespace Digest.Text.Naming;

/// <summary>
/// The names that were met, remembered: the same few thousand make up most of any day's news. Bounded; what is forgotten
/// is worked out again. Safe to use from several threads: an entry is written in one go.
/// </summary>
internal static class NameMemory
{
    private const int Pairs = 1 << 13;
    private const int LongestKept = 64;

    // As in WordForms: a new name in the second place of a pair, one that is met again in the first.
    private static readonly KnownName?[] Names = new KnownName?[2 * Pairs];

    /// <summary>What is known of a name as written.</summary>
    public static KnownName Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
        {
            return KnownName.Of(written);
        }

        var first = 2 * (int)(TermHash.Of(written) & (Pairs - 1));
        if (Names[first] is { } known && written.SequenceEqual(known.Written))
        {
            return known;
        }

        if (Names[first + 1] is { } again && written.SequenceEqual(again.Written))
        {
            (Names[first], Names[first + 1]) = (again, Names[first]);
            return again;
        }

        return Names[first + 1] = KnownName.Of(written);
    }
}
