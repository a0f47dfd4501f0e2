using Digest.Editions.Deliveries;
using Quartz;

namespace Digest.Jobs;

/// <summary>Sends the messages that wait in the outbox.</summary>
[DisallowConcurrentExecution]
public sealed class SendDeliveriesJob(Sender sender, Door door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.Open("messages", () => sender.SendDue(cancellationToken), cancellationToken);
}
