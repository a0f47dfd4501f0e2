using Digest.Storage;
using Microsoft.Extensions.Logging;

namespace Digest.Editions.Deliveries;

/// <summary>The body of the notice that a message may or may not have arrived.</summary>
public delegate string PrintNotice(Delivery delivery);

/// <summary>Sends what the outbox holds, and writes down how each send ended. It never sends anything again by itself that may have arrived.</summary>
public sealed partial class Sender(Outbox outbox, IPostman postman, PrintNotice notice, TimeProvider time, ILogger<Sender> log)
{
    /// <summary>Messages taken at once: a second of Telegram's pace.</summary>
    private const int Batch = 30;

    /// <summary>How long a claim lasts, and a send after it: longer than the longest send with its waiting for the pace.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>A database that restarts is back within half a minute.</summary>
    private const int Tries = 30;

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);

    /// <summary>Sends all that may go out now, and sets right what was corrected. Returns how many messages arrived.</summary>
    public async Task<int> SendDue(CancellationToken cancellation)
    {
        var arrived = 0;
        var underWay = new List<Task<bool>>();
        await outbox.Recover(delivery => notice(delivery), Now);
        try
        {
            while (true)
            {
                // More is claimed before all of it has gone: the pace waits for nothing.
                if (underWay.Count <= Batch / 2 && !cancellation.IsCancellationRequested)
                {
                    var claimed = await outbox.Claim(Batch, Now, Now + (long)Lease.TotalMilliseconds);
                    underWay.AddRange(claimed.Select(Arrives));
                }

                if (underWay.Count == 0)
                {
                    return arrived;
                }

                var ended = await Task.WhenAny(underWay);
                underWay.Remove(ended);
                arrived += await ended ? 1 : 0;
            }
        }
        finally
        {
            await Task.WhenAll(underWay);
        }
    }

    /// <summary>A send that has begun goes to its end even when the program stops meanwhile: one that is cut off may have arrived.</summary>
    private async Task<bool> Arrives(Delivery delivery) =>
        await Send(delivery) is SendOutcome.Sent && delivery.Edits is null;

    /// <summary>Null: it was not begun, since the claim had run out or the chat has closed.</summary>
    private async Task<SendOutcome?> Send(Delivery delivery)
    {
        if (!await outbox.Begin(delivery, Now, Now + (long)Lease.TotalMilliseconds))
        {
            LogLate(delivery.Id);
            return null;
        }

        var outcome = await Carry(delivery);
        DeliveryMeter.Count(outcome);
        await WriteDown(delivery, outcome);
        if (outcome is not (SendOutcome.Sent or SendOutcome.Gone))
        {
            LogTrouble(delivery.Id, outcome);
        }

        return outcome;
    }

    /// <summary>A database that is away for a moment must not make a known outcome unknown. Writing it down twice does nothing.</summary>
    private async Task WriteDown(Delivery delivery, SendOutcome outcome)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await outbox.Record(delivery, outcome, notice(delivery), Now);
                return;
            }
            catch (Exception error) when (tries < Tries && StorageTrouble.Say(error) is { } trouble)
            {
                LogStorage(delivery.Id, trouble);
                await Task.Delay(BeforeNextTry, TimeProvider.System);
            }
        }
    }

    private async Task<SendOutcome> Carry(Delivery delivery)
    {
        try
        {
            return delivery switch
            {
                { Edits: null } => await postman.Send(delivery.Address, delivery.Words, delivery.Answers, CancellationToken.None),
                { Edited: { } message } => await postman.Edit(delivery.Address, message, delivery.Words, CancellationToken.None),
                _ => new SendOutcome.Gone("the message never arrived"),
            };
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

    [LoggerMessage(LogLevel.Warning, "Delivery {Id} is left alone: its claim ran out or its chat closed before the send began")]
    private partial void LogLate(long id);

    [LoggerMessage(LogLevel.Warning, "The outcome of delivery {Id} waits to be written down: {Trouble}")]
    private partial void LogStorage(long id, string trouble);

    [LoggerMessage(LogLevel.Error, "Delivery {Id} broke off")]
    private partial void LogBroken(Exception error, long id);
}
