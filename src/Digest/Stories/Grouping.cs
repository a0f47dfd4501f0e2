using System.Data.Common;
using Digest.Articles;
using Digest.Storage;
using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>
/// Puts each article that was loaded into its story. One node groups at a time; what another node has grouped
/// meanwhile is taken over first, so that all see the same stories.
/// </summary>
public sealed class Grouping(Db db, StoryStore stories, Leases leases, Analysing analysing, Learning learning, TimeProvider time) : IDisposable
{
    /// <summary>Articles of one transaction: short enough that nobody waits long for his turn.</summary>
    private const int Batch = 100;

    /// <summary>How far back stories are known: older ones have ended.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    /// <summary>Articles that are compared with at most.</summary>
    private const int Window = 100_000;

    /// <summary>A story is looked at again whenever so many articles have joined it.</summary>
    private const int ReviseEvery = 4;

    private const string Lease = "grouping";

    /// <summary>How long a batch may take before another node takes over.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim alone = new(1);
    private TaskCompletionSource placing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource resting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StoryGrouper? grouper;
    private (long Instant, long Article) known;
    private long lastSplit;

    /// <summary>Places every article that waits, unless another node is at it. Returns how many there were.</summary>
    public Task<int> PlaceAll(CancellationToken cancellation) => db.Behind(() => PlaceWaiting(cancellation));

    /// <summary>This node is placing articles.</summary>
    public bool IsPlacing => alone.CurrentCount == 0;

    /// <summary>Ends when this node has placed some articles more.</summary>
    public Task NextPlaced => Volatile.Read(ref placing).Task;

    /// <summary>Ends when this node has placed all that waited.</summary>
    public Task NextRest => Volatile.Read(ref resting).Task;

    public void Dispose() => alone.Dispose();

