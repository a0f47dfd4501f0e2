using System.Buffers;
using System.Globalization;

namespace Digest.Feeds.Formats;

/// <summary>
/// Dates as feeds write them: RFC 822 and RFC 3339 with the faults of the wild, names of months in many languages,
/// named zones, numeric dates, seconds since 1970.
/// </summary>
public static class FeedDate
{
    /// <summary>Nobody needs more letters for a date.</summary>
    private const int LongestDate = 120;

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.");

    /// <summary>The moment <paramref name="text"/> names, or null when it cannot be read or cannot be. Without a zone it is UTC, without a time midnight.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty || trimmed.Length > LongestDate)
        {
            return null;
        }

        Span<char> plain = stackalloc char[trimmed.Length];
        Simplify(trimmed, plain);
        return Counted(plain) ?? ShortDate.Read(plain) ?? new FeedDateReader(plain).Read();
    }

    /// <summary>Digits of every script as ours, blanks of every width as one, dashes and colons likewise.</summary>
    private static void Simplify(ReadOnlySpan<char> text, Span<char> plain)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            plain[at] = letter < 0x80 ? letter
                : char.IsWhiteSpace(letter) || IsInvisible(letter) ? ' '
                : char.IsDigit(letter) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter))
                : letter switch
                {
                    >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                    '：' => ':',
                    '،' or '，' => ',',
                    '’' => '\'',
                    _ => letter,
                };
        }
    }

    private static bool IsInvisible(char letter) => letter is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or '\ufeff';

    /// <summary>Seconds (9 to 11 digits) or milliseconds (13) since 1970.</summary>
    private static DateTimeOffset? Counted(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (whole.Length is < 9 or > 13 or 12 || text.IndexOfAnyExcept(NumberLetters) >= 0 ||
            !long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        return whole.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(count) : DateTimeOffset.FromUnixTimeSeconds(count);
    }
}
