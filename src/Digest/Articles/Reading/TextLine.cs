using System.Text;

namespace Digest.Articles.Reading;

/// <summary>A line of scraped text, cleaned, with what stood before it.</summary>
/// <param name="Text">Without its bullet or number, white space folded; never empty.</param>
/// <param name="IsItem">True when a bullet or a list number stood before it.</param>
/// <param name="AfterGap">True when a blank line or a rule stood before it.</param>
internal sealed record TextLine(string Text, bool IsItem, bool AfterGap)
{
    private const int Most = 4_000_000; // characters; longer texts are cut
    private const string Bullets = "•◦▪▫■□●○☆★‣⁃∙·*-–—►▶»+";

    private LineMarks? marks;

    /// <summary>What can be told of the line by what it says.</summary>
    public LineMarks Marks => marks ??= Boilerplate.MarksOf(Text);

    /// <summary>Whether the line ends as sentences do.</summary>
    public bool IsClosed => Marks.Hold(LineMarks.Closed);

    /// <summary>The lines of <paramref name="text"/> that say something, in order.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var gap = true;
        foreach (var raw in text.AsSpan(0, Math.Min(text.Length, Most)).EnumerateLines())
        {
            if (Read(Clean(raw), gap) is { } line)
            {
                lines.Add(line);
                gap = false;
            }
            else
            {
                gap = true;
            }
        }

        return lines;
    }

    private static TextLine? Read(string clean, bool gap)
    {
        var (text, isItem) = WithoutMarker(WithoutPlaceholder(clean));
        return text.AsSpan().IndexOfAny(LettersOrDigits) >= 0 || HasLetter(text) ? new TextLine(text, isItem, gap) : null;
    }

    private static readonly System.Buffers.SearchValues<char> LettersOrDigits =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static bool HasLetter(string text) => text.Any(char.IsLetterOrDigit);

    /// <summary>White space of every kind folded to single blanks; control, invisible and broken characters dropped.</summary>
    public static string Clean(ReadOnlySpan<char> raw)
    {
        var clean = new StringBuilder(raw.Length);
        var blank = false;
        for (var at = 0; at < raw.Length; at++)
        {
            var letter = raw[at];
            if (char.IsWhiteSpace(letter))
            {
                blank = clean.Length > 0;
                continue;
            }

            if (IsInvisible(letter) || IsHalf(raw, at))
            {
                continue;
            }

            if (blank)
            {
                clean.Append(' ');
                blank = false;
            }

            clean.Append(letter);
        }

        return clean.ToString();
    }

    // U+200C and U+200D join letters in Persian and Indian scripts: they stay.
    private static bool IsInvisible(char letter) =>
        char.IsControl(letter) || letter is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u2060' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';

    private static bool IsHalf(ReadOnlySpan<char> raw, int at) =>
        char.IsHighSurrogate(raw[at]) ? at + 1 >= raw.Length || !char.IsLowSurrogate(raw[at + 1])
        : char.IsLowSurrogate(raw[at]) && (at == 0 || !char.IsHighSurrogate(raw[at - 1]));

    // Text browsers write a picture without words as its file's name, "[c97f61e5f97c]", and a field of a form as "[      ]".
    private static string WithoutPlaceholder(string text)
    {
        while (text.StartsWith('[') && text.IndexOf(']') is > 0 and < 80 and var end && IsFileName(text.AsSpan(1, end - 1)))
        {
            text = text[(end + 1)..].TrimStart();
        }

        return text;
    }

    private static bool IsFileName(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter is not ('-' or '_' or ' ' or ':' or '.' or '%' or '~'))
            {
                return false;
            }
        }

        return name.Length is > 2 and < 24 || name.IndexOfAnyInRange('0', '9') >= 0 && name.Length > 2 || name.IsWhiteSpace(); // [1] is a note's number
    }

    private static (string Text, bool IsItem) WithoutMarker(string text)
    {
        var rest = text.AsSpan();
        while (rest.Length > 1 && Bullets.Contains(rest[0]) && rest[1] == ' ')
        {
            rest = rest[2..].TrimStart();
        }

        if (rest.Length == text.Length && text.Length > 0 && text[0] is '•' or '●' or '□' or '☆' or '▪' or '■')
        {
            rest = rest[1..].TrimStart();
        }

        var bullet = rest.Length < text.Length;
        return (rest.ToString(), bullet);
    }
}
