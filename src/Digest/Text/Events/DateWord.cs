using System.Globalization;

namespace Digest.Text.Events;

/// <summary>What a single word says of a date: a year, a month or a day of the week, alike in every language.</summary>
internal static class DateWord
{
    // Shorter names are words elsewhere: May, mar, out, set.
    private const int LeastLetters = 4;
    private const int YearDigits = 4;

    // Only a name that is stretched for show is longer, as Arabic is.
    private const int UsualDay = 64;

    // Numbers before and after are amounts more often than years.
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    /// <summary>The key of what <paramref name="written"/> names, such as "year 2013", "month 9", "weekday 3"; null for any other word.</summary>
    public static string? KeyOf(ReadOnlySpan<char> written)
    {
        if (written.Length < LeastLetters || written is "march")
        {
            return null;
        }

        if (char.IsAsciiDigit(written[0]))
        {
            return written.Length is YearDigits && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? $"year {year}" : null;
        }

        return Months.Number(written) is var month and > 0 ? $"month {month}"
            : Weekday(written) is { } day ? $"weekday {(int)day}"
            : null;
    }

    private static DayOfWeek? Weekday(ReadOnlySpan<char> written)
    {
        Span<char> folded = stackalloc char[UsualDay * Fold.Longest];
        return RelativeDays.Weekday(written.Length <= UsualDay ? folded[..Fold.Into(written, folded)] : Fold.Of(written));
    }
}
