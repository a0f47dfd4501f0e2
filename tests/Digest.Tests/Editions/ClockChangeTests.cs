using Digest.Editions;

namespace Digest.Tests.Editions;

/// <summary>Both days on which clocks change, in every zone that this machine knows; what clocks really show is read minute by minute.</summary>
public sealed class ClockChangeTests
{
    private const int StepMinutes = 15;

    /// <summary>No clock is further from its zone's usual time (Troll in Antarctica: two hours).</summary>
    private static readonly TimeSpan Widest = TimeSpan.FromHours(3);

    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset To = From.AddYears(2);

    [Fact]
    public void In_every_zone_a_time_in_the_gap_comes_once_after_it_and_a_time_in_the_overlap_once()
    {
        // Zones whose clocks read the same on all the days that change them are one.
        var changes = TimeZoneInfo.GetSystemTimeZones().DistinctBy(Clocks).SelectMany(Changes).ToList();

        changes.Count.ShouldBeGreaterThan(80, "both days of two years in some twenty kinds of clocks");
        foreach (var (zone, change) in changes)
        {
            foreach (var time in Times())
            {
                var slots = new Calendar(Cadence.Parse($"{time:HH:mm}")!, QuietHours.None, zone).Coming(4, change.AddHours(-48));

                slots.Take(3).ShouldBe(Enumerable.Range(0, 3).Select(day => Shown(zone, DateOnly.FromDateTime(Local(slots[0], zone)).AddDays(day), time)), $"{zone.Id}, {change:u}, {time:HH:mm}");
            }
        }
    }

    /// <summary>When a clock of the zone first shows a time of a day; where it never does, as much after the gap as the time lies in it.</summary>
    private static DateTimeOffset Shown(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var wanted = day.ToDateTime(time);
        var begins = new DateTimeOffset(wanted, TimeSpan.Zero) - zone.BaseUtcOffset - Widest;
        for (var moment = begins; ; moment = moment.AddMinutes(StepMinutes))
        {
            var local = Local(moment, zone);
            if (local == wanted)
            {
                return moment;
            }

            if (local > wanted)
            {
                // The clock was put forward over it: what it would show without that is the moment before, and on.
                var before = moment.AddMinutes(-StepMinutes);
                return before + (wanted - Local(before, zone));
            }
        }
    }

    /// <summary>What its clocks read, hour by hour, on the days that change them.</summary>
    private static string Clocks(TimeZoneInfo zone) => string.Join('\n', Changes(zone).Select(found =>
        $"{found.Change:u} {string.Join(' ', Enumerable.Range(0, 25).Select(hour => zone.GetUtcOffset(found.Change.AddHours(hour))))}"));

    private static IEnumerable<(TimeZoneInfo Zone, DateTimeOffset Change)> Changes(TimeZoneInfo zone)
    {
        for (var day = From; day < To; day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1)))
            {
                yield return (zone, day);
            }
        }
    }

    private static IEnumerable<TimeOnly> Times()
    {
        for (var minute = 0; minute < 24 * 60; minute += StepMinutes)
        {
            yield return TimeOnly.MinValue.AddMinutes(minute);
        }
    }

    private static DateTime Local(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;
}
