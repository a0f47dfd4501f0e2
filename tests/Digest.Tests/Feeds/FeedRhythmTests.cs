using Digest.Feeds;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Feeds;

public sealed class FeedRhythmTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 15, 12, 0, 0, TimeSpan.Zero); // a Tuesday
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FeedRhythm rhythm = new(new FeedOptions());

    [Fact]
    public void A_busy_feed_is_asked_every_hour() => Pause(Every(TimeSpan.FromMinutes(5))).ShouldBe(Hour);

    [Fact]
    public void A_daily_feed_is_asked_a_few_times_a_day() => Pause(Every(TimeSpan.FromDays(1))).ShouldBeInRange(5 * Hour, 7 * Hour);

    [Fact]
    public void A_monthly_feed_is_asked_twice_a_day() => Pause(Every(TimeSpan.FromDays(30))).ShouldBe(12 * Hour);

    [Fact]
    public void Ten_articles_each_morning_are_one_event() =>
        Pause(new FeedHabits { Validates = true, Appeared = [.. Every(TimeSpan.FromDays(1)).Appeared.SelectMany(moment => Enumerable.Repeat(moment, 10))] })
            .ShouldBeInRange(5 * Hour, 7 * Hour);

    [Fact]
    public void A_feed_that_falls_silent_is_asked_less_and_less()
    {
        var busy = Every(Hour);
        var later = Now.AddDays(3);
        (rhythm.AfterAnswer(busy, later, 0) - later).ShouldBeGreaterThan(Pause(busy));
    }

    [Fact]
    public void A_feed_without_dates_is_asked_every_two_hours() => Pause(new FeedHabits { Validates = true }).ShouldBe(2 * Hour);

    [Fact]
    public void A_feed_without_validators_is_asked_half_as_often() =>
        Pause(Every(TimeSpan.FromDays(1)) with { Validates = false }).ShouldBe(2 * Pause(Every(TimeSpan.FromDays(1))));

    [Fact]
    public void Entries_of_the_future_tell_nothing() =>
        Pause(new FeedHabits { Validates = true, Appeared = [Now.AddYears(3), Now.AddDays(1)] }).ShouldBe(2 * Hour);

    [Theory]
    [InlineData(5, 1)]
    [InlineData(180, 3)]
    [InlineData(60 * 24 * 365, 24)]
    public void A_publisher_lengthens_the_pause_up_to_a_day_and_never_shortens_it(int minutes, int hours)
    {
        var busy = Every(TimeSpan.FromMinutes(5));
        Pause(busy with { Pause = TimeSpan.FromMinutes(minutes) }).ShouldBe(hours * Hour);
        Pause(busy with { FreshFor = TimeSpan.FromMinutes(minutes) }).ShouldBe(hours * Hour);
    }

    [Fact]
    public void Skipped_hours_are_slept_through()
    {
        var habits = Every(TimeSpan.FromMinutes(5)) with { SkipHours = [13, 14, 15] };
        Pause(habits).ShouldBe(4 * Hour);
    }

    [Fact]
    public void A_skipped_weekend_is_slept_through()
    {
        var friday = new DateTimeOffset(2026, 9, 18, 23, 30, 0, TimeSpan.Zero);
        var habits = new FeedHabits { Validates = true, SkipDays = [DayOfWeek.Saturday, DayOfWeek.Sunday] };
        rhythm.AfterAnswer(habits, friday, 0).ShouldBe(new DateTimeOffset(2026, 9, 21, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Whoever_skips_every_hour_is_asked_all_the_same()
    {
        Pause(Every(TimeSpan.FromMinutes(5)) with { SkipHours = [.. Enumerable.Range(0, 24)] }).ShouldBe(Hour);
        Pause(Every(TimeSpan.FromMinutes(5)) with { SkipDays = Enum.GetValues<DayOfWeek>() }).ShouldBe(Hour);
    }

    [Fact]
    public void Failures_double_the_pause_up_to_a_day()
    {
        var pauses = Enumerable.Range(1, 8).Select(failures => (rhythm.AfterFailure(failures, 500, Now, 0) - Now).TotalHours);
        pauses.ShouldBe([1, 2, 4, 8, 16, 24, 24, 24]);
        (rhythm.AfterFailure(long.MaxValue, 500, Now, 0) - Now).ShouldBe(24 * Hour);
    }

    [Fact]
    public void Who_is_forbidden_to_ask_waits_four_hours_at_least()
    {
        (rhythm.AfterFailure(1, 403, Now, 0) - Now).ShouldBe(4 * Hour);
        (rhythm.AfterFailure(5, 403, Now, 0) - Now).ShouldBe(16 * Hour);
    }

    [Fact]
    public void A_host_that_wants_a_minute_of_peace_gets_the_shortest_interval()
    {
        rhythm.AfterWait(TimeSpan.FromMinutes(1), Now, 0).ShouldBe(Now + Hour);
        rhythm.AfterWait(5 * Hour, Now, 0).ShouldBe(Now + (5 * Hour));
    }

    [Fact]
    public void Feeds_of_one_host_do_not_line_up()
    {
        var random = new System.Random(1);
        Enumerable.Range(0, 100).Select(_ => rhythm.AfterAnswer(Every(Hour), Now, random.NextDouble())).Distinct().Count().ShouldBe(100);
    }

    [Fact]
    public void Nothing_a_feed_says_makes_it_asked_too_often_or_forgotten() =>
        Prop.ForAll<(int[] Ages, int? Fresh, int? Pause, int[] Hours, DayOfWeek[] Days, byte Draw)>(said =>
        {
            var habits = new FeedHabits
            {
                Appeared = [.. said.Ages.Select(minutes => Now.AddMinutes(-minutes * 17L))],
                Validates = said.Draw % 2 == 0,
                FreshFor = Minutes(said.Fresh),
                Pause = Minutes(said.Pause),
                SkipHours = said.Hours,
                SkipDays = said.Days,
            };
            var pause = rhythm.AfterAnswer(habits, Now, said.Draw / 255.0) - Now;
            pause.ShouldBeInRange(Hour, (24 * 1.1 * Hour) + TimeSpan.FromHours(73));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_wish_never_gives_a_shorter_pause() =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt>((one, other) =>
        {
            var (less, more) = (Math.Min(one.Item, other.Item) * 10, Math.Max(one.Item, other.Item) * 10);
            var habits = Every(TimeSpan.FromHours(3));
            Pause(habits with { Pause = Minutes(less) }).ShouldBeLessThanOrEqualTo(Pause(habits with { Pause = Minutes(more) }));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_entries_does_not_matter() =>
        Prop.ForAll<NonNegativeInt[]>(ages =>
        {
            var habits = new FeedHabits { Appeared = [.. ages.Select(age => Now.AddMinutes(-age.Item * 31L))] };
            Pause(habits with { Appeared = [.. habits.Appeared.Reverse()] }).ShouldBe(Pause(habits));
        }).QuickCheckThrowOnFailure();

    private static FeedHabits Every(TimeSpan gap) =>
        new() { Validates = true, Appeared = [.. Enumerable.Range(1, 20).Select(i => Now - (gap * i))] };

    private static TimeSpan? Minutes(int? count) => count is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    private TimeSpan Pause(FeedHabits habits) => rhythm.AfterAnswer(habits, Now, 0) - Now;
}
