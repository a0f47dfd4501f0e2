using Digest.Stories;
using Quartz;

namespace Digest.Jobs;

/// <summary>Puts what was loaded into stories.</summary>
[DisallowConcurrentExecution]
public sealed class GroupStoriesJob(Grouping grouping, Door door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.Open(
            "stories",
            async () =>
            {
                if (await grouping.PlaceAll(cancellationToken) > 0)
                {
                    await context.WakeNext<MakeEditionsJob>(cancellationToken);
                }
            },
            cancellationToken);
}
