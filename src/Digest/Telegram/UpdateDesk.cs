using Digest.Bot;
using Digest.Editions;
using Digest.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace Digest.Telegram;

/// <summary>
/// Handles one update: it has its effect once, is entered as handled, and then is answered. What has no effect is not entered.
/// One that throws is tried again twice and then put aside, so that it holds up no other.
/// </summary>
internal sealed partial class UpdateDesk(
    Reception reception,
    Greeting greeting,
    Answering answering,
    Downloads downloads,
    InlineDesk inline,
    Administrators administrators,
    HandledUpdates handled,
    TimeProvider time,
    ILogger logger)
{
    private const int Tries = 3;

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMilliseconds(200);

    /// <summary>Whoever waits longer has gone away.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    /// <summary>A command that waited longer than this for the program to come back is not carried out: the world has moved on.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly HashSet<long> toldTooLate = [];

    /// <summary>Handles an update of a chat. Only the program's end throws.</summary>
    public async Task Handle(Update update, User me, CancellationToken cancellation)
    {
        if (update.InlineQuery is { } typed)
        {
            await inline.Answer(typed, cancellation);
            return;
        }

        var asked = Listening.Read(update, me) is { } read ? read with { Progress = new Progress(answering, read) } : null;
        var spinning = QueryOf(update) is { } query ? answering.AnswerQuery(query, cancellation) : Task.CompletedTask;
        var reply = IsStale(asked) ? TooLate(asked!.Request) : await Effect(update, asked, cancellation);
        if (reply is not null)
        {
            answering.Bring(asked!, reply, () => handled.Answered(update.UpdateId));
        }

        await spinning;
        if (asked is { Request: { InGroup: false, Text: var text } request } && text.StartsWith("/start", StringComparison.Ordinal))
        {
            await greeting.SetMenus(await reception.MenusFor(request), cancellation);
        }
    }

    /// <summary>Even a tap that we make nothing of stops spinning.</summary>
    private static string? QueryOf(Update update) => update.CallbackQuery?.Id;

    private async Task<Reply?> Effect(Update update, Asked? asked, CancellationToken cancellation)
    {
        if (asked is null && !BringsTidings(update))
        {
            return null;
        }

        if (!await Enter(update.UpdateId, asked?.Request.Chat, cancellation))
        {
            return null;
        }

        try
        {
            var reply = await Outcome(update, asked, cancellation);
            if (reply is null && asked is not null)
            {
                await handled.Answered(update.UpdateId);
            }

            return reply;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program ends, and what has begun was rolled back: the next start does it.
            await handled.Forget(update.UpdateId);
            throw;
        }
    }

    private async Task<Reply?> Outcome(Update update, Asked? asked, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var late = new CancellationTokenSource(Deadline, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
                return asked is null ? await Tidings(update) : await Answer(asked, either.Token);
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                if (tries == Tries)
                {
                    TelegramMeter.PutAside.Add(1);
                    LogPutAside(update.UpdateId, TokenMask.Hide(error.ToString()));
                    return asked is null ? null : Reply.Say(Words.In(asked.Request.Language).Say("router.sorry"));
                }

                LogFailed(update.UpdateId, tries, TokenMask.Hide(error.Message));
                await Task.Delay(BeforeNextTry * tries, time, cancellation);
            }
        }
    }

    private async Task<Reply?> Answer(Asked asked, CancellationToken cancellation)
    {
        var request = asked.Request;
        if (asked.Member is { } member)
        {
            request = request with { MayChange = await administrators.Has(request.Chat.Chat, member, cancellation) };
        }

        if (asked.File is { } file)
        {
            request = request with { File = await downloads.Fetch(file, cancellation) };
        }

        return await reception.Answer(request with { Tell = asked.Progress.Tell }, cancellation);
    }

    private bool IsStale(Asked? asked) => asked?.At is { } at && time.GetUtcNow() - at > Stale;

    /// <summary>A private chat hears it once; a group has talked about other things since.</summary>
    private Reply? TooLate(Request request)
    {
        lock (gate)
        {
            return !request.InGroup && toldTooLate.Add(request.Chat.Chat) ? Reply.Say(Words.In(request.Language).Say("router.tooLate")) : null;
        }
    }

    private static bool BringsTidings(Update update) =>
        update is { MyChatMember: not null }
            or { Message.MigrateToChatId: not null } or { Message.MigrateFromChatId: not null }
            or { Message.ForumTopicClosed: not null } or { Message.ForumTopicReopened: not null };

    /// <summary>What happened to a chat, without anybody asking for something.</summary>
    private async Task<Reply?> Tidings(Update update)
    {
        switch (update)
        {
            case { MyChatMember: { } change }:
                await reception.Reachable(new ChatAddress(change.Chat.Id), Membership.Obstacle(change));
                break;
            case { Message: { ForumTopicClosed: not null } message }:
                await reception.Reachable(Listening.Address(message), "the topic is closed");
                break;
            case { Message: { ForumTopicReopened: not null } message }:
                await reception.Reachable(Listening.Address(message), null);
                break;
            case { Message: { MigrateToChatId: { } to } message }:
                await reception.Moved(message.Chat.Id, to);
                break;
            case { Message: { MigrateFromChatId: { } from } message }:
                await reception.Moved(from, message.Chat.Id);
                break;
        }

        return null;
    }

    /// <summary>A database that fails for a moment is asked again; while it does not answer nothing has an effect, and Telegram brings it again.</summary>
    private async Task<bool> Enter(long update, ChatAddress? chat, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await handled.Enter(update, chat);
            }
            catch (Exception error) when (tries < Tries && !cancellation.IsCancellationRequested)
            {
                LogFailed(update, tries, TokenMask.Hide(error.Message));
                await Task.Delay(BeforeNextTry * tries, time, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Update} failed at try {Try}: {Why}")]
    private partial void LogFailed(long update, int @try, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Update} was put aside after three tries: {Error}")]
    private partial void LogPutAside(long update, string error);
}
