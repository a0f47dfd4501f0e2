namespace Digest.Feeds;

/// <summary>
/// How hosts are treated: one request at a time, a gap between two, silence for as long as a host asked for it.
/// Over all hosts only so many are asked at once; a feed that waits for its host takes no place from the others.
/// </summary>
internal sealed class HostManners : IDisposable
{
    /// <summary>Beyond so many hosts those that need no memory are forgotten.</summary>
    private const int Remembered = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim places;
    private readonly TimeSpan gap;
    private readonly TimeProvider clock;

    public HostManners(FeedOptions options, TimeProvider clock)
    {
        places = new SemaphoreSlim(options.Parallel);
        gap = options.HostGap;
        this.clock = clock;
    }

    internal int Remembering => hosts.Count;

    /// <summary>Waits until the host may be asked; the turn ends with its disposal. A host that is held lets everyone through to read that.</summary>
    public async Task<Turn> Await(string name, CancellationToken cancellation)
    {
        var host = Enter(name);
        var turn = new Turn(this, host);
        try
        {
            await turn.Reach(cancellation);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Leaves a host alone for a while.</summary>
    public void Hold(string name, TimeSpan time)
    {
        lock (gate)
        {
            Known(name).HeldUntil = Ticks() + time.Ticks;
        }
    }

    public void Dispose() => places.Dispose();

    private Host Enter(string name)
    {
        lock (gate)
        {
            if (hosts.Count >= Remembered)
            {
                Forget();
            }

            var host = Known(name);
            host.Visitors++;
            return host;
        }
    }

    private Host Known(string name) => hosts.TryGetValue(name, out var host) ? host : hosts[name] = new Host();

    private void Forget()
    {
        var now = Ticks();
        foreach (var (name, host) in hosts)
        {
            if (host.Visitors == 0 && host.FreeAt <= now && host.HeldUntil <= now)
            {
                hosts.Remove(name);
                host.Door.Dispose();
            }
        }
    }

    private long Ticks() => clock.GetElapsedTime(0).Ticks;

    /// <summary>What is remembered of a host.</summary>
    public sealed class Host
    {
        public SemaphoreSlim Door { get; } = new(1);

        public int Visitors { get; set; }

        public long FreeAt { get; set; }

        public long HeldUntil { get; set; }
    }

    /// <summary>The right to ask a host, until it is given back.</summary>
    public sealed class Turn(HostManners manners, Host host) : IDisposable
    {
        private bool inside;
        private bool placed;

        /// <summary>How long the host is still to be left alone; null: it may be asked.</summary>
        public TimeSpan? HeldFor => host.HeldUntil - manners.Ticks() is var left and > 0 ? TimeSpan.FromTicks(left) : null;

        public void Dispose()
        {
            if (placed)
            {
                host.FreeAt = manners.Ticks() + manners.gap.Ticks;
                manners.places.Release();
            }

            if (inside)
            {
                host.Door.Release();
            }

            lock (manners.gate)
            {
                host.Visitors--;
            }
        }

        internal async Task Reach(CancellationToken cancellation)
        {
            await host.Door.WaitAsync(cancellation);
            inside = true;
            if (HeldFor is not null)
            {
                return;
            }

            if (host.FreeAt - manners.Ticks() is var left and > 0)
            {
                await Task.Delay(TimeSpan.FromTicks(left), manners.clock, cancellation);
            }

            await manners.places.WaitAsync(cancellation);
            placed = true;
        }
    }
}
