using System.Globalization;

namespace Digest.Editions;

/// <summary>Hours in which nothing is sent; what falls into them comes at their end, as one. The days are those on which they begin.</summary>
public sealed record QuietHours
{
    /// <summary>What a reader may write.</summary>
    public const string Forms = "23:00-07:00 · 22-8 · 23:00-09:00 sat-sun · off";

    private QuietHours(TimeOnly begins, TimeOnly ends, IReadOnlySet<DayOfWeek> days, string text) =>
        (this.begins, this.ends, this.days, Text) = (begins, ends, days, text);

    private readonly TimeOnly begins;
    private readonly TimeOnly ends;
    private readonly IReadOnlySet<DayOfWeek> days;

    /// <summary>No hour is quiet.</summary>
    public static readonly QuietHours None = new(TimeOnly.MinValue, TimeOnly.MinValue, new HashSet<DayOfWeek>(), "");

    /// <summary>As a reader writes it; empty for <see cref="None"/>.</summary>
    public string Text { get; }

    /// <summary>The hours a text states; null where it states none.</summary>
    public static QuietHours? Parse(string text)
    {
        var stated = string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (stated is "off" or "none" or "")
        {
            return None;
        }

        var parts = stated.Split(' ', 2);
        var hours = parts[0].Split('-', '–');
        return hours.Length == 2
            && Time(hours[0]) is { } from
            && Time(hours[1]) is { } to
            && from != to
            && WeekDays.Parse(parts.ElementAtOrDefault(1) ?? "") is { } days
            ? new QuietHours(from, to, days, stated)
            : null;
    }

    /// <summary>When the quiet hours around a moment begin and end; null where it is not quiet.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Around(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        for (var day = today.AddDays(-1); day <= today; day = day.AddDays(1))
        {
            if (!days.Contains(day.DayOfWeek))
            {
                continue;
            }

            var from = LocalTime.Instant(day.ToDateTime(begins), zone);
            var to = LocalTime.Instant((ends > begins ? day : day.AddDays(1)).ToDateTime(ends), zone);
            if (from <= moment && moment < to)
            {
                return (from, to);
            }
        }

        return null;
    }

    private static TimeOnly? Time(string stated) =>
        TimeOnly.TryParseExact(stated, ["HH:mm", "H:mm", "%H", "HH"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
