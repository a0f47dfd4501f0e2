using Digest.Editions;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Editions;

public sealed class CadenceTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("08:00", "2026-11-22T07:00Z")]
    [InlineData("8:00", "2026-11-22T07:00Z")]
    [InlineData("daily 08:00", "2026-11-22T07:00Z")]
    [InlineData("08:00,18:30", "2026-11-22T07:00Z")]
    [InlineData("08:00 mon-fri", "2026-11-23T07:00Z")]
    [InlineData("08:00 fri-mon", "2026-11-22T07:00Z")]
    [InlineData("08:00 weekdays", "2026-11-23T07:00Z")]
    [InlineData("08:00 sat,sun", "2026-11-22T07:00Z")]
    [InlineData("every 2h 8-22", "2026-11-22T07:00Z")]
    [InlineData("every 4h", "2026-11-22T07:00Z")]
    [InlineData("every 30m", "2026-11-22T05:30Z")]
    [InlineData("every 2 hours 9-17 mon-fri", "2026-11-23T08:00Z")]
    [InlineData("weekly sun 10:00", "2026-11-22T09:00Z")]
    [InlineData("weekly sunday 10:00", "2026-11-22T09:00Z")]
    [InlineData("monthly 1 09:00", "2026-12-01T08:00Z")]
    [InlineData("monthly 31 09:00", "2026-11-30T08:00Z")]
    [InlineData("  WEEKLY   Sun  10:00 ", "2026-11-22T09:00Z")]
    public void A_schedule_is_read_and_its_next_time_is_right(string stated, string next) =>
        Cadence.Parse(stated)!.Next(At("2026-11-22T05:00Z"), Berlin).ShouldBe(At(next));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("25:00")]
    [InlineData("08:00 someday")]
    [InlineData("08:60")]
    [InlineData("every 0h")]
    [InlineData("every 5m")]
    [InlineData("every 2h 22-8")]
    [InlineData("monthly 32 09:00")]
    [InlineData("weekly 10:00")]
    [InlineData("08:00 mon-")]
    [InlineData("every 99999h")]
    public void What_states_no_schedule_is_none(string stated) => Cadence.Parse(stated).ShouldBeNull();

    [Fact]
    public void Off_never_comes() => Cadence.Parse("off")!.Next(At("2026-11-22T05:00Z"), Berlin).ShouldBeNull();

    [Fact]
    public void A_time_that_the_clocks_skip_comes_once_after_the_gap()
    {
        var times = In(Berlin, "02:30").Coming(3, At("2027-03-27T12:00Z"));

        times.ShouldBe([At("2027-03-28T01:30Z"), At("2027-03-29T00:30Z"), At("2027-03-30T00:30Z")]);
    }

    [Fact]
    public void A_time_that_comes_twice_is_taken_once()
    {
        var times = In(Berlin, "02:30").Coming(2, At("2026-10-24T12:00Z"));

        times.ShouldBe([At("2026-10-25T00:30Z"), At("2026-10-26T01:30Z")]);
    }

    [Fact]
    public void After_a_long_stop_one_slot_is_due_and_it_is_the_last_that_passed()
    {
        var latest = In(Berlin, "08:00,18:30").Latest(At("2026-11-19T07:00Z"), At("2026-11-22T10:00Z"));

        latest.ShouldBe(At("2026-11-22T07:00Z"));
    }

    [Fact]
    public void In_every_zone_every_day_has_its_slot_exactly_once()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones();
        var property = Prop.ForAll(
            Gen.Choose(0, zones.Count - 1).ToArbitrary(),
            Gen.Choose(0, (24 * 60) - 1).ToArbitrary(),
            Gen.Choose(0, 364).ToArbitrary(),
            (zone, minute, day) => EveryDayOnce(zones[zone], TimeOnly.MinValue.AddMinutes(minute), At("2026-01-01T12:00Z").AddDays(day)));

        property.QuickCheckThrowOnFailure();
    }

    /// <summary>Thirty slots in a row lie on thirty days in a row, and none is skipped or told twice.</summary>
    private static bool EveryDayOnce(TimeZoneInfo zone, TimeOnly time, DateTimeOffset from)
    {
        var slots = In(zone, $"{time:HH:mm}").Coming(30, from);
        var gaps = slots.Zip(slots.Skip(1)).Select(pair => pair.Second - pair.First).ToList();

        // The widest changes of a clock are three hours; a zone that crosses the date line loses or repeats a day.
        return slots.Count == 30 && gaps.All(gap => gap > TimeSpan.Zero && gap <= TimeSpan.FromHours(48));
    }

    private static Calendar In(TimeZoneInfo zone, string cadence) => new(Cadence.Parse(cadence)!, QuietHours.None, zone);

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
}
