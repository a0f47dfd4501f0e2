using Digest.Feeds;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Digest.Jobs;

/// <summary>Lets the bell wake the job that loads feeds.</summary>
public sealed class FeedCalls(FeedBell bell, ISchedulerFactory schedulers) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        bell.Rung = () => _ = scheduler.Wake<ReadFeedsJob>(CancellationToken.None).AsTask();
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        bell.Rung = () => { };
        return Task.CompletedTask;
    }
}
