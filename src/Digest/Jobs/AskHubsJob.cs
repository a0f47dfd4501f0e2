using Digest.Feeds.Hubs;
using Quartz;

namespace Digest.Jobs;

/// <summary>Asks hubs to push the feeds that have one.</summary>
[DisallowConcurrentExecution]
public sealed class AskHubsJob(HubSubscriber hubs, Door door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.Open("hubs", () => hubs.Renew(cancellationToken), cancellationToken);
}
