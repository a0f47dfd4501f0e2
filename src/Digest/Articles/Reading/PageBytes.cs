using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Digest.Feeds.Formats;

namespace Digest.Articles.Reading;

/// <summary>The bytes of a page or a text file as text.</summary>
public static class PageBytes
{
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \"';>/");

    private const int Reach = 4096; // HTML asks for 1,024; some pages state it later

    /// <summary>
    /// Decodes by byte order mark, then as UTF-8 when every byte fits, then by the charset of <paramref name="contentType"/>, then by
    /// the page's own meta element, else as windows-1252. Never throws.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var (encoding, skip) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Stated(bytes, contentType), 0),
        };
        return encoding.GetString(bytes[skip..]);
    }

    private static Encoding Stated(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var beginning = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Reach)]);
        var stated = EncodingNames.Find(Charset(contentType)) ?? EncodingNames.Find(Charset(beginning));
        return Utf8.IsValid(bytes) && stated?.CodePage is not (50220 or 50221 or 50222) ? Encoding.UTF8 // ISO-2022-JP is ASCII to the eye
            : stated ?? EncodingNames.Find("windows-1252")!;
    }

    private static string? Charset(string? text)
    {
        var at = text?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + 8).TrimStart(" \"'");
        var end = rest.IndexOfAny(ValueEnds);
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
