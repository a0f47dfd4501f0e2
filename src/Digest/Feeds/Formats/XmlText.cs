using System.Text;

namespace Digest.Feeds.Formats;

/// <summary>Text of a document with its references decoded, its CDATA sections opened and its comments gone.</summary>
internal static class XmlText
{
    private const string Open = "<![CDATA[";
    private const string Close = "]]>";

    /// <summary>Decodes <paramref name="raw"/> once. Tags stay as they are written; what cannot be decoded stays too.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        if (raw.IndexOfAny('<', '&') < 0)
        {
            return raw.ToString();
        }

        var trimmed = raw.Trim();
        return IsOneSection(trimmed) ? trimmed[Open.Length..^Close.Length].ToString() : DecodeMixed(raw);
    }

    private static bool IsOneSection(ReadOnlySpan<char> raw) =>
        raw.StartsWith(Open, StringComparison.Ordinal) &&
        raw.IndexOf(Close, StringComparison.Ordinal) == raw.Length - Close.Length;

    private static string DecodeMixed(ReadOnlySpan<char> raw)
    {
        using var text = new DecodedText(raw.Length);
        while (raw.IndexOfAny('<', '&') is >= 0 and var at)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            raw = raw[0] == '&' ? AppendReference(raw, text) : AppendMarkup(raw, text);
        }

        text.Append(raw);
        return text.ToString();
    }

    /// <summary>Escaped HTML is made of the first four; the others are looked up.</summary>
    private static ReadOnlySpan<char> AppendReference(ReadOnlySpan<char> raw, DecodedText text)
    {
        var (sign, length) = raw switch
        {
            ['&', 'l', 't', ';', ..] => ('<', 4),
            ['&', 'g', 't', ';', ..] => ('>', 4),
            ['&', 'a', 'm', 'p', ';', ..] => ('&', 5),
            ['&', 'q', 'u', 'o', 't', ';', ..] => ('"', 6),
            _ => default,
        };
        if (length > 0)
        {
            text.Append(sign);
            return raw[length..];
        }

        var rare = new StringBuilder();
        length = Entities.DecodeStrict(raw, rare);
        text.Append(length > 0 ? rare.ToString() : "&");
        return raw[Math.Max(1, length)..];
    }

    private static ReadOnlySpan<char> AppendMarkup(ReadOnlySpan<char> raw, DecodedText text)
    {
        if (raw.StartsWith(Open, StringComparison.Ordinal))
        {
            var section = raw[Open.Length..];
            var end = section.IndexOf(Close, StringComparison.Ordinal);
            text.Append(end < 0 ? section : section[..end]);
            return end < 0 ? default : section[(end + Close.Length)..];
        }

        if (raw.StartsWith("<!--", StringComparison.Ordinal))
        {
            return After(raw, "-->");
        }

        if (raw.StartsWith("<?", StringComparison.Ordinal))
        {
            return After(raw, "?>");
        }

        text.Append('<');
        return raw[1..];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> raw, string mark)
    {
        var end = raw.IndexOf(mark, StringComparison.Ordinal);
        return end < 0 ? default : raw[(end + mark.Length)..];
    }
}
