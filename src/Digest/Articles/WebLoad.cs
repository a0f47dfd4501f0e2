using Digest.Feeds;
using Digest.Feeds.Formats;
using Digest.Feeds.Pages;
using Digest.Storage;

namespace Digest.Articles;

/// <summary>Loads a feed of the web: asks for it, reads what comes, keeps what is new, and says when to ask again.</summary>
public sealed class WebLoad(FeedFetcher fetcher, FeedRhythm rhythm, Intake intake, Pushing pushing, Moving moving, FeedOptions options, TimeProvider time) : IDisposable
{
    /// <summary>A first load has all its document holds in memory, many times its size, and keeps a processor busy: one is left to those who wait for an answer.</summary>
    private readonly SemaphoreSlim firstLoads = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>The newest entries tell a feed's rhythm.</summary>
    private const int RhythmEntries = 20;

    /// <summary>Asks once; whatever comes of it is in the feed that is given back.</summary>
    public async Task<FeedLoad> Load(Feed feed, CancellationToken cancellation)
    {
        var habits = FeedHabits.Read(feed.Habits);
        var isKnown = habits.Reader == FeedParser.Version;
        var request = isKnown ? new FetchRequest(feed.Address, feed.Etag, feed.Modified, feed.Validated) : new FetchRequest(feed.Address);
        var outcome = await fetcher.Fetch(request, cancellation);
        return outcome switch
        {
            FetchOutcome.Fetched fetched => feed.LoadedAt is null ? await AcceptFirst(feed, fetched, cancellation) : await Accept(feed, fetched, cancellation),
            FetchOutcome.Unchanged unchanged => new FeedLoad(await pushing.Rest(await Unchanged(feed, habits, unchanged, cancellation)), 0),
            FetchOutcome.Gone gone => new FeedLoad(feed with { Stopped = true, Trouble = gone.Why, FailingSince = feed.FailingSince ?? Now }, 0),
            FetchOutcome.Wait wait => new FeedLoad(feed with { DueAt = Milliseconds(rhythm.AfterWait(wait.For, time.GetUtcNow(), Draw)), Trouble = wait.Why }, 0),
            FetchOutcome.Failed failed => Failed(feed, failed.Why, failed.Status),
            _ => throw new InvalidOperationException($"no such outcome: {outcome}"),
        };
    }

    /// <summary>The feed after a load that failed: asked again later and later, never given up.</summary>
    public FeedLoad Failed(Feed feed, string why, int? status)
    {
        var failures = feed.Failures + 1;
        var due = rhythm.AfterFailure(failures, status, time.GetUtcNow(), Draw);
        return new FeedLoad(feed with { Failures = failures, FailingSince = feed.FailingSince ?? Now, Trouble = why, DueAt = Milliseconds(due) }, 0);
    }

    public void Dispose() => firstLoads.Dispose();

    private async Task<FeedLoad> AcceptFirst(Feed feed, FetchOutcome.Fetched fetched, CancellationToken cancellation)
    {
        await firstLoads.WaitAsync(cancellation);
        try
        {
            return await Accept(feed, fetched, cancellation);
        }
        finally
        {
            firstLoads.Release();
        }
    }

    /// <summary>The validators go into the store after the articles: a stop between the two loads the document again and loses nothing.</summary>
    private async Task<FeedLoad> Accept(Feed feed, FetchOutcome.Fetched fetched, CancellationToken cancellation)
    {
        var document = Read(feed, fetched);
        if (document is not FeedDocument.Read { Feed: var parsed, Repaired: var isRepaired })
        {
            return Failed(feed, Lowered(((FeedDocument.NotAFeed)document).Why), status: null);
        }

        // A document that broke off before its first entry may be whole next time: "not changed" must not hide that.
        var isWhole = !isRepaired || parsed.Entries.Count > 0;

        var fresh = await intake.Accept(feed, parsed, cancellation);
        await pushing.Note(feed, fetched, parsed);
        var habits = HabitsOf(parsed, fetched);
        var good = Good(feed, habits, await moving.LeadsTo(feed, fetched, parsed, cancellation)) with
        {
            Habits = habits.Write(),
            Title = feed.Title ?? (parsed.Title.Length > 0 ? Storable.Text(parsed.Title) : null),
            Site = parsed.Link ?? feed.Site,
            Etag = isWhole ? fetched.ETag : null,
            Modified = isWhole ? fetched.Modified : null,
            Validated = fetched.FinalAddress,
        };
        return new FeedLoad(await pushing.Rest(good), fresh);
    }

    private FeedDocument Read(Feed feed, FetchOutcome.Fetched fetched)
    {
        if (feed.Kind != Feed.Page)
        {
            return FeedParser.Parse(fetched.Body, fetched.Head, options.Limits);
        }

        return PageSource.Read(fetched.Body, fetched.Head, options.Limits) is { } list
            ? new FeedDocument.Read(list, Repaired: false)
            : new FeedDocument.NotAFeed("It lists no articles any more.", IsPage: true);
    }

    private async Task<Feed> Unchanged(Feed feed, FeedHabits habits, FetchOutcome.Unchanged unchanged, CancellationToken cancellation)
    {
        var now = habits with { FreshFor = unchanged.FreshFor };
        return Good(feed, now, await moving.LeadsTo(feed, unchanged, cancellation)) with
        {
            Habits = now == habits ? feed.Habits : now.Write(),
            Etag = unchanged.ETag,
            Modified = unchanged.Modified,
            Validated = unchanged.FinalAddress,
        };
    }

    private Feed Good(Feed feed, FeedHabits habits, string? leadsTo) => FeedMove.Note(feed, leadsTo) with
    {
        LoadedAt = Now,
        Failures = 0,
        FailingSince = null,
        Trouble = null,
        DueAt = Milliseconds(rhythm.AfterAnswer(habits, time.GetUtcNow(), Draw)),
    };

    private static FeedHabits HabitsOf(ParsedFeed parsed, FetchOutcome.Fetched fetched) => new()
    {
        Appeared = [.. parsed.Entries.Select(entry => entry.Published ?? entry.Updated).OfType<DateTimeOffset>().OrderDescending().Take(RhythmEntries)],
        Validates = fetched.ETag is not null || fetched.Modified is not null,
        FreshFor = fetched.FreshFor,
        Pause = parsed.Ttl is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        SkipHours = parsed.SkipHours,
        Reader = FeedParser.Version,
        SkipDays = parsed.SkipDays,
    };

    /// <summary>A trouble stands inside other sentences: without capital and full stop.</summary>
    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    private static double Draw => Random.Shared.NextDouble();

    private static long Milliseconds(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
