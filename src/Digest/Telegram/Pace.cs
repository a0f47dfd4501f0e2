namespace Digest.Telegram;

/// <summary>
/// Telegram's rates, kept before it has to say so: one a second to a chat, twenty a minute to a group or channel,
/// thirty a second over all. When it does say so, that chat waits and the others go on.
/// </summary>
public sealed class Pace(TimeProvider time, SharedPace? shared = null)
{
    /// <summary>30 a second over all, evenly spread, with room for messages that travel at different speed. Source: Telegram's FAQ for bots.</summary>
    private static readonly TimeSpan BetweenAny = TimeSpan.FromMilliseconds(34);

    /// <summary>Who asks so late for a turn that is over still has it: timers are. Any second still holds 30 at most.</summary>
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(8);

    /// <summary>One a second to a chat, with room for two messages that travel at different speed. Source: the FAQ.</summary>
    private static readonly TimeSpan BetweenOwn = TimeSpan.FromSeconds(1.05);

    /// <summary>20 a minute to a group. Source: the FAQ.</summary>
    private const int GroupMessages = 20;

    private static readonly TimeSpan GroupWindow = TimeSpan.FromSeconds(60.5);

    /// <summary>A wait that ends on the very second is a wait that was too short.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(100);

    /// <summary>So many chats refused within <see cref="Spell"/> mean that it is not about the chats.</summary>
    private const int ManyChats = 3;

    private static readonly TimeSpan Spell = TimeSpan.FromSeconds(10);

    /// <summary>More chats than this are looked through for those that have been silent for a minute.</summary>
    private const int ManyLanes = 2_000;

    private readonly Lock gate = new();
    private readonly Dictionary<long, Lane> lanes = [];
    private readonly Dictionary<long, TimeSpan> refusals = [];
    private readonly long start = time.GetTimestamp();
    private TimeSpan free;
    private TimeSpan held;

    /// <summary>
    /// Waits until a message may go to the chat, and counts it as gone: the answer is then <see cref="TimeSpan.Zero"/>.
    /// Where that would take longer than <paramref name="patience"/> nothing is counted and the answer is how long.
    /// </summary>
    public async Task<TimeSpan> Turn(long chat, TimeSpan patience, CancellationToken cancellation)
    {
        var latest = Now + patience;
        while (true)
        {
            var (moment, isTaken) = Take(chat, latest);
            var wait = moment - Now;
            if (moment > latest)
            {
                return wait;
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellation);
            }

            if (isTaken && !IsHeld(chat))
            {
                return await TurnAmongNodes(chat, patience, cancellation);
            }
        }
    }

    /// <summary>Telegram wants the chat to be left alone for a while. When several chats are refused at a time, all are.</summary>
    public void Hold(long chat, TimeSpan wait)
    {
        lock (gate)
        {
            var now = Now;
            var lane = LaneOf(chat);
            lane.Held = Later(lane.Held, now + wait + Margin);
            refusals[chat] = now;
            foreach (var (old, _) in refusals.Where(refusal => refusal.Value < now - Spell).ToList())
            {
                refusals.Remove(old);
            }

            if (refusals.Count >= ManyChats)
            {
                held = Later(held, lane.Held);
            }
        }
    }

    /// <summary>Telegram wants to be left alone altogether.</summary>
    public void HoldAll(TimeSpan wait)
    {
        lock (gate)
        {
            held = Later(held, Now + wait + Margin);
        }

        _ = shared?.HoldAll(wait + Margin);
    }

    /// <summary>Other nodes may have written to the chat, or to others, meanwhile.</summary>
    private async Task<TimeSpan> TurnAmongNodes(long chat, TimeSpan patience, CancellationToken cancellation)
    {
        if (shared is null)
        {
            return TimeSpan.Zero;
        }

        if (await shared.Turn(chat, BetweenOwn, BetweenAny, patience) is not { } wait)
        {
            return patience + BetweenOwn;
        }

        await Task.Delay(wait, time, cancellation);
        return TimeSpan.Zero;
    }

    private TimeSpan Now => time.GetElapsedTime(start);

    /// <summary>
    /// The chat's next turn among all, which is then its own: who waits for it competes with nobody. Not taken: the chat itself must wait so
    /// long at least, or the turn would come later than <paramref name="latest"/>.
    /// </summary>
    private (TimeSpan Moment, bool IsTaken) Take(long chat, TimeSpan latest)
    {
        lock (gate)
        {
            var now = Now;
            var lane = LaneOf(chat);
            var own = Later(Later(held, lane.Held), Later(lane.Free, lane.WindowEnds));
            if (own > now)
            {
                return (own, false);
            }

            var turn = now - free <= Lateness ? free : now;
            if (turn > latest)
            {
                return (turn, false);
            }

            free = turn + BetweenAny;
            lane.Sent(Later(turn, now));
            return (turn, true);
        }
    }

    /// <summary>Telegram has asked for silence since the turn was taken.</summary>
    private bool IsHeld(long chat)
    {
        lock (gate)
        {
            return Later(held, LaneOf(chat).Held) > Now;
        }
    }

    private Lane LaneOf(long chat)
    {
        if (lanes.TryGetValue(chat, out var lane))
        {
            return lane;
        }

        if (lanes.Count >= ManyLanes)
        {
            DropSilent();
        }

        return lanes[chat] = new Lane(isGroup: chat < 0);
    }

    private void DropSilent()
    {
        var now = Now;
        foreach (var (chat, lane) in lanes.Where(lane => Later(lane.Value.Held, lane.Value.LastSent + GroupWindow) < now).ToList())
        {
            lanes.Remove(chat);
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class Lane(bool isGroup)
    {
        private readonly Queue<TimeSpan> window = [];

        /// <summary>Until then Telegram wants the chat to be left alone.</summary>
        public TimeSpan Held { get; set; }

        public TimeSpan Free { get; private set; }

        public TimeSpan LastSent { get; private set; }

        public TimeSpan WindowEnds => window.Count >= GroupMessages ? window.Peek() + GroupWindow : TimeSpan.Zero;

        public void Sent(TimeSpan now)
        {
            LastSent = now;
            Free = now + BetweenOwn;
            if (!isGroup)
            {
                return;
            }

            window.Enqueue(now);
            if (window.Count > GroupMessages)
            {
                window.Dequeue();
            }
        }
    }
}
