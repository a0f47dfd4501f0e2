using Digest.Text;
using Digest.Text.Spelling;

namespace Digest.Articles.Indexing;

/// <summary>
/// The marks by which a name is found in other spellings. A mark is kept only where the key of the spellings is another
/// word than the name itself. Remembered for the names of the day; what is forgotten is worked out again.
/// </summary>
internal static class Spellings
{
    private const int Slots = 1 << 13;
    private const int LongestKept = 32;

    // A reference is written in one go: readers on other threads see an old entry or a new one.
    private static readonly Entry?[] Known = new Entry?[Slots];

    /// <summary>The mark of a word as it is written; null where it is no name or its term is the key.</summary>
    public static string? MarkOf(ReadOnlySpan<char> written, string term)
    {
        if (written.Length > LongestKept || !MayBeName(written))
        {
            return null;
        }

        var slot = string.GetHashCode(written) & (Slots - 1);
        if (Known[slot] is { } known && written.SequenceEqual(known.Written))
        {
            return known.Mark;
        }

        var key = NameKey.Of(written);
        var mark = key.Length is 0 || key == term || key == Fold.Of(written) ? null : IndexTerm.OfSpelling(key);
        Known[slot] = new Entry(written.ToString(), mark);
        return mark;
    }

    /// <summary>Scripts without capitals may write a name anywhere.</summary>
    private static bool MayBeName(ReadOnlySpan<char> written) =>
        char.IsUpper(written[0]) || char.GetUnicodeCategory(written[0]) is System.Globalization.UnicodeCategory.OtherLetter;

    private sealed record Entry(string Written, string? Mark);
}
