using Digest.Editions;
using Digest.Editions.Corrections;
using Digest.Editions.Deliveries;
using Digest.Storage;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Digest.Jobs;

/// <summary>Makes the editions that are due, then sends what is followed and sets right what sources corrected. One subscription that fails holds up no other.</summary>
[DisallowConcurrentExecution]
public sealed partial class MakeEditionsJob(EditionMaker maker, InstantLane lane, Corrector corrector, Takeover takeover, Door door, ILogger<MakeEditionsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.Open(
            "editions",
            async () =>
            {
                if (await Make(cancellationToken) > 0)
                {
                    await context.WakeNext<SendDeliveriesJob>(cancellationToken);
                }
            },
            cancellationToken);

    /// <summary>Returns how many editions, stories and corrections there are to send.</summary>
    internal async Task<int> Make(CancellationToken cancellation)
    {
        var (made, all) = (0, 0);
        var isTakenOver = await takeover.IsOpen();
        do
        {
            // What was due when a standby took over is all made before it is doubted.
            made = await maker.MakeDue(Failed, cancellation);
            all += made;
        }
        while (made > 0 && isTakenOver);

        if (isTakenOver)
        {
            LogTakeover(await takeover.Settle());
        }

        return all + await lane.LookAll(Failed, cancellation) + await corrector.CorrectAll(cancellation);
    }

    /// <summary>Trouble with the database is not about this subscription: it is the door's.</summary>
    private void Failed(Subscription subscription, Exception error)
    {
        if (StorageTrouble.Say(error) is { } trouble)
        {
            throw new StorageException(trouble, error);
        }

        LogFault(error, subscription.Id);
    }

    [LoggerMessage(LogLevel.Warning, "A standby of PostgreSQL has taken over. {Count} messages that it may not know to have been sent are marked as unknown, and their readers are asked")]
    private partial void LogTakeover(int count);

    [LoggerMessage(LogLevel.Error, "The edition of subscription {Id} could not be made, or its look for what it follows; it stays due")]
    private partial void LogFault(Exception error, long id);
}
