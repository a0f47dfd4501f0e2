using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Bot.Languages;

/// <summary>
/// Keeps foreign names and numbers in their places where a sentence runs from right to left. Only the two plain marks are used:
/// Telegram takes embeddings and overrides out (U+2028-U+202E).
/// </summary>
internal sealed partial class Direction
{
    /// <summary>An invisible letter that runs from left to right (LRM).</summary>
    private const char ToRight = '\u200E';

    /// <summary>An invisible letter that runs from right to left (RLM).</summary>
    private const char ToLeft = '\u200F';

    private static readonly string[] Leftward = ["ar", "fa", "he", "ur"];

    private Direction()
    {
    }

    /// <summary>Nothing has to be marked.</summary>
    public static readonly Direction LeftToRight = new();

    /// <summary>Sentences begin at the right.</summary>
    public static readonly Direction RightToLeft = new();

    /// <summary>How a language runs.</summary>
    public static Direction Of(string language) => Leftward.Contains(language) ? RightToLeft : LeftToRight;

    /// <summary>A sentence of a language's own file: commands and whatever else is Latin in it are marked on both sides as values are.</summary>
    public string Isolate(string sentence) => this == RightToLeft ? Latin().Replace(sentence, $"{ToRight}$0{ToRight}") : sentence;

    /// <summary>What somebody said without the marks that it was copied with.</summary>
    public static string Unmarked(string said) => said.AsSpan().IndexOfAny(ToRight, ToLeft) < 0 ? said
        : said.Replace(ToRight.ToString(), "", StringComparison.Ordinal).Replace(ToLeft.ToString(), "", StringComparison.Ordinal);

    /// <summary>A value inside a sentence: with a mark on either side when it is Latin or a number, so that its own stops and signs stay with it.</summary>
    public string Guard(string value) => Needs(value) ? $"{ToRight}{value}{ToRight}" : value;

    /// <summary>The same for a value with marks of its own.</summary>
    public RichText Guard(RichText value) => Needs(value.ToString())
        ? new RichText().Add(ToRight.ToString()).Add(value).Add(ToRight.ToString())
        : value;

    /// <summary>A whole sentence: a messenger takes the direction of a line from its first letter, so a line that would begin with a foreign one gets a mark.</summary>
    public string Begin(string sentence) => this == RightToLeft && !BeginsLeftward(sentence) ? ToLeft + sentence : sentence;

    /// <summary>The same for a sentence with marks.</summary>
    public RichText Begin(RichText sentence) => this == RightToLeft && !BeginsLeftward(sentence.ToString())
        ? new RichText().Add(ToLeft.ToString()).Add(sentence)
        : sentence;

    /// <summary>Bare digits keep their order by themselves.</summary>
    private bool Needs(string value) => this == RightToLeft && !value.All(char.IsAsciiDigit) && !BeginsLeftward(value);

    /// <summary>Latin words and what stands between them, from a slash or a letter to a letter, a figure or a quotation mark; never inside braces.</summary>
    [GeneratedRegex("""(?<![A-Za-z0-9{])(?=[\x20-\x7A|~]*[A-Za-z])[/"A-Za-z0-9][\x20-\x7A|~]*(?<=[A-Za-z0-9"/])(?![A-Za-z0-9}])""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Latin();

    private static bool BeginsLeftward(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ToLeft || IsLeftward(rune.Value))
            {
                return true;
            }

            if (rune.Value == ToRight || Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The blocks of Hebrew, Arabic and their presentation forms.</summary>
    private static bool IsLeftward(int value) => value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
}
