namespace Digest.Storage;

/// <summary>
/// A node's turn at work that one node at a time does. It lasts as long as its lease can be made longer; when it cannot, it is over
/// before another node begins, as far as their clocks agree.
/// </summary>
public sealed class Shift : IAsyncDisposable
{
    /// <summary>How long a node that died keeps others waiting.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(4);

    private readonly Leases leases;
    private readonly string name;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource over = new();
    private readonly CancellationTokenSource left = new();
    private readonly Task holding;

    private Shift(Leases leases, string name, TimeProvider time, long taken)
    {
        (this.leases, this.name, this.time) = (leases, name, time);
        holding = Hold(taken);
    }

    /// <summary>The shift has ended against our will: another node may be at work.</summary>
    public CancellationToken Over => over.Token;

    /// <summary>Waits until the work is this node's.</summary>
    public static async Task<Shift> Begin(Db db, string name, TimeProvider time, CancellationToken cancellation)
    {
        var own = new Leases(db);
        while (true)
        {
            var taken = time.GetTimestamp();
            if (await Take(own, name, time))
            {
                return new Shift(own, name, time, taken);
            }

            await Task.Delay(Between, time, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await left.CancelAsync();
        await holding;
        if (!over.IsCancellationRequested)
        {
            await leases.Return(name, leases.Holder).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        left.Dispose();
        over.Dispose();
    }

    private async Task Hold(long taken)
    {
        while (!left.IsCancellationRequested)
        {
            await Task.Delay(Between, time, left.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var asked = time.GetTimestamp();
            if (!left.IsCancellationRequested && await Take(leases, name, time))
            {
                taken = asked;
            }
            else if (time.GetElapsedTime(taken) > Length - Between)
            {
                await over.CancelAsync();
                return;
            }
        }
    }

    /// <summary>A database that does not answer gives no lease.</summary>
    private static async Task<bool> Take(Leases leases, string name, TimeProvider time)
    {
        try
        {
            var now = time.GetUtcNow();
            return await leases.Take(name, leases.Holder, now.ToUnixTimeMilliseconds(), (now + Length).ToUnixTimeMilliseconds());
        }
        catch (Exception error) when (StorageTrouble.Say(error) is not null)
        {
            return false;
        }
    }
}
