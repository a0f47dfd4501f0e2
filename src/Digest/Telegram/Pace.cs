namespace Digest.Telegram;

/// <summary>
/// Telegram's rates, kept before it has to say so: one a second to a chat, twenty a minute to a group or channel,
/// thirty a second over all. When it does say so, that chat waits and the others go on.
/// </summary>
public sealed class Pace(TimeProvider time, SharedPace? shared = null)
{
    /// <summary>30 a second over all, evenly spread, with room for messages that travel at different speed. Source: Telegram's FAQ for bots.</summary>
    private static readonly TimeSpan BetweenAny = TimeSpan.FromMilliseconds(34);

    /// <summary>A timer is late by so much: what a turn lost by it the next makes up. Any second still holds 30 at most.</summary>
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

    /// <summary>
    /// Waits until a message may go to the chat, and counts it as gone: the answer is then <see cref="TimeSpan.Zero"/>.
    /// Where that would take longer than <paramref name="patience"/> nothing is counted and the answer is how long.
    /// </summary>
    public async Task<TimeSpan> Turn(long chat, TimeSpan patience, CancellationToken cancellation)
    {
        var begun = Now;
        while (true)
        {
            var wait = Take(chat);
            if (wait == TimeSpan.Zero)
            {
                return await TurnAmongNodes(chat, patience, cancellation);
            }

            if (Now + wait - begun > patience)
            {
                return wait;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellation);
        }
    }

    /// <summary>Telegram wants the chat to be left alone for a while. When several chats are refused at a time, all are.</summary>
    public void Hold(long chat, TimeSpan wait)
    {
        lock (gate)
        {
            var now = Now;
            var lane = LaneOf(chat);
            lane.Free = Later(lane.Free, now + wait + Margin);
            refusals[chat] = now;
            foreach (var (old, _) in refusals.Where(refusal => refusal.Value < now - Spell).ToList())
            {
                refusals.Remove(old);
            }

            if (refusals.Count >= ManyChats)
            {
                free = Later(free, lane.Free);
            }
        }
    }

    /// <summary>Telegram wants to be left alone altogether.</summary>
    public void HoldAll(TimeSpan wait)
    {
        lock (gate)
        {
            free = Later(free, Now + wait + Margin);
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

    /// <summary>Counts a message when it may go now; else says how long to wait at least.</summary>
    private TimeSpan Take(long chat)
    {
        lock (gate)
        {
            var now = Now;
            var lane = LaneOf(chat);
            var moment = Later(Later(free, lane.Free), lane.WindowEnds);
            if (moment > now)
            {
                return moment - now;
            }

            free = (now - free <= Lateness ? free : now) + BetweenAny;
            lane.Sent(now);
            return TimeSpan.Zero;
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
        foreach (var (chat, lane) in lanes.Where(lane => Later(lane.Value.Free, lane.Value.LastSent + GroupWindow) < now).ToList())
        {
            lanes.Remove(chat);
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class Lane(bool isGroup)
    {
        private readonly Queue<TimeSpan> window = [];

        public TimeSpan Free { get; set; }

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
