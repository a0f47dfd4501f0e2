using Digest.Articles;
using Quartz;

namespace Digest.Jobs;

/// <summary>Loads the feeds that are due.</summary>
[DisallowConcurrentExecution]
public sealed class ReadFeedsJob(Loader loader) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await loader.LoadDue(progress: null, cancellationToken);
}
