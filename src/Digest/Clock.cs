namespace Digest;

/// <summary>A clock for trying things out: the section <c>Digest:Clock</c>. Nobody sets it in daily use.</summary>
public sealed class ClockOptions
{
    public const string Section = "Digest:Clock";

    /// <summary>What time it is when the program starts; empty: what time it is.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>How many seconds pass in one.</summary>
    public double Speed { get; set; } = 1;
}

/// <summary>A time that begins where it is told and runs as fast as it is told, timers and all.</summary>
public sealed class Clock(DateTimeOffset start, double speed) : TimeProvider
{
    private readonly long began = System.GetTimestamp();

    /// <summary>The machine's own clock unless the settings want another.</summary>
    public static TimeProvider Of(ClockOptions options) => options is { Start: null, Speed: 1 }
        ? System
        : new Clock(options.Start ?? System.GetUtcNow(), options.Speed);

    public override DateTimeOffset GetUtcNow() => start + (System.GetElapsedTime(began) * speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shortened(dueTime), Shortened(period));

    private TimeSpan Shortened(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / speed;
}
