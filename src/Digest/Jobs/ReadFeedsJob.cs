using Digest.Articles;
using Digest.Feeds;
using Quartz;

namespace Digest.Jobs;

/// <summary>Loads the feeds that are due.</summary>
[DisallowConcurrentExecution]
public sealed class ReadFeedsJob(Loader loader, Door door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.Open(
            "feeds",
            async () =>
            {
                await loader.LoadDue(Feed.Folder, progress: null, cancellationToken);
                await loader.LoadDue(Feed.Web, progress: null, cancellationToken);
            },
            cancellationToken);
}
