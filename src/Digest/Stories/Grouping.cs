using System.Data.Common;
using Digest.Articles;
using Digest.Storage;
using Digest.Text;
using Microsoft.Extensions.Logging;

namespace Digest.Stories;

/// <summary>
/// Analyses what was loaded and puts each article into its story. One node groups at a time; what another node has grouped
/// meanwhile is taken over first, so that all see the same stories.
/// </summary>
public sealed partial class Grouping(Db db, Background background, TimeProvider time, ILogger<Grouping> log) : IDisposable
{
    /// <summary>Articles of one transaction: short enough that nobody waits long for his turn.</summary>
    private const int Batch = 50;

    /// <summary>How far back stories are known: older ones have ended.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    /// <summary>Articles that are compared with at most.</summary>
    private const int Window = 100_000;

    private readonly SemaphoreSlim alone = new(1);
    private StoryGrouper? grouper;
    private (long Instant, long Article) known;

    /// <summary>Places every article that waits. Returns how many there were.</summary>
    public async Task<int> PlaceAll(CancellationToken cancellation)
    {
        await alone.WaitAsync(cancellation);
        try
        {
            var placed = 0;
            for (var some = -1; some != 0 && !cancellation.IsCancellationRequested; placed += some)
            {
                some = await db.WriteAlone(StoryStore.Turn, PlaceSome);
            }

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
        }
    }

    public void Dispose() => alone.Dispose();

    private async Task<int> PlaceSome(DbConnection connection)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var waiting = await StoryStore.Unplaced(connection, Batch);
        if (waiting.Count == 0)
        {
            return 0;
        }

        await CatchUp(connection, now);
        foreach (var article in waiting)
        {
            await Place(connection, article, now);
        }

        return waiting.Count;
    }

    private async Task Place(DbConnection connection, Article article, long now)
    {
        var analysis = Analyse(article);
        background.Observe(analysis.DistinctTerms);
        var traits = StoryArticle.Of(article.Id, article.PublishedAt, article.Source, analysis, background);
        var placement = grouper!.Place(traits);
        var story = placement.Story ?? await StoryStore.Begin(connection, now);
        await StoryStore.Place(connection, article.Id, story, Reason.Write(placement.Reasons), traits, analysis, now);
        grouper.Keep(traits, story);
        known = now > known.Instant ? (now, article.Id) : (now, Math.Max(known.Article, article.Id));
    }

    /// <summary>An article that cannot be analysed goes by its title alone, so that it holds up no other.</summary>
    private Analysis Analyse(Article article)
    {
        try
        {
            return Analysis.Of(article.Title, article.Text, article.Language, background);
        }
        catch (Exception error)
        {
            LogUnread(error, article.Id);
            return Analysis.Of(article.Title, "", article.Language, background);
        }
    }

    private async Task CatchUp(DbConnection connection, long now)
    {
        if (grouper is null)
        {
            grouper = new StoryGrouper(new StoryWindow(Window));
            known = (now - (long)Reach.TotalMilliseconds, 0);
        }

        foreach (var article in await StoryStore.PlacedAfter(connection, known.Instant, known.Article))
        {
            grouper.Keep(StoryTraits.Of(article), article.StoryId!.Value);
            known = (article.PlacedAt!.Value, article.Id);
        }
    }

    [LoggerMessage(LogLevel.Error, "Article {Id} could not be analysed; it goes by its title alone")]
    private partial void LogUnread(Exception error, long id);
}