    private async Task<int> PlaceWaiting(CancellationToken cancellation)
    {
        await alone.WaitAsync(cancellation);
        try
        {
            var placed = 0;
            while (!cancellation.IsCancellationRequested && await IsOurs() && await Waiting() is { Count: > 0 } waiting)
            {
                placed += await db.WriteAlone(StoryStore.Turn, connection => Place(connection, waiting));
                Interlocked.Exchange(ref placing, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            }

            await leases.Return(Lease, leases.Holder);
            await learning.KeepWhenWorthwhile();
            return placed;
        }
        catch
        {
            // What was remembered of a transaction that failed must be forgotten with it.
            grouper = null;
            throw;
        }
        finally
        {
            alone.Release();
            Interlocked.Exchange(ref resting, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }

    private Task<bool> IsOurs()
    {
        var now = time.GetUtcNow();
        return leases.Take(Lease, leases.Holder, now.ToUnixTimeMilliseconds(), (now + Patience).ToUnixTimeMilliseconds());
    }

    /// <summary>What waits, by what it is compared; what was not analysed when it was loaded is analysed first.</summary>
    private async Task<List<SketchedArticle>> Waiting()
    {
        var waiting = await stories.Waiting(Batch);
        var late = waiting.Where(article => article.Read() is null).Select(article => article.Id).ToList();
        if (late.Count > 0)
        {
            await analysing.Late(late);
            waiting = await stories.Waiting(Batch);
        }

        return [.. waiting.Select(article => article.Read()).OfType<SketchedArticle>()];
    }

    /// <summary>Places those that no other node has placed meanwhile.</summary>
    private async Task<int> Place(DbConnection connection, List<SketchedArticle> articles)
    {
        var now = await StoryStore.Moment(connection, time.GetUtcNow().ToUnixTimeMilliseconds());
        var waiting = await stories.StillWaiting(connection, [.. articles.Select(article => article.Id)]);
        await CatchUp(connection, now);
        await using var writer = new StoryWriter(connection);
        foreach (var article in articles.Where(article => waiting.Contains(article.Id)))
        {
            var story = await Place(writer, article, now);
            await Revise(connection, story, article.Sketch.Language, now);
        }

        return waiting.Count;
    }

    private async Task<long> Place(StoryWriter writer, SketchedArticle article, long now)
    {
        var placement = await StillThere(writer, grouper!.Place(article.Sketch, () => article.Shown, article.Published));
        var story = placement.Story ?? await writer.Begin(now);
        await writer.Place(article.Id, story, placement, now);
        grouper.Keep(article.Sketch, article.Published, story);
        known = now > known.Instant ? (now, article.Id) : (now, Math.Max(known.Article, article.Id));
        return story;
    }

    /// <summary>A story that has grown may turn out to be two.</summary>
    private async Task Revise(DbConnection connection, long story, string language, long now)
    {
        var count = grouper!.Articles(story, language);
        if (count is < StorySplit.LeastArticles or > StorySplit.MostArticles || count % ReviseEvery is not 0)
        {
            return;
        }

        var (articles, sketches) = Readable(await StoryStore.PlacedIn(connection, story, language));
        if (StorySplit.Of(sketches) is not { } split)
        {
            return;
        }

        var why = Reason.Write([new Reason("split", split.Leaves.Count, [])]);
        var part = await StoryStore.Split(connection, story, split.Leaves.ConvertAll(i => articles[i].Id), why, now);
        grouper.Relearn(story, language, split.Stays.Select(i => (sketches[i], articles[i].PublishedAt)));
        foreach (var i in split.Leaves)
        {
            grouper.Keep(sketches[i], articles[i].PublishedAt, part);
        }

        lastSplit = await StoryStore.LastSplit(connection);
    }

    /// <summary>A story that was let go of since it was remembered is joined by nobody.</summary>
    private static async Task<Placement> StillThere(StoryWriter writer, Placement placement) =>
        placement.Story is not { } story || await writer.Exists(story) ? placement : placement with { Story = null, Reasons = [] };

    private async Task CatchUp(DbConnection connection, long now)
    {
        if (grouper is null)
        {
            grouper = new StoryGrouper(new StoryWindow(Window));
            var oldest = now - (long)Reach.TotalMilliseconds;
            known = (Math.Max(oldest, await StoryStore.PlacedLast(connection, Window) ?? oldest), 0);
            lastSplit = await StoryStore.LastSplit(connection);
        }

        while (await StoryStore.PlacedAfter(connection, known.Instant, known.Article) is { Count: > 0 } some)
        {
            foreach (var article in some)
            {
                if (article.Read() is { } sketch)
                {
                    grouper.Keep(sketch, article.PublishedAt, article.StoryId);
                }

                known = (article.PlacedAt, article.Id);
            }
        }

        foreach (var split in await StoryStore.SplitsAfter(connection, lastSplit))
        {
            await TakeOver(connection, split);
            lastSplit = split.Id;
        }
    }

    // What another node split is learnt anew, the part and what stayed.
    private async Task TakeOver(DbConnection connection, StorySplitting split)
    {
        var (articles, sketches) = Readable(await StoryStore.PlacedIn(connection, split.PartId));
        foreach (var (article, sketch) in articles.Zip(sketches))
        {
            grouper!.Keep(sketch, article.PublishedAt, split.PartId);
        }

        var language = sketches.Count > 0 ? sketches[0].Language : "";
        (articles, sketches) = Readable(await StoryStore.PlacedIn(connection, split.StoryId, language));
        grouper!.Relearn(split.StoryId, language, articles.Zip(sketches, (article, sketch) => (sketch, article.PublishedAt)));
    }

    private static (List<PlacedArticle> Articles, List<Sketch> Sketches) Readable(IReadOnlyList<PlacedArticle> placed)
    {
        var readable = placed.Select(article => (Article: article, Sketch: article.Read())).Where(pair => pair.Sketch is not null).ToList();
        return (readable.ConvertAll(pair => pair.Article), readable.ConvertAll(pair => pair.Sketch!));
    }
}
