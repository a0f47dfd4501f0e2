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
        var text = new StringBuilder(raw.Length);
        while (raw.IndexOfAny('<', '&') is >= 0 and var at)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            raw = raw[0] == '&' ? AppendReference(raw, text) : AppendMarkup(raw, text);
        }

        return text.Append(raw).ToString();
    }

    private static ReadOnlySpan<char> AppendReference(ReadOnlySpan<char> raw, StringBuilder text)
    {
        var length = Entities.DecodeStrict(raw, text);
        if (length > 0)
        {
            return raw[length..];
        }

        text.Append('&');
        return raw[1..];
    }

    private static ReadOnlySpan<char> AppendMarkup(ReadOnlySpan<char> raw, StringBuilder text)
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
