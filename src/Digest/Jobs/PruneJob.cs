using Digest.Articles;
using Digest.Editions;
using Digest.Storage;
using Digest.Stories;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Digest.Jobs;

/// <summary>Lets go of what has been kept long enough: digests first, then articles, then stories that nothing tells any more.</summary>
[DisallowConcurrentExecution]
public sealed partial class PruneJob(
    EditionStore editions,
    ArticleStore articles,
    StoryStore stories,
    Db db,
    RetentionOptions options,
    TimeProvider time,
    Door door,
    ILogger<PruneJob> log) : IJob
{
    /// <summary>Rows of one transaction: short enough that nobody waits long for his turn.</summary>
    private const int Batch = 500;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.Open("letting go of what is old", () => Prune(cancellationToken), cancellationToken);

    /// <summary>Lets go of everything that is old enough.</summary>
    internal async Task Prune(CancellationToken cancellation)
    {
        var (kept, seen) = (Before(options.Articles), Before(options.Seen));
        var gone = await Repeat(() => editions.Prune(kept, Batch), cancellation)
            + await Repeat(() => articles.Prune(kept, Batch), cancellation)
            + await Repeat(() => stories.Prune(Batch), cancellation)
            + await Repeat(() => articles.Forget(seen, Batch), cancellation);
        await db.Tidy();
        if (gone > 0)
        {
            LogGone(gone);
        }
    }

    private static async Task<int> Repeat(Func<Task<int>> some, CancellationToken cancellation)
    {
        var all = 0;
        for (var last = -1; last != 0 && !cancellation.IsCancellationRequested; all += last)
        {
            last = await some();
        }

        return all;
    }

    private long Before(TimeSpan age) => (time.GetUtcNow() - age).ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Information, "{Count} rows that were old enough are gone")]
    private partial void LogGone(int count);
}
