using Microsoft.Extensions.Logging;

namespace Digest.Editions.Deliveries;

/// <summary>The body of the notice that a message may or may not have arrived.</summary>
public delegate string PrintNotice(Delivery delivery);

/// <summary>Sends what the outbox holds, and writes down how each send ended. It never sends anything again by itself that may have arrived.</summary>
public sealed partial class Sender(Outbox outbox, IPostman postman, PrintNotice notice, TimeProvider time, ILogger<Sender> log)
{
    /// <summary>Messages taken at once: a few seconds of Telegram's pace.</summary>
    private const int Batch = 60;

    /// <summary>How long a claim lasts: longer than the longest send with its waiting for the pace.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Sends all that may go out now. Returns how many messages arrived.</summary>
    public async Task<int> SendDue(CancellationToken cancellation)
    {
        var arrived = 0;
        await outbox.Recover(delivery => notice(delivery), Now);
        while (!cancellation.IsCancellationRequested)
        {
            var claimed = await outbox.Claim(Batch, Now, Now + (long)Lease.TotalMilliseconds);
            if (claimed.Count == 0)
            {
                break;
            }

            // What was claimed is sent to its end even when the program stops meanwhile: a send that is cut off may have arrived.
            var outcomes = await Task.WhenAll(claimed.Select(Send));
            arrived += outcomes.Count(outcome => outcome is SendOutcome.Sent);
        }

        return arrived;
    }

    private async Task<SendOutcome> Send(Delivery delivery)
    {
        var outcome = await Carry(delivery);
        await outbox.Record(delivery, outcome, notice(delivery), Now);
        if (outcome is not SendOutcome.Sent)
        {
            LogTrouble(delivery.Id, outcome);
        }

        return outcome;
    }

    private async Task<SendOutcome> Carry(Delivery delivery)
    {
        try
        {
            return await postman.Send(delivery.Address, delivery.Body, CancellationToken.None);
        }
        catch (Exception error)
        {
            LogBroken(error, delivery.Id);
            return new SendOutcome.Unknown("the send broke off");
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Warning, "Delivery {Id} did not arrive: {Outcome}")]
    private partial void LogTrouble(long id, SendOutcome outcome);

    [LoggerMessage(LogLevel.Error, "Delivery {Id} broke off")]
    private partial void LogBroken(Exception error, long id);
}
