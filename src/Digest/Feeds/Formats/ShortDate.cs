using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Feeds.Formats;

/// <summary>The short forms of ISO 8601 that fill a text alone: weeks, days of a year, two-digit years without marks.</summary>
internal static partial class ShortDate
{
    /// <summary>Years of two digits below this one are of this century.</summary>
    private const int Century = 50;

    /// <summary>The day, at midnight UTC; null for any other text.</summary>
    public static DateTimeOffset? Read(ReadOnlySpan<char> text)
    {
        // The longest is 2026-W02-1, and none has letters but the W.
        if (text.Length is < 5 or > 10 || Form().Match(text.ToString()) is not { Success: true } form)
        {
            return null;
        }

        var year = Number(form, "year") is var stated && form.Groups["year"].Length > 2 ? stated : stated + (stated < Century ? 2000 : 1900);
        return form.Groups["week"].Success ? Week(year, Number(form, "week"), form.Groups["day"].Success ? Number(form, "day") : 1)
            : form.Groups["ordinal"].Success ? DayOfYear(year, Number(form, "ordinal"))
            : Day(year, Number(form, "month"), form.Groups["of"].Success ? Number(form, "of") : 1);
    }

    private static int Number(Match form, string part) => int.Parse(form.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Week(int year, int week, int day) =>
        year is >= 1000 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) && day is >= 1 and <= 7
            ? new DateTimeOffset(ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7)), TimeSpan.Zero)
            : null;

    private static DateTimeOffset? DayOfYear(int year, int number) =>
        year is >= 1000 and < 9999 && number >= 1 && number <= (DateTime.IsLeapYear(year) ? 366 : 365)
            ? new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number - 1)
            : null;

    private static DateTimeOffset? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) : null;

    [GeneratedRegex(
        "^(?:(?<year>[0-9]{4})-?W(?<week>[0-9]{2})(?:-?(?<day>[0-9]))?|(?<year>[0-9]{4})(?<ordinal>[0-9]{3})|(?<year>[0-9]{2})-?(?<ordinal>[0-9]{3})|(?<year>[0-9]{2})(?<month>[0-9]{2})(?<of>[0-9]{2})|-(?<year>[0-9]{2})-?(?<month>[0-9]{2}))$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
