using Digest.Editions;
using Digest.Storage;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Digest.Jobs;

/// <summary>Makes the editions that are due. One subscription that fails holds up no other.</summary>
[DisallowConcurrentExecution]
public sealed partial class MakeEditionsJob(EditionMaker maker, Door door, ILogger<MakeEditionsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.Open("editions", () => maker.MakeDue(Failed, cancellationToken), cancellationToken);

    /// <summary>Trouble with the database is not about this subscription: it is the door's.</summary>
    private void Failed(Subscription subscription, Exception error)
    {
        if (StorageTrouble.Say(error) is not null)
        {
            throw new StorageException(StorageTrouble.Say(error)!, error);
        }

        LogFault(error, subscription.Id);
    }

    [LoggerMessage(LogLevel.Error, "The edition of subscription {Id} could not be made; it stays due")]
    private partial void LogFault(Exception error, long id);
}
