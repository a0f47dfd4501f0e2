using System.Collections.Frozen;

namespace Digest.Text.Stemming;

/// <summary>Whether two words are forms of one: приедет and приедут, of which a light stem leaves two.</summary>
internal static class BentForms
{
    /// <summary>Languages that bend their words by many endings.</summary>
    private static readonly FrozenSet<string> Languages = "ru uk be bg mk pl cs sk sl hr bs sr lt lv fi et hu tr az kk el fr es pt it ca gl ro".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int LeastAlike = 4;
    private const int LongestEnding = 3;

    /// <summary>Whether one folded word is another as <paramref name="language"/> bends it: their stems are the same, or all but short endings.</summary>
    public static bool Are(string one, string other, string language) =>
        Stem.Of(one, language) == Stem.Of(other, language)
        || (Languages.Contains(language)
            && one.AsSpan().CommonPrefixLength(other) is >= LeastAlike and var same
            && Math.Max(one.Length, other.Length) - same <= LongestEnding);
}
