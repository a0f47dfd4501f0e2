using System.Globalization;
using Digest.Articles;

namespace Digest.Bot.Views;

/// <summary>Times as a reader of the chat reads them: in the chat's own zone, as short as the day allows.</summary>
public static class When
{
    /// <summary>The moment, as seen from <paramref name="now"/>: "08:00" today, "21 Nov 08:00" this year, "18 Jun 2025" before.</summary>
    public static string Say(long instant, TimeZoneInfo zone, DateTimeOffset now)
    {
        var there = At(instant, zone);
        var today = TimeZoneInfo.ConvertTime(now, zone);
        return there.Date == today.Date ? Format(there, "HH:mm")
            : there.Year == today.Year ? Format(there, "d MMM HH:mm")
            : Format(there, "d MMM yyyy");
    }

    /// <summary>The moment with its day and its week day: "Sun 22 Nov 2026, 08:00".</summary>
    public static string SayFully(long instant, TimeZoneInfo zone) => Format(At(instant, zone), "ddd d MMM yyyy, HH:mm");

    /// <summary>When an article was published, as it states it; an undated one says so, and when it was loaded.</summary>
    public static string Dated(Article article, TimeZoneInfo zone, DateTimeOffset now) => article switch
    {
        { PublishedAt: null } => $"undated, loaded {Say(article.LoadedAt, zone, now)}",
        { DayOnly: true, PublishedAt: { } day } => Format(At(day, TimeZoneInfo.Utc), "d MMM yyyy"),
        { PublishedAt: { } moment } => Say(moment, zone, now),
    };

    private static DateTimeOffset At(long instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(instant), zone);

    private static string Format(DateTimeOffset time, string form) => time.ToString(form, CultureInfo.InvariantCulture);
}
