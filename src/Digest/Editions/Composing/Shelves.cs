using Digest.Storage;

namespace Digest.Editions.Composing;

/// <summary>Hands out shelves: one for all editions of a window while they are made, one of its own to whoever asks for another window.</summary>
public sealed class Shelves(Db db) : IDisposable
{
    /// <summary>Longer windows begin at different times for everybody; a shelf of everything would serve one edition.</summary>
    private static readonly TimeSpan LongestShared = TimeSpan.FromHours(36);

    private readonly SemaphoreSlim alone = new(1);
    private Shelf? shared;

    /// <summary>The shelf of a window for an edition that is one of many.</summary>
    internal async Task<Shelf> Shared(Subscription subscription, long from, long to)
    {
        if (to - from > (long)LongestShared.TotalMilliseconds)
        {
            return await Own(subscription, from, to);
        }

        await alone.WaitAsync();
        try
        {
            return shared = shared is { } kept && kept.From == from && kept.To == to ? kept : await Shelf.Read(db, from, to);
        }
        finally
        {
            alone.Release();
        }
    }

    /// <summary>The shelf of a window for one subscription.</summary>
    internal Task<Shelf> Own(Subscription subscription, long from, long to) => Shelf.Read(db, from, to, subscription.Id);

    /// <summary>These stories as they stand now.</summary>
    internal Task<Shelf> Of(IReadOnlyList<long> stories, long from, long to) => Shelf.Of(db, stories, from, to);

    /// <summary>The editions are made: nothing is held any longer.</summary>
    public void Clear() => shared = null;

    public void Dispose() => alone.Dispose();
}
