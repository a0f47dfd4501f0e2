using System.Buffers;
using Digest.Text;

namespace Digest.Articles.Reading;

internal enum HalfDay
{
    None,
    Morning,
    Afternoon,
}

/// <summary>A number or a word of a line that may state a date.</summary>
/// <param name="Word">The word in small letters; empty for a number.</param>
/// <param name="Value">The number; 0 for a word.</param>
/// <param name="Digits">How many digits the number has; 0 for a word.</param>
/// <param name="Month">1-12 when the word names a month.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal sealed record DateToken(string Word, int Value, int Digits, int Month, int Start, int End)
{
    /// <summary>What stands between this token and the next.</summary>
    public string Gap { get; set; } = "";

    /// <summary>Whether the word is written in capitals, as zones are.</summary>
    public bool IsCapitals { get; init; }

    public bool IsNumber => Digits > 0;

    public bool IsYearMark => Word is "年" or "년" or "m" or "оны" or "г" or "год";

    public bool IsMonthMark => Word is "月" or "월";

    public bool IsDayMark => Word is "日" or "일" or "d";

    /// <summary>A word that may stand between the parts of a date.</summary>
    public bool IsFiller => Word is "de" or "of" or "del" or "th" or "st" or "nd" or "rd" or "e" or "do" or "ο" or "er" or "d" or "ta" or "ų" or "à" or "η" or "της" or "του";

    public HalfDay HalfDay => Word switch
    {
        "am" or "a" or "오전" or "上午" or "午前" or "πμ" or "ص" or "öö" => HalfDay.Morning,
        "pm" or "p" or "오후" or "下午" or "午後" or "μμ" or "م" or "öş" => HalfDay.Afternoon,
        _ => HalfDay.None,
    };
}

/// <summary>A line taken apart into numbers and words.</summary>
internal static class DateTokens
{
    private const int MostDigits = 14;

    /// <summary>The tokens from <paramref name="start"/> on, of at most <paramref name="length"/> characters.</summary>
    public static List<DateToken> Of(string text, int start, int length)
    {
        var tokens = new List<DateToken>();
        var end = Math.Min(text.Length, start + length);
        var gapStart = start;
        for (var at = start; at < end;)
        {
            var next = TokenEnd(text, at, end);
            if (next == at)
            {
                at++;
                continue;
            }

            if (tokens.Count > 0)
            {
                tokens[^1].Gap = text[gapStart..at];
            }

            tokens.Add(Token(text, at, next));
            at = gapStart = next;
        }

        if (tokens.Count > 0)
        {
            tokens[^1].Gap = text[gapStart..end];
        }

        return tokens;
    }

    private static int TokenEnd(string text, int at, int end)
    {
        var next = at;
        if (IsDigit(text[at]))
        {
            while (next < end && IsDigit(text[next]))
            {
                next++;
            }

            return next;
        }

        while (next < end && IsWord(text[next]))
        {
            next++;
            if (IsDateMark(text[next - 1]))
            {
                break; // 年7月12日: each sign is a word of its own
            }
        }

        return next;
    }

    private static bool IsWord(char letter) => char.IsLetter(letter) || letter is '\u0300' or '’' || (letter >= '\u0900' && char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.NonSpacingMark);

    private static bool IsDateMark(char letter) => letter is '年' or '月' or '日' or '년' or '월' or '일';

    /// <summary>The digits that dates are written in: ours, Arabic, Persian, Indian, Bengali, Thai.</summary>
    public static SearchValues<char> Digits { get; } = SearchValues.Create("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙");

    private static bool IsDigit(char letter) => Digits.Contains(letter);

    private static DateToken Token(string text, int start, int end)
    {
        if (!IsDigit(text[start]))
        {
            var word = text[start..end].ToLowerInvariant();
            return new DateToken(word, 0, 0, Months.Number(word), start, end) { IsCapitals = text.AsSpan(start, end - start).IndexOfAnyExceptInRange('A', 'Z') < 0 };
        }

        var value = 0;
        for (var at = start; at < end && end - start <= MostDigits; at++)
        {
            value = unchecked((value * 10) + (int)char.GetNumericValue(text[at]));
        }

        return new DateToken("", value, end - start, 0, start, end);
    }
}
