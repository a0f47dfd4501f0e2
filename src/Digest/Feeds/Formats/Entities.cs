using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Digest.Feeds.Formats;

/// <summary>Character references: <c>&amp;amp;</c>, <c>&amp;#8217;</c>, <c>&amp;#x41;</c> and the 2,231 names of HTML. Nothing a document declares itself.</summary>
internal static class Entities
{
    /// <summary>The longest name HTML knows has 31 letters (CounterClockwiseContourIntegral).</summary>
    private const int LongestName = 33;

    /// <summary>Bytes 0x80 to 0x9F of windows-1252: what a number in that range is meant to be.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Appends what the reference at the start of <paramref name="text"/> means and returns its length; 0 when it is none. The semicolon is needed.</summary>
    public static int DecodeStrict(ReadOnlySpan<char> text, StringBuilder output)
    {
        if (text.Length > 1 && text[1] == '#')
        {
            return DecodeNumber(text, output);
        }

        if (text.Length < 3 || !char.IsAsciiLetter(text[1]))
        {
            return 0;
        }

        var name = NameIn(text);
        return name.Length > 0 && name.Length + 1 < text.Length && text[name.Length + 1] == ';' && AppendNamed(name, output)
            ? name.Length + 2
            : 0;
    }

    /// <summary>As <see cref="DecodeStrict"/>, but knows the old names that go without a semicolon (<c>&amp;nbsp</c>, <c>&amp;copy</c>).</summary>
    public static int DecodeLoose(ReadOnlySpan<char> text, StringBuilder output)
    {
        var length = DecodeStrict(text, output);
        if (length > 0)
        {
            return length;
        }

        var name = NameIn(text);
        if (name.Length < 2 || HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) is not { } symbol)
        {
            return 0;
        }

        output.Append(symbol);
        return name.Length + 1;
    }

    /// <summary>A byte's value as windows-1252 has it: outside 0x80 to 0x9F it is the character itself.</summary>
    public static char OfWindows1252(char code) => code is >= '\u0080' and <= '\u009f' ? Windows1252[code - 0x80] : code;

    /// <summary>The text with every reference decoded once.</summary>
    public static string DecodeAll(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var output = new StringBuilder(text.Length);
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOf('&') is >= 0 and var at)
        {
            output.Append(rest[..at]);
            rest = rest[at..];
            var length = DecodeStrict(rest, output);
            if (length == 0)
            {
                output.Append('&');
            }

            rest = rest[Math.Max(1, length)..];
        }

        return output.Append(rest).ToString();
    }

    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> text)
    {
        var rest = text[1..Math.Min(text.Length, LongestName + 1)];
        var end = rest.IndexOfAnyExcept(NameLetters);
        return end < 0 ? rest : rest[..end];
    }

    private static bool AppendNamed(ReadOnlySpan<char> name, StringBuilder output)
    {
        var common = name switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => '\u00a0',
            _ => '\0',
        };
        if (common != '\0')
        {
            output.Append(common);
            return true;
        }

        var symbol = HtmlEntityProvider.Resolver.GetSymbol($"{name};");
        output.Append(symbol);
        return symbol is not null;
    }

    private static int DecodeNumber(ReadOnlySpan<char> text, StringBuilder output)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var digits = text[(isHex ? 3 : 2)..Math.Min(text.Length, 14)];
        var end = isHex ? digits.IndexOfAnyExcept(HexDigits) : digits.IndexOfAnyExceptInRange('0', '9');
        var number = end < 0 ? digits : digits[..end];
        if (!int.TryParse(number, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return 0;
        }

        Append(code, output);
        var length = (isHex ? 3 : 2) + number.Length;
        return length < text.Length && text[length] == ';' ? length + 1 : length;
    }

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private static void Append(int code, StringBuilder output)
    {
        if (code is >= 0x80 and <= 0x9f)
        {
            output.Append(OfWindows1252((char)code));
        }
        else if (code is < 0x20 and not ('\t' or '\n' or '\r'))
        {
            output.Append(' ');
        }
        else if (Rune.IsValid(code))
        {
            output.Append(new Rune(code).ToString());
        }
        else
        {
            output.Append('\ufffd');
        }
    }
}
