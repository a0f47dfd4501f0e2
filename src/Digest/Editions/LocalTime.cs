namespace Digest.Editions;

/// <summary>Clock times of a zone as moments.</summary>
internal static class LocalTime
{
    /// <summary>The moment of a clock time: one that the clocks skip comes as much later as they jump, one that comes twice is taken the first time.</summary>
    public static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc));
    }
}
