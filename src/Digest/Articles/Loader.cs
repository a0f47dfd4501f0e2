using Digest.Feeds;
using Digest.Feeds.Formats;
using Microsoft.Extensions.Logging;

namespace Digest.Articles;

/// <summary>What the load of one feed brought.</summary>
/// <param name="Feed">The feed as it is now.</param>
/// <param name="Fresh">The articles that are new.</param>
public sealed record FeedLoad(Feed Feed, int Fresh);

/// <summary>Loads the feeds that are due: claim, fetch, parse, accept, release. A feed that fails is a sentence, never a stop.</summary>
public sealed partial class Loader(
    FeedStore feeds,
    FeedFetcher fetcher,
    FeedRhythm rhythm,
    FolderReader folders,
    Intake intake,
    FeedOptions options,
    TimeProvider time,
    ILogger<Loader> log)
{
    /// <summary>Feeds that are loaded side by side: most of a load is waiting.</summary>
    private const int SideBySide = 32;

    /// <summary>How long a claim lasts beyond the longest fetch: reading and keeping what it brought.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>How often a folder is looked at.</summary>
    private static readonly TimeSpan FolderRhythm = TimeSpan.FromMinutes(1);

    /// <summary>Loads every feed of a kind that is due, telling <paramref name="progress"/> of each as it is done.</summary>
    public async Task<IReadOnlyList<FeedLoad>> LoadDue(string kind, IProgress<FeedLoad>? progress, CancellationToken cancellation)
    {
        var loads = new List<FeedLoad>();
        while (!cancellation.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            var claimed = await feeds.ClaimDue(kind, SideBySide, now.ToUnixTimeMilliseconds(), (now + options.Deadline + Slack).ToUnixTimeMilliseconds());
            if (claimed.Count == 0)
            {
                break;
            }

            loads.AddRange(await Task.WhenAll(claimed.Select(feed => Load(feed, progress, cancellation))));
        }

        return loads;
    }

    private async Task<FeedLoad> Load(Feed feed, IProgress<FeedLoad>? progress, CancellationToken cancellation)
    {
        var load = await Try(feed, cancellation);
        await feeds.Release(load.Feed);
        if (load.Feed.Trouble is { } trouble)
        {
            LogTrouble(feed.Address, trouble);
        }

        progress?.Report(load);
        return load;
    }

    private async Task<FeedLoad> Try(Feed feed, CancellationToken cancellation)
    {
        try
        {
            return feed.Kind == Feed.Folder ? await LoadFolder(feed, cancellation) : await LoadWeb(feed, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogBroken(error, feed.Address);
            return Failed(feed, "it could not be read because of a fault of this program; the log tells more", status: null);
        }
        catch (OperationCanceledException)
        {
            // The program stops: the feed is due again at once, as if it had not been claimed.
            return new FeedLoad(feed with { DueAt = Now }, 0);
        }
    }

    private async Task<FeedLoad> LoadFolder(Feed feed, CancellationToken cancellation)
    {
        var contents = await folders.Read(feed.Address, cancellation);
        var fresh = await intake.Accept(feed, contents.Files);
        return new FeedLoad(
            feed with
            {
                DueAt = Now + (long)FolderRhythm.TotalMilliseconds,
                LoadedAt = contents.Files.Count > 0 ? Now : feed.LoadedAt,
                Trouble = contents.Troubles.Count > 0 ? string.Join("; ", contents.Troubles) : null,
            },
            fresh);
    }

    private async Task<FeedLoad> LoadWeb(Feed feed, CancellationToken cancellation)
    {
        var outcome = await fetcher.Fetch(new FetchRequest(feed.Address, feed.Etag, feed.Modified, feed.Validated), cancellation);
        return outcome switch
        {
            FetchOutcome.Fetched fetched => await Accept(feed, fetched),
            FetchOutcome.Unchanged unchanged => new FeedLoad(Unchanged(feed, unchanged), 0),
            FetchOutcome.Gone gone => new FeedLoad(feed with { Stopped = true, Trouble = gone.Why }, 0),
            FetchOutcome.Wait wait => new FeedLoad(feed with { DueAt = Milliseconds(rhythm.AfterWait(wait.For, time.GetUtcNow(), Draw)), Trouble = wait.Why }, 0),
            FetchOutcome.Failed failed => Failed(feed, failed.Why, failed.Status),
            _ => throw new InvalidOperationException($"no such outcome: {outcome}"),
        };
    }

    /// <summary>The validators go into the store after the articles: a stop between the two loads the document again and loses nothing.</summary>
    private async Task<FeedLoad> Accept(Feed feed, FetchOutcome.Fetched fetched)
    {
        var document = FeedParser.Parse(fetched.Body, fetched.ContentType, new Uri(fetched.FinalAddress), time.GetUtcNow());
        if (document is not FeedDocument.Read { Feed: var parsed })
        {
            return Failed(feed, Lowered(((FeedDocument.NotAFeed)document).Why), status: null);
        }

        var fresh = await intake.Accept(feed, parsed with { Entries = [.. parsed.Entries.Take(options.MaxEntries)] });
        var habits = HabitsOf(parsed, fetched);
        var good = Good(feed, habits) with
        {
            Title = feed.Title ?? (parsed.Title.Length > 0 ? parsed.Title : null),
            Site = parsed.Link ?? feed.Site,
            Etag = fetched.ETag,
            Modified = fetched.Modified,
            Validated = fetched.FinalAddress,
        };
        return new FeedLoad(good, fresh);
    }

    private Feed Unchanged(Feed feed, FetchOutcome.Unchanged unchanged) =>
        Good(feed, FeedHabits.Read(feed.Habits) with { FreshFor = unchanged.FreshFor }) with
        {
            Etag = unchanged.ETag,
            Modified = unchanged.Modified,
            Validated = unchanged.FinalAddress,
        };

    private Feed Good(Feed feed, FeedHabits habits) => feed with
    {
        Habits = habits.Write(),
        LoadedAt = Now,
        Failures = 0,
        Trouble = null,
        DueAt = Milliseconds(rhythm.AfterAnswer(habits, time.GetUtcNow(), Draw)),
    };

    private FeedLoad Failed(Feed feed, string why, int? status)
    {
        var failures = feed.Failures + 1;
        var due = rhythm.AfterFailure(failures, status, time.GetUtcNow(), Draw);
        return new FeedLoad(feed with { Failures = failures, Trouble = why, DueAt = Milliseconds(due) }, 0);
    }

    private static FeedHabits HabitsOf(ParsedFeed parsed, FetchOutcome.Fetched fetched) => new()
    {
        Appeared = [.. parsed.Entries.Select(entry => entry.Published ?? entry.Updated).OfType<DateTimeOffset>().OrderDescending().Take(RhythmEntries)],
        Validates = fetched.ETag is not null || fetched.Modified is not null,
        FreshFor = fetched.FreshFor,
        Pause = parsed.Ttl is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        SkipHours = parsed.SkipHours,
        SkipDays = parsed.SkipDays,
    };

    /// <summary>A trouble stands inside other sentences: without capital and full stop.</summary>
    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    /// <summary>The newest entries tell a feed's rhythm.</summary>
    private const int RhythmEntries = 20;

    private static double Draw => Random.Shared.NextDouble();

    private static long Milliseconds(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Information, "{Address} could not be loaded: {Why}")]
    private partial void LogTrouble(string address, string why);

    [LoggerMessage(LogLevel.Error, "Loading {Address} broke off")]
    private partial void LogBroken(Exception error, string address);
}
