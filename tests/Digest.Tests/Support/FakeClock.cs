namespace Digest.Tests.Support;

/// <summary>
/// A clock that stands still until a test moves it. Timers (and with them <c>Task.Delay</c>, <c>WaitAsync</c> and
/// cancellation deadlines that were given this provider) fire inside <see cref="Advance"/>, in the order they are due.
/// </summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private TimeSpan elapsed;
    private TimeSpan jumped;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A Tuesday noon, UTC.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2026, 9, 15, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public DateTimeOffset Now => GetUtcNow();

    /// <summary>How long it is from now to each timer that is set, shortest first.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (gate)
            {
                return [.. timers.Select(timer => timer.Due - elapsed).Order()];
            }
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return start + elapsed + jumped;
        }
    }

    public override long GetTimestamp()
    {
        lock (gate)
        {
            return elapsed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass, and fires what falls due on the way.</summary>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        TimeSpan end;
        lock (gate)
        {
            end = elapsed + time;
        }

        while (NextDue(end) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>Sets the wall clock, as an NTP step does: no time passes, and no timer feels it.</summary>
    public void Jump(TimeSpan by)
    {
        lock (gate)
        {
            jumped += by;
        }
    }

    /// <summary>Waits (in real time) until the timers that are set are as <paramref name="wanted"/> says: until somebody has begun to wait.</summary>
    public async Task Until(Func<IReadOnlyList<TimeSpan>, bool> wanted)
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                change = changed.Task;
            }

            if (wanted(Waits))
            {
                return;
            }

            await change.WaitAsync(TimeSpan.FromMinutes(1), System);
        }
    }

    private FakeTimer? NextDue(TimeSpan end)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            elapsed = next is null ? end : next.Due > elapsed ? next.Due : elapsed;
            next?.SetAgain();
            return next;
        }
    }

    private void Changed()
    {
        changed.SetResult();
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public TimeSpan Due { get; private set; }

        public void Fire() => callback(state);

        /// <summary>Called under the clock's lock when the timer is about to fire.</summary>
        public void SetAgain()
        {
            if (period > TimeSpan.Zero)
            {
                Due += period;
                return;
            }

            clock.timers.Remove(this);
            clock.Changed();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                this.period = period;
                clock.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.elapsed + dueTime;
                    clock.timers.Add(this);
                }

                clock.Changed();
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
