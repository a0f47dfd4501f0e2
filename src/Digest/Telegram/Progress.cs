using Digest.Bot;

namespace Digest.Telegram;

/// <summary>Tells in one message how far something is; the answer then takes that message's place.</summary>
internal sealed class Progress(Answering? answering, Asked? asked)
{
    /// <summary>For those who do not wait.</summary>
    public static readonly Progress Untold = new(null, null);

    /// <summary>The message that tells; null: nothing was told yet.</summary>
    public long? Message { get; private set; }

    /// <summary>Tells it now, or not at all: when it is not the chat's turn, the next word says more.</summary>
    public async Task Tell(Reply reply)
    {
        if (answering is not null && asked is not null)
        {
            Message = await answering.Tell(asked, Message ?? asked.Edits, reply) ?? Message;
        }
    }
}
