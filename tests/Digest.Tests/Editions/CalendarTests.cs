using Digest.Editions;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Editions;

public sealed class CalendarTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly string[] Cadences =
        ["08:00", "02:30", "08:00,18:30 mon-fri", "every 2h 8-22", "every 15m", "every 5h", "weekly sun 10:00", "monthly 1 09:00", "monthly 31 23:45"];

    private static readonly string[] Hours = ["off", "23:00-07:00", "22-8 sat-sun", "02:00-03:00", "00:00-23:59", "01:30-02:45 weekdays"];

    [Fact]
    public void What_falls_into_quiet_hours_comes_once_at_their_end() =>
        In(Berlin, "every 2h", "23:00-07:00").Coming(4, At("2026-11-22T20:30Z")).ShouldBe(
            [At("2026-11-22T21:00Z"), At("2026-11-23T06:00Z"), At("2026-11-23T07:00Z"), At("2026-11-23T09:00Z")]);

    [Fact]
    public void A_slot_that_is_held_already_still_comes() =>
        In(Berlin, "23:30", "23:00-07:00").Next(At("2026-11-22T23:45Z")).ShouldBe(At("2026-11-23T06:00Z"));

    [Fact]
    public void Quiet_hours_of_some_days_begin_on_those_days() =>
        In(Berlin, "06:00", "23:00-09:00 sat-sun").Coming(4, At("2026-11-21T00:00Z")).ShouldBe(
            [At("2026-11-21T05:00Z"), At("2026-11-22T08:00Z"), At("2026-11-23T08:00Z"), At("2026-11-24T05:00Z")]);

    [Theory]
    [InlineData("23:00")]
    [InlineData("7-7")]
    [InlineData("25:00-07:00")]
    [InlineData("23:00-07:00 someday")]
    [InlineData("a-b")]
    public void What_states_no_quiet_hours_is_none(string stated) => QuietHours.Parse(stated).ShouldBeNull();

    /// <summary>Over both changes of every zone's clock: times grow, none is quiet, and from any moment the next one is the next of the list.</summary>
    [Fact]
    public void In_every_zone_times_grow_none_is_quiet_and_any_moment_meets_the_same_list()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones();
        Prop.ForAll(
            Gen.Choose(0, zones.Count - 1).SelectMany(zone => Gen.Elements(Cadences).SelectMany(cadence => Gen.Elements(Hours).Select(hours => (zones[zone], cadence, hours)))).ToArbitrary(),
            Gen.Choose(0, 365 * 24 * 60).ToArbitrary(),
            Gen.Choose(0, 3 * 24 * 60).ToArbitrary(),
            (calendar, minute, later) => IsSound(In(calendar.Item1, calendar.cadence, calendar.hours), At("2026-01-01T00:00Z").AddMinutes(minute), later)).QuickCheckThrowOnFailure();
    }

    /// <summary>However long a stop was, the slot that is due is the last that passed.</summary>
    [Fact]
    public void The_last_slot_before_a_moment_is_the_one_whose_next_lies_behind_it()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones();
        Prop.ForAll(
            Gen.Choose(0, zones.Count - 1).SelectMany(zone => Gen.Elements(Cadences).Select(cadence => (zones[zone], cadence))).ToArbitrary(),
            Gen.Choose(0, 365 * 24 * 60).ToArbitrary(),
            Gen.Choose(0, 90 * 24 * 60).ToArbitrary(),
            (drawn, minute, stop) =>
            {
                var calendar = In(drawn.Item1, drawn.cadence, "off");
                var slot = calendar.Next(At("2026-01-01T00:00Z").AddMinutes(minute))!.Value;
                var now = slot.AddMinutes(stop);
                var latest = calendar.Latest(slot, now);
                return latest >= slot && latest <= now && calendar.Next(latest) > now;
            }).QuickCheckThrowOnFailure();
    }

    private static bool IsSound(Calendar calendar, DateTimeOffset from, int later)
    {
        var times = calendar.Coming(6, from);
        var moment = from.AddMinutes(later);
        var next = calendar.Next(moment);
        return times.Count == 6
            && times[0] > from
            && times.Zip(times.Skip(1)).All(pair => pair.First < pair.Second)
            && times.All(time => calendar.Quiet.Around(time, calendar.Zone) is null || times.Count == 0)
            && (moment >= times[^1] || next == times.First(time => time > moment));
    }

    private static Calendar In(TimeZoneInfo zone, string cadence, string quiet) => new(Cadence.Parse(cadence)!, QuietHours.Parse(quiet)!, zone);

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
}
