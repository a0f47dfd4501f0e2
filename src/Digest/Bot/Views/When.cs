using System.Globalization;
using Digest.Articles;

namespace Digest.Bot.Views;

/// <summary>Times as a reader of the chat reads them: in the chat's own zone and language, as short as the day allows.</summary>
public static class When
{
    /// <summary>The moment, as seen from <paramref name="now"/>: "08:00" today, "21 Nov 08:00" this year, "18 Jun 2025" before.</summary>
    public static string Say(Words words, long instant, TimeZoneInfo zone, DateTimeOffset now)
    {
        var there = At(instant, zone);
        var today = TimeZoneInfo.ConvertTime(now, zone);
        return there.Date == today.Date ? Clock(there)
            : there.Year == today.Year ? words.Say("date.dayTime", ("day", there.Day), ("month", Month(words, there)), ("time", Clock(there)))
            : Day(words, there);
    }

    /// <summary>The moment with its day and its week day: "Sun 22 Nov 2026, 08:00".</summary>
    public static string SayFully(Words words, long instant, TimeZoneInfo zone)
    {
        var there = At(instant, zone);
        return words.Say(
            "date.full",
            ("weekday", words.Say($"date.weekday.{(int)there.DayOfWeek}")),
            ("day", there.Day),
            ("month", Month(words, there)),
            ("year", there.Year),
            ("time", Clock(there)));
    }

    /// <summary>A span: "Sat 21 Nov 2026" for a whole day, else when it begins and ends.</summary>
    public static string SaySpan(Words words, long from, long to, TimeZoneInfo zone)
    {
        var (begins, ends) = (At(from, zone), At(to, zone));
        if (begins.TimeOfDay == TimeSpan.Zero && ends.TimeOfDay == TimeSpan.Zero && begins.Date.AddDays(1) == ends.Date)
        {
            return words.Say(
                "date.fullDay",
                ("weekday", words.Say($"date.weekday.{(int)begins.DayOfWeek}")),
                ("day", begins.Day),
                ("month", Month(words, begins)),
                ("year", begins.Year));
        }

        return words.Say("date.span", ("from", SayFully(words, from, zone)), ("to", begins.Date == ends.Date ? Clock(ends) : SayFully(words, to, zone)));
    }

    /// <summary>When an article was published, as it states it; an undated one says so, and when it was loaded.</summary>
    public static string Dated(Words words, Article article, TimeZoneInfo zone, DateTimeOffset now) => article switch
    {
        { PublishedAt: null } => words.Say("date.undated", ("when", Say(words, article.LoadedAt, zone, now))),
        { DayOnly: true, PublishedAt: { } day } => Day(words, At(day, TimeZoneInfo.Utc)),
        { PublishedAt: { } moment } => Say(words, moment, zone, now),
    };

    private static string Day(Words words, DateTimeOffset time) =>
        words.Say("date.day", ("day", time.Day), ("month", Month(words, time)), ("year", time.Year));

    private static string Month(Words words, DateTimeOffset time) => words.Say($"date.month.{time.Month}");

    private static string Clock(DateTimeOffset time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(long instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(instant), zone);
}
