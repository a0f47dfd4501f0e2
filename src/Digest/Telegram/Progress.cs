using Digest.Bot;

namespace Digest.Telegram;

/// <summary>Tells in one message how far something is; the answer then takes that message's place.</summary>
internal sealed class Progress(Answering? answering, Asked? asked)
{
    /// <summary>For those who do not wait.</summary>
    public static readonly Progress Untold = new(null, null);

    private Task<long?> told = Task.FromResult<long?>(null);

    /// <summary>The message that tells, when it is there; null: nothing was told.</summary>
    public Task<long?> Message => told;

    /// <summary>Tells it, or not at all: nobody waits for it, and when it is not the chat's turn the next word says more.</summary>
    public Task Tell(Reply reply)
    {
        if (answering is not null && asked is not null && told.IsCompletedSuccessfully)
        {
            told = Tell(answering, asked, told.Result, reply);
        }

        return Task.CompletedTask;
    }

    private static async Task<long?> Tell(Answering answering, Asked asked, long? before, Reply reply) =>
        await answering.Tell(asked, before ?? asked.Edits, reply) ?? before;
}
