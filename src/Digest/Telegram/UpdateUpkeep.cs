using Digest.Bot;

namespace Digest.Telegram;

/// <summary>
/// What is done about updates now and then, whether Telegram is asked for them or brings them: readers whose answer was lost when a
/// program stopped in the middle of it hear so, and what Telegram has forgotten is forgotten here.
/// </summary>
internal sealed class UpdateUpkeep(HandledUpdates handled, Answering answering, TimeProvider time)
{
    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenPrunes = TimeSpan.FromHours(6);

    private long? looked;
    private long? pruned;

    /// <summary>Does what is to be done; nothing, when the last look was less than a <see cref="Pause"/> ago.</summary>
    public async Task Look()
    {
        if (!IsOver(looked, Pause))
        {
            return;
        }

        looked = time.GetTimestamp();
        if (IsOver(pruned, BetweenPrunes))
        {
            await handled.Prune();
            pruned = time.GetTimestamp();
        }

        await TellInterrupted();
    }

    private async Task TellInterrupted()
    {
        foreach (var chat in await handled.Interrupted())
        {
            var asked = new Asked { Request = new Request { Chat = chat.Address, Sender = chat.Chat, Text = "" } };
            answering.Bring(asked, Reply.Say(Words.In(chat.Language).Say("router.interrupted")), () => { });
        }
    }

    private bool IsOver(long? since, TimeSpan pause) => since is not { } moment || time.GetElapsedTime(moment) >= pause;
}
