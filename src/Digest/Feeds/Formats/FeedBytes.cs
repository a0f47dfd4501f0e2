using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Digest.Feeds.Formats;

/// <summary>
/// A document's bytes as text. In order: byte order mark, the pattern of the first bytes, UTF-8 when the bytes can hardly be
/// anything else, the charset of the answer, the declaration; and where all that fails, UTF-8 with windows-1252 in its gaps.
/// </summary>
internal static class FeedBytes
{
    /// <summary>A declaration stands within so many bytes; junk before it included.</summary>
    private const int DeclarationReach = 1_024;

    /// <summary>So many UTF-8 sequences in a row without a fault do not happen in text of a single-byte encoding.</summary>
    private const int ProofAgainstSingleBytes = 3;

    /// <summary>Two-byte encodings of East Asia can look like UTF-8 for a word or two.</summary>
    private const int ProofAgainstDoubleBytes = 12;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"';,?");

    /// <summary>What XML forbids in ASCII; the other signs it forbids are looked for by their ranges, which is quicker.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Except([9, 10, 13]).Select(code => (char)code)]);

    /// <summary>Decodes the bytes; never throws. Characters XML forbids are gone, control characters of windows-1252 are what they were meant to be.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var (marked, skip) = Marked(bytes);
        bytes = bytes[skip..];
        var encoding = marked ?? Patterned(bytes) ?? Stated(bytes, contentType);
        return WithoutIllegal(encoding.GetString(bytes));
    }

    /// <summary>By byte order mark.</summary>
    private static (Encoding? Encoding, int Length) Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ..] => (EncodingNames.Utf8, 6),
        [0xef, 0xbb, 0xbf, ..] => (EncodingNames.Utf8, 3),
        [0xff, 0xfe, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xfe, 0xff, ..] => (EncodingNames.Utf32BigEndian, 4),
        [0xff, 0xfe, ..] => (Encoding.Unicode, 2),
        [0xfe, 0xff, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>By the zeros around the first bracket or brace, or by how EBCDIC writes <c>&lt;?xm</c>.</summary>
    private static Encoding? Patterned(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0, 0, 0, not 0, ..] => EncodingNames.Utf32BigEndian,
        [not 0, 0, 0, 0, ..] => Encoding.UTF32,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0x4c, 0x6f, 0xa7, 0x94, ..] => Ebcdic(bytes),
        _ => null,
    };

    private static Encoding? Ebcdic(ReadOnlySpan<byte> bytes)
    {
        var latin = EncodingNames.Find("ibm037");
        return latin is null ? null : EncodingNames.Find(Declared(latin.GetString(Head(bytes)))) ?? latin;
    }

    private static Encoding Stated(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var declared = EncodingNames.Find(Declared(Encoding.Latin1.GetString(Head(bytes))));
        var header = EncodingNames.Find(Charset(contentType));
        // A server's default says Latin-1 whatever the document is.
        var stated = header is null || (IsLatin(header) && declared is not null) ? declared : header;
        if (stated is null || IsUtf(stated))
        {
            return declared is null || IsUtf(declared) || Utf8.IsValid(bytes) ? EncodingNames.Utf8 : declared;
        }

        return IsSurelyUtf8(bytes, stated) ? EncodingNames.Utf8 : stated;
    }

    private static bool IsSurelyUtf8(ReadOnlySpan<byte> bytes, Encoding stated)
    {
        var proof = IsLatin(stated) ? 1 : stated.IsSingleByte ? ProofAgainstSingleBytes : ProofAgainstDoubleBytes;
        return Utf8.IsValid(bytes) && Sequences(bytes, proof) >= proof;
    }

    /// <summary>How many multi-byte sequences there are, counted up to <paramref name="enough"/>.</summary>
    private static int Sequences(ReadOnlySpan<byte> bytes, int enough)
    {
        var count = 0;
        while (count < enough && bytes.IndexOfAnyInRange((byte)0xc2, (byte)0xf4) is >= 0 and var at)
        {
            count++;
            bytes = bytes[(at + 1)..];
        }

        return count;
    }

    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, DeclarationReach)];

    private static bool IsUtf(Encoding encoding) => encoding.CodePage == Encoding.UTF8.CodePage;

    private static bool IsLatin(Encoding encoding) => encoding.CodePage == EncodingNames.Windows1252;

    /// <summary>The encoding an XML declaration names, or null.</summary>
    private static string? Declared(string head)
    {
        var start = head.IndexOf("<?xml", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : head.IndexOf('>', start);
        return end < 0 ? null : ValueOf(head.AsSpan(start, end - start), "encoding");
    }

    /// <summary>The charset a content type names, or null.</summary>
    private static string? Charset(string? contentType) => ValueOf(contentType, "charset");

    private static string? ValueOf(ReadOnlySpan<char> text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = text[(at + name.Length)..].TrimStart();
        if (value is not ['=', ..])
        {
            return null;
        }

        value = value[1..].Trim().TrimStart("\"'");
        var end = value.IndexOfAny(ValueEnds);
        return (end < 0 ? value : value[..end]).ToString();
    }

    private static string WithoutIllegal(string text)
    {
        var all = text.AsSpan();
        if (!all.ContainsAny(Controls) && !all.ContainsAnyInRange('\u007f', '\u009f') && !all.ContainsAnyInRange('\ufffe', '\uffff'))
        {
            return text;
        }

        var legal = new StringBuilder(text.Length);
        foreach (var letter in all)
        {
            if (letter is >= '\u0080' and <= '\u009f')
            {
                legal.Append(Entities.OfWindows1252(letter));
            }
            else if (letter is not ('\u007f' or '\ufffe' or '\uffff') && !Controls.Contains(letter))
            {
                legal.Append(letter);
            }
        }

        return legal.ToString();
    }
}
