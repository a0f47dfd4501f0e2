namespace Digest.Editions;

/// <summary>Clock times of a zone as moments.</summary>
internal static class LocalTime
{
    /// <summary>Clocks are put forward or back once in so long a time, and no zone is further from UTC.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(1);

    /// <summary>The moment of a clock time: one that the clocks skip comes as much later as they jump, one that comes twice is taken the first time.</summary>
    /// <remarks>
    /// The offsets before and after are asked by moments, not by clock times: for those that are skipped, .NET answers with the winter's
    /// offset, which is the later one in zones that count their winter as the exception (Dublin, Casablanca).
    /// </remarks>
    public static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        var stated = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc));
        var before = stated - zone.GetUtcOffset(stated - Reach);
        var after = stated - zone.GetUtcOffset(stated + Reach);
        return Shows(before) || !Shows(after) ? before : after;

        bool Shows(DateTimeOffset moment) => moment + zone.GetUtcOffset(moment) == stated;
    }
}
