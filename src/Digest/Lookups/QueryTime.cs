using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Lookups;

/// <summary>Reads the times of a query: <c>7d</c>, <c>12h</c>, <c>2w</c>, <c>3m</c>, <c>1y</c>, <c>today</c>, <c>yesterday</c>, <c>2025</c>, <c>2025-06</c>, <c>2025-06-18</c>; days are UTC.</summary>
internal static partial class QueryTime
{
    /// <summary>The first moment of what is stated and the first behind it; null where it states no time.</summary>
    public static (DateTimeOffset From, DateTimeOffset To)? Read(string stated, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return stated.ToLowerInvariant() switch
        {
            "today" => (today, today.AddDays(1)),
            "yesterday" => (today.AddDays(-1), today),
            var text when AgeForm().Match(text) is { Success: true } age => Ago(age, now),
            var text when DateForm().Match(text) is { Success: true } date => Period(date),
            _ => null,
        };
    }

    private static (DateTimeOffset From, DateTimeOffset To)? Ago(Match age, DateTimeOffset now)
    {
        var count = int.Parse(age.Groups["n"].Value, CultureInfo.InvariantCulture);
        var moment = age.Groups["unit"].Value switch
        {
            "h" => now.AddHours(-count),
            "w" => now.AddDays(-7 * count),
            "m" => now.AddMonths(-Math.Min(count, MostMonths)),
            "y" => now.AddMonths(-Math.Min(12 * count, MostMonths)),
            _ => now.AddDays(-count),
        };
        return (moment, moment);
    }

    private static (DateTimeOffset From, DateTimeOffset To)? Period(Match date)
    {
        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        if (year < 1 || month > 12 || (day > 0 && day > DateTime.DaysInMonth(year, month)))
        {
            return null;
        }

        var from = new DateTimeOffset(year, Math.Max(1, month), Math.Max(1, day), 0, 0, 0, TimeSpan.Zero);
        return (from, day > 0 ? from.AddDays(1) : month > 0 ? from.AddMonths(1) : from.AddYears(1));

        int Number(string part) => date.Groups[part].Success ? int.Parse(date.Groups[part].Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>A hundred years: news does not go further back, and the calendar ends.</summary>
    private const int MostMonths = 1200;

    [GeneratedRegex(@"^(?<n>[0-9]{1,4})(?<unit>[hdwmy])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AgeForm();

    [GeneratedRegex("^(?<year>[0-9]{4})(-(?<month>0[1-9]|1[0-2])(-(?<day>0[1-9]|[12][0-9]|3[01]))?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateForm();
}
