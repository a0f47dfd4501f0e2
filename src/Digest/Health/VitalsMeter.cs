using System.Diagnostics.Metrics;

namespace Digest.Health;

/// <summary>The vital numbers as instruments: what was taken last, until it is too old to be true.</summary>
public sealed class VitalsMeter : IDisposable
{
    /// <summary>Older numbers are not shown: a gauge that stands still would say that all stands still.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    private readonly Meter meter = new(MetricBook.MeterName);
    private readonly VitalsStore store;
    private readonly TimeProvider time;
    private Taken? last;

    public VitalsMeter(VitalsStore store, TimeProvider time)
    {
        (this.store, this.time) = (store, time);
        Gauge("digest.feeds", "Feeds that somebody reads.", vitals => vitals.Feeds);
        Gauge("digest.feeds.failing", "Feeds whose last load failed.", vitals => vitals.FeedsFailing);
        Gauge("digest.feeds.stopped", "Feeds that are gone for good.", vitals => vitals.FeedsStopped);
        Lag("digest.feeds.lag", "How long the longest waiting feed has been due.", vitals => vitals.FeedDueSince);
        Gauge("digest.articles", "Articles that are kept.", vitals => vitals.Articles);
        Lag("digest.stories.lag", "How long the longest waiting article has waited for its story.", vitals => vitals.UnplacedSince);
        Gauge("digest.chats", "Chats.", vitals => vitals.Chats);
        Gauge("digest.chats.paused", "Chats that take nothing from us.", vitals => vitals.ChatsPaused);
        Lag("digest.editions.lag", "How long the longest waiting digest has been due.", vitals => vitals.EditionDueSince);
        Gauge("digest.messages.waiting", "Messages that may go out now.", vitals => vitals.Waiting);
        Lag("digest.messages.lag", "How long the longest waiting message has waited.", vitals => vitals.WaitingSince);
        Gauge("digest.messages.unknown", "Messages of the last day of which nobody knows whether they arrived.", vitals => vitals.Unknown);
        Gauge("digest.messages.failed", "Messages of the last day that were refused.", vitals => vitals.Failed);
        meter.CreateObservableGauge("process.memory", () => Environment.WorkingSet, "By", "Memory that the process holds.");
    }

    /// <summary>Takes the numbers anew. When the database does not answer, the old ones grow old.</summary>
    public async Task Refresh() => last = new Taken(await store.Take(), time.GetTimestamp());

    public void Dispose() => meter.Dispose();

    private void Lag(string name, string description, Func<Vitals, long?> since) =>
        meter.CreateObservableGauge(name, () => Observe(vitals => vitals.Lag(since(vitals))), "s", description);

    private void Gauge(string name, string description, Func<Vitals, long> number) =>
        meter.CreateObservableGauge(name, () => Observe(vitals => number(vitals)), null, description);

    private Measurement<double>[] Observe(Func<Vitals, double> number) =>
        last is { } taken && time.GetElapsedTime(taken.At) < Fresh ? [new Measurement<double>(number(taken.Vitals))] : [];

    /// <summary>The numbers, and when they were taken by a clock that nobody sets.</summary>
    private sealed record Taken(Vitals Vitals, long At);
}
