using System.Text;

namespace Digest.Tests.Fuzz;

/// <summary>Changes real samples: bytes flipped, cut, doubled, swapped and mixed with what has a meaning somewhere. The same number gives the same case.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> samples)
{
    private const int MostChanges = 12;
    private const int LongestPiece = 4_000;

    /// <summary>Pieces that mean something to one reader or another.</summary>
    private static readonly byte[][] Pieces = [.. new[]
    {
        "<", ">", "&", "\"", "'", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<!ENTITY a \"&a;&a;\">", "&#0;", "&#xD800;", "&nbsp;", "&lt;script&gt;",
        "<script>", "</script>", "<table><tr><td>", "<a href=\"javascript:alert(1)\">", "<a href=\"tg://user?id=1\">", "{", "}", "[", "]", "\\u0000", "\\ud83d", "null", "1e999",
        "\0", "\n", "\r\n", "\t", "\u200B", "\u202E", "\u2028", "\uFEFF", "😀", "👨‍👩‍👧‍👦", "e\u0301\u0301\u0301", "Ж", "漢字", "العربية", "İ", "ß",
        "/", "/search ", "/add ", "/schedule ", "since:", "from:", "until:99d", "-", "\"", "title:", "OR", "(", ")", "*", "'; drop table articles; --", "%00", "../../etc/passwd",
        "99999999999999999999", "-1", "0", "every 2h", "2026-02-30", "25:61", "@OurDigestBot",
    }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Case <paramref name="number"/> of a run.</summary>
    public byte[] Bytes(int seed, int number)
    {
        var random = new Random(HashCode.Combine(seed, number));
        var bytes = new List<byte>(samples[random.Next(samples.Count)]);
        for (var changes = random.Next(1, MostChanges); changes > 0; changes--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    /// <summary>The same as text; what is no UTF-8 is U+FFFD, and now and then a surrogate is alone.</summary>
    public string Text(int seed, int number)
    {
        var text = Encoding.UTF8.GetString(Bytes(seed, number));
        return number % 7 == 0 && text.Length > 0 ? text.Insert(number % text.Length, "\uD83D") : text;
    }

    private void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(LongestPiece), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                var other = samples[random.Next(samples.Count)];
                bytes.InsertRange(at, other.Skip(random.Next(other.Length + 1)).Take(LongestPiece));
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 400)).SelectMany(piece => piece));
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
