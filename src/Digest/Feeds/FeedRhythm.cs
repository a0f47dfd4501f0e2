using System.Text.Json;

namespace Digest.Feeds;

/// <summary>What is known about how often a feed changes, and how often it wants to be asked.</summary>
public sealed record FeedHabits
{
    /// <summary>When its newest entries appeared, in any order; twenty are enough.</summary>
    public IReadOnlyList<DateTimeOffset> Appeared { get; init; } = [];

    /// <summary>It gives validators: a question that finds nothing new costs next to nothing.</summary>
    public bool Validates { get; init; }

    /// <summary>How long its last answer stays fresh, when the answer said so.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>The pause its document asks for (<c>ttl</c>, <c>sy:updatePeriod</c>).</summary>
    public TimeSpan? Pause { get; init; }

    /// <summary>Hours of the day, UTC, in which it asks not to be read.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>Which state of our parser has read it last: a better one reads again what an older one may have missed.</summary>
    public int Reader { get; init; }

    /// <summary>Days, UTC, on which it asks not to be read.</summary>
    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>As they are kept beside the feed.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>As they were kept; none where nothing was.</summary>
    public static FeedHabits Read(string? kept) => kept is null ? new FeedHabits() : JsonSerializer.Deserialize<FeedHabits>(kept)!;
}

/// <summary>
/// When a feed is asked again. Pure: the time, and a draw from 0 to 1 that keeps the feeds of one host from lining up,
/// are handed in; the answer belongs in the database, so that a start of the program is no reason to ask.
/// </summary>
public sealed class FeedRhythm(FeedOptions options)
{
    /// <summary>So many entries tell the rhythm; older ones tell how it was.</summary>
    private const int Recent = 20;

    /// <summary>A feed is asked so many times between two entries on average: news waits a quarter of the usual pause at most.</summary>
    private const int AsksPerEntry = 4;

    /// <summary>The pause of a feed whose entries have no dates.</summary>
    private static readonly TimeSpan WithoutDates = TimeSpan.FromHours(2);

    /// <summary>The longest pause a publisher can ask for, and the longest after failures.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    /// <summary>A weekend and a day: whoever wants to be left alone for longer has made a mistake.</summary>
    private static readonly TimeSpan LongestSkip = TimeSpan.FromHours(72);

    /// <summary>Some say 403 when they mean "too often".</summary>
    private static readonly TimeSpan AfterForbidden = TimeSpan.FromHours(4);

    /// <summary>The draw adds up to a tenth.</summary>
    private const double Jitter = 0.1;

    /// <summary>When to ask again after an answer, new or unchanged. Publishers can lengthen the pause, never shorten it.</summary>
    public DateTimeOffset AfterAnswer(FeedHabits habits, DateTimeOffset now, double draw)
    {
        var own = OwnPause(habits, now);
        var wanted = Shorter(Longer(habits.FreshFor ?? TimeSpan.Zero, habits.Pause ?? TimeSpan.Zero), LongestPause);
        return OutsideSkips(now + Spread(Longer(own, wanted), draw), habits, draw);
    }

    /// <summary>
    /// When to ask again after the <paramref name="failures"/>-th failure in a row (from 1), the last one with this HTTP
    /// <paramref name="status"/> if it had any: twice as long each time, a day at most.
    /// </summary>
    public DateTimeOffset AfterFailure(long failures, int? status, DateTimeOffset now, double draw)
    {
        var doublings = Math.Clamp(failures - 1, 0, 10);
        var pause = Shorter(options.ShortestInterval * Math.Pow(2, doublings), Longer(LongestPause, options.ShortestInterval));
        return now + Spread(status == 403 ? Longer(pause, AfterForbidden) : pause, draw);
    }

    /// <summary>When to ask again after a host wanted to be left alone.</summary>
    public DateTimeOffset AfterWait(TimeSpan wait, DateTimeOffset now, double draw) =>
        now + Spread(Longer(wait, options.ShortestInterval), draw);

    private TimeSpan OwnPause(FeedHabits habits, DateTimeOffset now)
    {
        var pause = MeanPause(habits.Appeared, now) / AsksPerEntry ?? WithoutDates;
        return Longer(options.ShortestInterval, Shorter(habits.Validates ? pause : pause * 2, options.LongestInterval));
    }

    /// <summary>
    /// The mean time between entries until now, so that a feed that falls silent is asked less and less.
    /// What appears within one hour counts once: ten articles each morning are one event.
    /// </summary>
    private static TimeSpan? MeanPause(IReadOnlyList<DateTimeOffset> appeared, DateTimeOffset now)
    {
        var hours = appeared
            .Where(moment => moment <= now)
            .Select(moment => moment.UtcTicks / TimeSpan.TicksPerHour)
            .Distinct()
            .OrderDescending()
            .Take(Recent)
            .ToList();
        return hours.Count == 0 ? null : (now - new DateTimeOffset(hours[^1] * TimeSpan.TicksPerHour, TimeSpan.Zero)) / hours.Count;
    }

    private static DateTimeOffset OutsideSkips(DateTimeOffset due, FeedHabits habits, double draw)
    {
        if (!IsSkipped(due, habits))
        {
            return due;
        }

        var hour = new DateTimeOffset(due.UtcTicks - (due.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        for (var later = hour.AddHours(1); later - due <= LongestSkip; later = later.AddHours(1))
        {
            if (!IsSkipped(later, habits))
            {
                return later + (TimeSpan.FromMinutes(59) * Math.Clamp(draw, 0, 1));
            }
        }

        return due;
    }

    private static bool IsSkipped(DateTimeOffset moment, FeedHabits habits) =>
        habits.SkipHours.Contains(moment.UtcDateTime.Hour) || habits.SkipDays.Contains(moment.UtcDateTime.DayOfWeek);

    private static TimeSpan Spread(TimeSpan pause, double draw) => pause * (1 + (Jitter * Math.Clamp(draw, 0, 1)));

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
