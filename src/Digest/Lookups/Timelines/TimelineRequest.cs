using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Lookups.Timelines;

/// <summary>What a timeline is asked for: words, and the days that count, both ends included.</summary>
public sealed partial record TimelineRequest(string Words, DateOnly? From, DateOnly? To)
{
    /// <summary>Reads "Shoigu 30d", "Kursk 2025-06..2025-12" or plain words; what is no period is a word.</summary>
    public static TimelineRequest Parse(string text, DateOnly today)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || Period(words[^1], today) is not { } period)
        {
            return new TimelineRequest(string.Join(' ', words), null, null);
        }

        return new TimelineRequest(string.Join(' ', words[..^1]), period.From, period.To);
    }

    /// <summary>Whether a day counts.</summary>
    public bool Holds(DateOnly day) => (From is not { } from || day >= from) && (To is not { } to || day <= to);

    private static (DateOnly? From, DateOnly? To)? Period(string word, DateOnly today)
    {
        if (Back().Match(word) is { Success: true } back)
        {
            var count = int.Parse(back.Groups["n"].Value, CultureInfo.InvariantCulture);
            var days = count * back.Groups["unit"].Value switch { "w" => 7, "m" => 30, "y" => 365, _ => 1 };
            return (days < today.DayNumber ? today.AddDays(-days) : DateOnly.MinValue, null);
        }

        if (word.Split("..") is not [var from, var to] || (from.Length is 0 && to.Length is 0))
        {
            return null;
        }

        var (first, last) = (Day(from, isLast: false), Day(to, isLast: true));
        return (first is null && from.Length > 0) || (last is null && to.Length > 0) ? null : (first, last);
    }

    // 2025, 2025-06 and 2025-06-18 are spans: the first or the last of their days.
    private static DateOnly? Day(string stated, bool isLast)
    {
        if (DateOnly.TryParseExact(stated, "yyyy-MM-dd", out var day))
        {
            return day;
        }

        if (DateOnly.TryParseExact(stated, "yyyy-MM", out var month))
        {
            return isLast ? month.AddMonths(1).AddDays(-1) : month;
        }

        return DateOnly.TryParseExact(stated, "yyyy", out var year) ? isLast ? new DateOnly(year.Year, 12, 31) : year : null;
    }

    [GeneratedRegex("^(?<n>[0-9]{1,4})(?<unit>[dwmy])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Back();
}
