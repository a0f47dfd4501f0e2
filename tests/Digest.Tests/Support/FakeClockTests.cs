namespace Digest.Tests.Support;

public sealed class FakeClockTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_delay_ends_when_its_time_has_passed_and_not_before()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), clock);
        clock.Advance(TimeSpan.FromSeconds(59));
        delay.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        await delay;
    }

    [Fact]
    public void Timers_fire_in_order_and_see_their_own_time()
    {
        var start = clock.Now;
        var fired = new List<(string Name, double Second)>();
        void Note(object? name) => fired.Add(((string)name!, (clock.Now - start).TotalSeconds));
        using var late = clock.CreateTimer(Note, "late", TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(Note, "often", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        clock.Advance(TimeSpan.FromSeconds(6));
        fired.ShouldBe([("often", 2), ("often", 4), ("late", 5), ("often", 6)]);
    }

    [Fact]
    public void A_deadline_cancels_at_its_time()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30), clock);
        clock.Advance(TimeSpan.FromSeconds(29));
        deadline.IsCancellationRequested.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        deadline.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void A_jump_of_the_wall_clock_moves_no_timer()
    {
        using var timer = clock.CreateTimer(_ => throw new InvalidOperationException("fired"), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        var (before, stamp) = (clock.Now, clock.GetTimestamp());
        clock.Jump(TimeSpan.FromHours(2));
        clock.Now.ShouldBe(before + TimeSpan.FromHours(2));
        clock.GetElapsedTime(stamp).ShouldBe(TimeSpan.Zero);
        clock.Waits.ShouldBe([TimeSpan.FromHours(1)]);
    }

    [Fact]
    public async Task A_test_can_wait_until_somebody_waits()
    {
        var work = Task.Run(async () => await Task.Delay(TimeSpan.FromDays(1), clock));
        await clock.Until(waits => waits.Count == 1);
        clock.Advance(TimeSpan.FromDays(1));
        await work;
    }
}
