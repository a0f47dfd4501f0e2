using System.Buffers;
using System.Text;
using Digest.Feeds.Formats;

namespace Digest.Articles.Reading;

/// <summary>Undoes what a program did to a page that took its UTF-8 for single bytes and wrote these as UTF-8 again: "donâ€™t" is "don’t".</summary>
internal static class TwiceEncoded
{
    private const int MostBytes = 4;

    private static readonly SearchValues<char> Leads = SearchValues.Create([.. Enumerable.Range(0xC2, 0xF4 - 0xC2 + 1).Select(value => (char)value)]);
    private static readonly Encoding SingleBytes = EncodingNames.Find("windows-1252")!;
    private static readonly Dictionary<char, byte> Bytes = Enumerable.Range(0x80, 0x20).Select(value => (byte)value)
        .SelectMany(value => new[] { ((char)value, value), (SingleBytes.GetString([value])[0], value) })
        .DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The text with every such fault undone, where one is certain: three bytes or more in a row, or a control character that no page writes; else the text itself.</summary>
    public static string Undone(string text)
    {
        if (!IsFaulty(text))
        {
            return text;
        }

        var mended = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[MostBytes];
        for (var at = 0; at < text.Length;)
        {
            var length = Read(text.AsSpan(at), bytes);
            mended.Append(length > 0 ? Encoding.UTF8.GetString(bytes[..length]) : text[at].ToString());
            at += Math.Max(1, length);
        }

        return mended.ToString();
    }

    private static bool IsFaulty(string text)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        for (var at = text.AsSpan().IndexOfAny(Leads); at >= 0;)
        {
            if (Read(text.AsSpan(at), bytes) is var length && (length > 2 || (length == 2 && char.IsControl(text[at + 1]))))
            {
                return true;
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Leads);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    // How many characters from here on are the bytes of one other; 0 when they are none.
    private static int Read(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var length = text[0] switch
        {
            >= '\u00C2' and <= '\u00DF' => 2,
            >= '\u00E0' and <= '\u00EF' => 3,
            >= '\u00F0' and <= '\u00F4' => 4,
            _ => 0,
        };
        if (length == 0 || text.Length < length)
        {
            return 0;
        }

        bytes[0] = (byte)text[0];
        for (var at = 1; at < length; at++)
        {
            if (text[at] is >= '\u00A0' and <= '\u00BF')
            {
                bytes[at] = (byte)text[at];
            }
            else if (!Bytes.TryGetValue(text[at], out bytes[at]))
            {
                return 0;
            }
        }

        return Rune.DecodeFromUtf8(bytes[..length], out _, out var taken) == OperationStatus.Done && taken == length ? length : 0;
    }
}
