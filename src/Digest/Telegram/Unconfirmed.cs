using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>
/// Updates that polls have brought and Telegram was not yet told to forget. What is handled is confirmed by the next poll, and remembered here
/// until then: an update that is under way comes again and must not begin twice.
/// </summary>
internal sealed class Unconfirmed(TimeProvider time)
{
    /// <summary>While something is still being handled, news is asked for this often: an unconfirmed update makes Telegram answer at once.</summary>
    private static readonly TimeSpan WhileBusy = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, Task> busy = [];

    /// <summary>The update that the next poll asks for, and with it all that follow; null: wherever Telegram likes to begin.</summary>
    public long? Next { get; private set; }

    public bool Holds(long update) => busy.ContainsKey(update);

    public void Add(long update, Task handling) => busy[update] = handling;

    /// <summary>Another poller takes over, or this one begins anew.</summary>
    public void Forget()
    {
        Next = null;
        busy.Clear();
    }

    /// <summary>
    /// Waits until all are handled, or for a moment, and settles what the next poll confirms. An empty answer has confirmed everything: then no number
    /// is stated, so that Telegram's may start anew from wherever it likes.
    /// </summary>
    public async Task Settle(IReadOnlyList<Update> updates, CancellationToken cancellation)
    {
        if (busy.Count > 0)
        {
            await Task.WhenAny(Task.WhenAll(busy.Values), Task.Delay(WhileBusy, time, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }

        var open = busy.Where(entry => !entry.Value.IsCompleted).Select(entry => entry.Key).ToList();
        Next = open.Count > 0 ? open.Min()
            : updates.Count > 0 ? updates.Max(update => update.UpdateId) + 1
            : null;
        foreach (var id in busy.Keys.Where(id => Next is null || id < Next).ToList())
        {
            busy.Remove(id);
        }
    }
}
