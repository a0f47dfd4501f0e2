namespace Digest.Tests.Telegram;

/// <summary>A clock on which five seconds pass in one, for all who share it: waits are kept, and tests stay short.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private const int Speed = 5;

    private readonly DateTimeOffset start = System.GetUtcNow();
    private readonly long began = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + (System.GetElapsedTime(began) * Speed);

    public override long GetTimestamp() => (System.GetTimestamp() - began) * Speed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private static TimeSpan Hurried(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / Speed;
}
