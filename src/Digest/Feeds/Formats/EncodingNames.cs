using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Digest.Feeds.Formats;

/// <summary>Encodings by the names feeds give them.</summary>
internal static class EncodingNames
{
    /// <summary>What Latin-1 and ASCII mean on the web (WHATWG Encoding Standard).</summary>
    public const int Windows1252 = 1252;

    private const int Gb18030 = 54936;

    private static readonly FrozenDictionary<string, int> Pages = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["utf8"] = 65001,
        ["unicode11utf8"] = 65001,
        ["ascii"] = Windows1252,
        ["usascii"] = Windows1252,
        ["ansix341968"] = Windows1252,
        ["iso88591"] = Windows1252,
        ["latin1"] = Windows1252,
        ["l1"] = Windows1252,
        ["cp819"] = Windows1252,
        ["ibm819"] = Windows1252,
        ["iso88599"] = 1254,
        ["latin5"] = 1254,
        ["latin2"] = 28592,
        ["latin9"] = 28605,
        ["iso885911"] = 874,
        ["tis620"] = 874,
        ["gb2312"] = Gb18030,
        ["gb231280"] = Gb18030,
        ["gbk"] = Gb18030,
        ["xgbk"] = Gb18030,
        ["euccn"] = Gb18030,
        ["cp936"] = Gb18030,
        ["windows936"] = Gb18030,
        ["big5"] = 950,
        ["big5hkscs"] = 950,
        ["xxbig5"] = 950,
        ["shiftjis"] = 932,
        ["sjis"] = 932,
        ["xsjis"] = 932,
        ["windows31j"] = 932,
        ["eucjp"] = 51932,
        ["xeucjp"] = 51932,
        ["euckr"] = 949,
        ["ksc56011987"] = 949,
        ["ksc5601"] = 949,
        ["uhc"] = 949,
        ["xwindows949"] = 949,
        ["hz"] = 52936,
        ["hzgb2312"] = 52936,
        ["koi8u"] = 21866,
        ["koi8r"] = 20866,
        ["koi8"] = 20866,
        ["macroman"] = 10000,
        ["macintosh"] = 10000,
        ["maccyrillic"] = 10007,
        ["xmaccyrillic"] = 10007,
        ["tcvn"] = 1258,
        ["johab"] = 1361,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static EncodingNames()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Utf8 = Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, new Windows1252Fallback());
    }

    /// <summary>UTF-8 that reads a byte out of place as windows-1252: feeds mix the two.</summary>
    public static Encoding Utf8 { get; }

    /// <summary>UTF-32 with the high byte first.</summary>
    public static Encoding Utf32BigEndian { get; } = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    /// <summary>The encoding of this name, or null when nobody knows it or it cannot be what a readable declaration is written in.</summary>
    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 40)
        {
            return null;
        }

        var bare = Bare(name);
        if (Pages.TryGetValue(bare, out var page))
        {
            return page == Encoding.UTF8.CodePage ? Utf8 : Page(page);
        }

        return bare.StartsWith("utf", StringComparison.Ordinal) || bare.StartsWith("ucs", StringComparison.Ordinal) || bare.StartsWith("iso10646", StringComparison.Ordinal)
            ? null
            : Numbered(bare) ?? Named(name);
    }

    private static string Bare(string name)
    {
        var bare = new string([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return bare.StartsWith("cs", StringComparison.Ordinal) ? bare[2..] : bare;
    }

    /// <summary><c>cp1251</c>, <c>windows-1251</c>, <c>ibm037</c>, <c>iso8859_5</c>: the number says it.</summary>
    private static Encoding? Numbered(string bare)
    {
        foreach (var (prefix, offset) in new[] { ("windows", 0), ("xcp", 0), ("cp", 0), ("ibm", 0), ("dos", 0), ("iso8859", 28590) })
        {
            if (bare.StartsWith(prefix, StringComparison.Ordinal) &&
                int.TryParse(bare.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return Page(offset + number) ?? Named(bare);
            }
        }

        return null;
    }

    private static Encoding? Page(int page)
    {
        try
        {
            return page is < 1 or > 65_000 ? null : Encoding.GetEncoding(page);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private byte[] bytes = [];
            private int at;

            public override int Remaining => bytes.Length - at;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                bytes = bytesUnknown;
                at = 0;
                return true;
            }

            public override char GetNextChar() => at < bytes.Length ? Entities.OfWindows1252((char)bytes[at++]) : '\0';

            public override bool MovePrevious()
            {
                at = Math.Max(0, at - 1);
                return at > 0;
            }

            public override void Reset() => (bytes, at) = ([], 0);
        }
    }
}
