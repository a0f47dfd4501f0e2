namespace Digest.Health;

/// <summary>How it stands with the whole installation, in numbers: what the database tells, the same on every node. Instants are UTC milliseconds.</summary>
public sealed record Vitals
{
    /// <summary>An edition or a message is late after this: jobs wake every second, and a full hour drains within minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A feed is late after this: hosts are asked one after the other.</summary>
    private static readonly TimeSpan FeedPatience = TimeSpan.FromHours(1);

    public DateTimeOffset At { get; init; }

    /// <summary>Feeds that somebody reads.</summary>
    public long Feeds { get; init; }

    /// <summary>Those whose last load failed.</summary>
    public long FeedsFailing { get; init; }

    /// <summary>Those that are gone for good.</summary>
    public long FeedsStopped { get; init; }

    /// <summary>Since when the longest waiting feed is due; null: none is.</summary>
    public long? FeedDueSince { get; init; }

    public long Articles { get; init; }

    /// <summary>Since when the oldest article waits for its story; null: none does.</summary>
    public long? UnplacedSince { get; init; }

    public long Chats { get; init; }

    /// <summary>Chats that take nothing from us.</summary>
    public long ChatsPaused { get; init; }

    /// <summary>Since when the longest waiting digest is due, of chats that take messages; null: none is.</summary>
    public long? EditionDueSince { get; init; }

    /// <summary>Messages that may go out now and have not begun to.</summary>
    public long Waiting { get; init; }

    /// <summary>Since when the longest waiting of them waits; null: none does.</summary>
    public long? WaitingSince { get; init; }

    /// <summary>Messages of the last day that arrived.</summary>
    public long Sent { get; init; }

    /// <summary>Messages of the last day of which nobody knows whether they arrived.</summary>
    public long Unknown { get; init; }

    /// <summary>Messages of the last day that were refused.</summary>
    public long Failed { get; init; }

    public bool FeedsAreLate => IsLate(FeedDueSince, FeedPatience);

    public bool StoriesAreLate => IsLate(UnplacedSince, Patience);

    public bool EditionsAreLate => IsLate(EditionDueSince, Patience);

    public bool MessagesAreLate => IsLate(WaitingSince, Patience);

    /// <summary>How long something has waited, seconds; 0: nothing waits.</summary>
    public double Lag(long? since) => since is { } moment ? Math.Max(0, (At.ToUnixTimeMilliseconds() - moment) / 1000.0) : 0;

    private bool IsLate(long? since, TimeSpan patience) => Lag(since) > patience.TotalSeconds;
}
