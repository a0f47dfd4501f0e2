using Digest.Telegram;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

public class PaceTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly FakeClock clock = new();
    private readonly Pace pace;

    public PaceTests() => pace = new Pace(clock);

    [Fact]
    public async Task A_first_message_goes_at_once() =>
        (await pace.Turn(1, TimeSpan.Zero, CancellationToken.None)).ShouldBe(TimeSpan.Zero);

    [Fact]
    public async Task A_chat_gets_one_message_a_second()
    {
        await pace.Turn(1, Long, CancellationToken.None);
        var second = pace.Turn(1, Long, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(1));
        second.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.1));
        (await second).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Sixty_chats_take_two_seconds()
    {
        var begun = clock.GetUtcNow();
        var turns = Enumerable.Range(1, 60).Select(chat => pace.Turn(chat, Long, CancellationToken.None)).ToList();
        var finished = await Advance(turns, TimeSpan.FromMilliseconds(1));
        (finished - begun).TotalSeconds.ShouldBeInRange(1.9, 2.2);
    }

    [Fact]
    public async Task A_turn_that_a_timer_brings_late_does_not_put_off_those_behind_it()
    {
        var begun = clock.GetUtcNow();
        for (var chat = 1; chat <= 61; chat++)
        {
            while (await pace.Turn(chat, TimeSpan.Zero, CancellationToken.None) is { Ticks: > 0 } wait)
            {
                clock.Advance(wait + TimeSpan.FromMilliseconds(3));
            }
        }

        (clock.GetUtcNow() - begun).TotalSeconds.ShouldBeInRange(2, 2.05);
    }

    [Fact]
    public async Task A_group_gets_twenty_messages_a_minute()
    {
        var begun = clock.GetUtcNow();
        var turns = Enumerable.Range(0, 21).Select(_ => pace.Turn(-1, Long, CancellationToken.None)).ToList();
        while (turns.Count(turn => turn.IsCompleted) < 20)
        {
            await Step(TimeSpan.FromMilliseconds(50));
        }

        (clock.GetUtcNow() - begun).TotalSeconds.ShouldBeInRange(19.5, 25);
        await Advance(turns, TimeSpan.FromMilliseconds(50));
        (clock.GetUtcNow() - begun).TotalSeconds.ShouldBeInRange(60, 62);
    }

    [Fact]
    public async Task Who_has_no_patience_hears_how_long_it_would_take()
    {
        pace.Hold(1, TimeSpan.FromSeconds(30));
        (await pace.Turn(1, TimeSpan.FromSeconds(5), CancellationToken.None)).TotalSeconds.ShouldBe(30.1, 0.01);
    }

    [Fact]
    public async Task One_held_chat_holds_no_other()
    {
        pace.Hold(1, TimeSpan.FromSeconds(30));
        (await pace.Turn(2, TimeSpan.Zero, CancellationToken.None)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Three_held_chats_hold_all()
    {
        pace.Hold(1, TimeSpan.FromSeconds(30));
        pace.Hold(2, TimeSpan.FromSeconds(30));
        pace.Hold(3, TimeSpan.FromSeconds(30));
        (await pace.Turn(4, TimeSpan.Zero, CancellationToken.None)).TotalSeconds.ShouldBe(30.1, 0.01);
    }

    [Fact]
    public async Task Three_refusals_of_one_chat_are_about_that_chat()
    {
        pace.Hold(1, TimeSpan.FromSeconds(30));
        pace.Hold(1, TimeSpan.FromSeconds(30));
        pace.Hold(1, TimeSpan.FromSeconds(30));
        (await pace.Turn(4, TimeSpan.Zero, CancellationToken.None)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_hold_for_all_holds_all()
    {
        pace.HoldAll(TimeSpan.FromSeconds(35));
        (await pace.Turn(1, TimeSpan.Zero, CancellationToken.None)).TotalSeconds.ShouldBe(35.1, 0.01);
    }

    private async Task<DateTimeOffset> Advance(IReadOnlyList<Task<TimeSpan>> turns, TimeSpan step)
    {
        while (turns.Any(turn => !turn.IsCompleted))
        {
            await Step(step);
        }

        return clock.GetUtcNow();
    }

    /// <summary>The woken get a chance to go to sleep again before the clock moves on.</summary>
    private async Task Step(TimeSpan step)
    {
        clock.Advance(step);
        for (var yields = 0; yields < 5; yields++)
        {
            await Task.Yield();
        }
    }
}
