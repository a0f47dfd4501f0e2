using Digest.Stories;
using Quartz;

namespace Digest.Jobs;

/// <summary>Puts what was loaded into stories.</summary>
[DisallowConcurrentExecution]
public sealed class GroupStoriesJob(Grouping grouping) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await grouping.PlaceAll(cancellationToken);
}
