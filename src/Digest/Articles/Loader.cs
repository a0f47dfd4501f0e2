using System.Threading.Channels;
using Digest.Articles.Indexing;
using Digest.Feeds;
using Digest.Storage;
using Microsoft.Extensions.Logging;

namespace Digest.Articles;

/// <summary>Loads the feeds that are due: claim, fetch, parse, accept, release. A feed that fails is a sentence, never a stop.</summary>
public sealed partial class Loader(Db db, FeedStore feeds, FolderLoad folders, WebLoad web, WordIndex words, FeedOptions options, TimeProvider time, ILogger<Loader> log)
{
    /// <summary>Feeds that are under way side by side: most of them wait for their host's turn, and the fetcher asks only some hosts at once.</summary>
    private const int SideBySide = 128;

    /// <summary>So many places must be free before more feeds are claimed: a slow feed keeps its place, and holds up no other.</summary>
    private const int FewestClaimed = 16;

    /// <summary>Loads that end so soon after one another are written down together: a commit costs more than a feed in which nothing is new.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(25);

    /// <summary>How long a claim lasts beyond the longest fetch: waiting for the host's turn, reading and keeping what came.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    private int underWay;

    /// <summary>This node is loading feeds.</summary>
    public bool IsLoading => Volatile.Read(ref underWay) > 0;

    /// <summary>
    /// At the start: what the program before this one was cut off from is due again. Nodes of a PostgreSQL cannot tell who is dead from who is slow:
    /// there a claim runs out by itself.
    /// </summary>
    public Task TakeUp() => db.File is null ? Task.CompletedTask : feeds.EndClaims(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Loads every feed of a kind that is due, telling <paramref name="progress"/> of each as it is done. Returns how many there were.</summary>
    public Task<int> LoadDue(string kind, IProgress<FeedLoad>? progress, CancellationToken cancellation) =>
        db.Behind(() => LoadAll(kind, progress, cancellation));

    private async Task<int> LoadAll(string kind, IProgress<FeedLoad>? progress, CancellationToken cancellation)
    {
        var done = Channel.CreateUnbounded<FeedLoad>();
        int running = 0, loaded = 0, fresh = 0;
        while (true)
        {
            if (SideBySide - running >= FewestClaimed && !cancellation.IsCancellationRequested)
            {
                var claimed = await Claim(kind, SideBySide - running);
                running += claimed.Count;
                Interlocked.Add(ref underWay, claimed.Count);
                foreach (var feed in claimed)
                {
                    _ = Load(feed, done.Writer, cancellation);
                }
            }

            if (running == 0)
            {
                await (fresh > 0 ? words.Tidy() : Task.CompletedTask);
                return loaded;
            }

            var ended = await Ended(done.Reader, running);
            await Release(ended, progress);
            running -= ended.Count;
            Interlocked.Add(ref underWay, -ended.Count);
            loaded += ended.Count;
            fresh += ended.Sum(load => load.Fresh);
        }
    }

    private Task<IReadOnlyList<Feed>> Claim(string kind, int count)
    {
        var now = time.GetUtcNow();
        return feeds.ClaimDue(kind, count, now.ToUnixTimeMilliseconds(), (now + options.Deadline + Slack).ToUnixTimeMilliseconds());
    }

    private async Task Load(Feed feed, ChannelWriter<FeedLoad> done, CancellationToken cancellation) =>
        await done.WriteAsync(await Try(feed, cancellation), CancellationToken.None);

    /// <summary>Waits for a load to end and takes those that have ended with it or do soon: they are written down in one go.</summary>
    private static async Task<List<FeedLoad>> Ended(ChannelReader<FeedLoad> done, int running)
    {
        var ended = new List<FeedLoad> { await done.ReadAsync() };
        Take(done, ended);
        if (ended.Count < running)
        {
            await Task.Delay(Soon, TimeProvider.System);
            Take(done, ended);
        }

        return ended;
    }

    private static void Take(ChannelReader<FeedLoad> done, List<FeedLoad> ended)
    {
        while (done.TryRead(out var load))
        {
            ended.Add(load);
        }
    }

    private async Task Release(List<FeedLoad> loads, IProgress<FeedLoad>? progress)
    {
        await feeds.Release([.. loads.Select(load => load.Feed)]);
        foreach (var load in loads)
        {
            if (FeedMove.IsSettled(load.Feed) && await feeds.Move(load.Feed))
            {
                LogMoved(load.Feed.Address, load.Feed.MovedTo);
            }

            if (load.Feed.Trouble is { } trouble)
            {
                LogTrouble(load.Feed.Address, trouble);
            }

            LoadMeter.Count(load);
            progress?.Report(load);
        }
    }

    private async Task<FeedLoad> Try(Feed feed, CancellationToken cancellation)
    {
        try
        {
            return feed.Kind == Feed.Folder ? await folders.Load(feed, cancellation) : await web.Load(feed, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogBroken(error, feed.Address);
            return web.Failed(feed, "it could not be read because of a fault of this program; the log tells more", status: null);
        }
        catch (OperationCanceledException)
        {
            // The program stops: the feed is due again at once, as if it had not been claimed.
            return new FeedLoad(feed with { DueAt = time.GetUtcNow().ToUnixTimeMilliseconds() }, 0);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Address} could not be loaded: {Why}")]
    private partial void LogTrouble(string address, string why);

    [LoggerMessage(LogLevel.Information, "{Address} has moved to {NewAddress}")]
    private partial void LogMoved(string address, string? newAddress);

    [LoggerMessage(LogLevel.Error, "Loading {Address} broke off")]
    private partial void LogBroken(Exception error, string address);
}
