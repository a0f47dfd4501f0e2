using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Digest.Articles.Reading;

/// <summary>Character references of HTML turned into the characters they name.</summary>
internal static class Entities
{
    private const int LongestName = 33; // CounterClockwiseContourIntegral; and a little

    // HTML reads the numbers 128-159 as windows-1252, as browsers always have.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text with every known reference decoded; unknown ones stay as they are.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('&'))
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = text[at] == '&' ? Append(decoded, text.AsSpan(at)) : 0;
            if (length == 0)
            {
                decoded.Append(text[at]);
            }

            at += Math.Max(length, 1);
        }

        return decoded.ToString();
    }

    /// <summary>Decodes the reference that <paramref name="text"/> begins with and tells how long it was; 0 when it is none.</summary>
    public static int Append(StringBuilder target, ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
        {
            return 0;
        }

        return text[1] == '#' ? AppendNumber(target, text) : AppendName(target, text);
    }

    private static int AppendNumber(StringBuilder target, ReadOnlySpan<char> text)
    {
        var hexadecimal = text[2] is 'x' or 'X';
        var start = hexadecimal ? 3 : 2;
        var end = start;
        while (end < text.Length && end - start < 8 && (hexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (end == start)
        {
            return 0;
        }

        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var number = int.TryParse(text[start..end], style, CultureInfo.InvariantCulture, out var value) ? value : -1;
        target.Append(Character(number));
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static string Character(int number) => number switch
    {
        >= 128 and <= 159 => Windows1252[number - 128].ToString(),
        0 => "\uFFFD",
        _ => Rune.IsValid(number) ? new Rune(number).ToString() : "\uFFFD",
    };

    private static int AppendName(StringBuilder target, ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == 1)
        {
            return 0;
        }

        var closed = end < text.Length && text[end] == ';';
        var name = text[1..end].ToString();
        var symbol = HtmlEntityProvider.Resolver.GetSymbol(closed ? name + ";" : name);
        if (symbol is null)
        {
            return 0;
        }

        target.Append(symbol);
        return closed ? end + 1 : end;
    }
}
