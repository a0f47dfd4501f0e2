using Digest.Text;
using Digest.Text.Spelling;

namespace Digest.Stories;

/// <summary>Whether two keywords of a story are one name, written in two scripts or bent: Kursk, Курск and Курской.</summary>
internal static class OneWord
{
    /// <summary>Of a shorter name too little is left to know it by.</summary>
    private const int LeastShared = 4;

    /// <summary>The longest ending that bends a name: -скими.</summary>
    private const int LongestEnding = 4;

    /// <summary>Names alone are compared: words of two languages that look alike mean what they like.</summary>
    public static bool Is(string one, string other)
    {
        if (one.Length is 0 || other.Length is 0 || char.IsLower(one[0]) || char.IsLower(other[0]))
        {
            return false;
        }

        return Scripts.Of(one[0]) == Scripts.Of(other[0])
            ? Fold.Of(one.AsSpan(0, 1)) == Fold.Of(other.AsSpan(0, 1)) && IsSpelling(SameName.Judge(one, other))
            : IsSpelling(SameName.Judge(one, other)) || IsBent(NameKey.Of(one), NameKey.Of(other));
    }

    private static bool IsSpelling(NameMatch match) => match is NameMatch.Spelling or NameMatch.Alias or NameMatch.Transliteration or NameMatch.Ending;

    private static bool IsBent(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length >= LeastShared && longer.Length - shorter.Length <= LongestEnding && longer.StartsWith(shorter, StringComparison.Ordinal);
    }
}
