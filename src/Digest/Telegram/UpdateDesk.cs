using Digest.Bot;
using Digest.Editions;
using Digest.Storage;
using Digest.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace Digest.Telegram;

/// <summary>
/// Handles one update: it has its effect and is entered as handled, both or neither, and then is answered. One that throws is tried
/// again twice and then put aside, so that it holds up no other; while the database is away it waits.
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
    ILogger logger) : IDisposable
{
    /// <summary>Requests that are carried out at a time. They give up their places before they are entered: the more are entered together, the cheaper.</summary>
    private const int AtOnce = 16;

    private const int Tries = 3;

    /// <summary>Characters of an answer to a tap.</summary>
    private const int LongestOverChat = 200;

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for the database grow up to so many times the first.</summary>
    private const int MostPatience = 25;

    /// <summary>Whoever waits longer has gone away.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    /// <summary>A command that waited longer than this for the program to come back is not carried out: the world has moved on.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly HashSet<long> toldTooLate = [];
    private readonly SemaphoreSlim places = new(AtOnce);

    /// <summary>Handles an update of a chat. Only the program's end throws.</summary>
    public async Task Handle(Update update, User me, CancellationToken cancellation)
    {
        if (update.InlineQuery is { } typed)
        {
            await AtPlace(() => inline.Answer(typed, cancellation), cancellation);
            return;
        }

        var asked = Listening.Read(update, me) is { } read ? read with { Progress = new Progress(answering, read) } : null;
        if (asked is { InChannel: true, Query: { } tap })
        {
            await answering.AnswerQuery(await InChannel(update, asked, tap, cancellation), cancellation);
            return;
        }

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

    public void Dispose() => places.Dispose();

    private async Task AtPlace(Func<Task> work, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            await work();
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>
    /// Anybody may tap under a channel's post, and the post stays as it is: who opens something is led to a chat of his own with the bot, who
    /// changes something is told so over the post.
    /// </summary>
    private async Task<AnswerCallbackQuery> InChannel(Update update, Asked asked, string query, CancellationToken cancellation)
    {
        var answer = new AnswerCallbackQuery { CallbackQueryId = query };
        var request = asked.Request;
        if (DeepLink.Of(request.Text) is { } payload && request.Bot is { } bot)
        {
            return await reception.Admits(request with { InGroup = false })
                ? answer with { Url = DeepLink.Address(bot, payload) }
                : answer with { Text = Shown(Words.In(request.Language).Say("router.stranger")), ShowAlert = true };
        }

        if (await Effect(update, asked, cancellation) is not { } reply)
        {
            return answer;
        }

        handled.Answered(update.UpdateId);
        return answer with { Text = Shown(reply.Text.ToString()), ShowAlert = true };
    }

    /// <summary>As much of a text as Telegram shows over a chat.</summary>
    private static string Shown(string text) => MessageParts.Split(new RichText().Add(text), LongestOverChat)[0].ToString();

    /// <summary>Even a tap that we make nothing of stops spinning.</summary>
    private static string? QueryOf(Update update) => update.CallbackQuery?.Id;

    /// <summary>The answer; null: there is none, or somebody else gives it.</summary>
    private async Task<Reply?> Effect(Update update, Asked? asked, CancellationToken cancellation)
    {
        if (asked is null && !BringsTidings(update))
        {
            return null;
        }

        var once = handled.Once(update.UpdateId, asked?.Request.Chat);
        try
        {
            Reply? reply = null;
            await AtPlace(async () => reply = await Patiently(update.UpdateId, () => Outcome(update, asked, once, cancellation), cancellation), cancellation);
            if (!await Patiently(update.UpdateId, once.Enter, cancellation))
            {
                return null;
            }

            if (reply is null && asked is not null)
            {
                handled.Answered(update.UpdateId);
            }

            return reply;
        }
        catch (DoneBeforeException)
        {
            return null;
        }
    }

    private async Task<Reply?> Outcome(Update update, Asked? asked, Once once, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var late = new CancellationTokenSource(Deadline, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
                return asked is null ? await once.Run(() => Tidings(update)) : await Answer(asked, once, either.Token);
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested && error is not DoneBeforeException && !StorageTrouble.WillPass(error))
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

    /// <summary>While the database does not answer nothing has an effect, and nothing is given up.</summary>
    private async Task<T> Patiently<T>(long update, Func<Task<T>> work, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested && StorageTrouble.WillPass(error))
            {
                LogFailed(update, tries, TokenMask.Hide(error.Message));
                await Task.Delay(BeforeNextTry * Math.Min(tries, MostPatience), time, cancellation);
            }
        }
    }

    private async Task<Reply?> Answer(Asked asked, Once once, CancellationToken cancellation)
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

        return await reception.Answer(request with { Tell = asked.Progress.Tell, Once = once }, cancellation);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Update} failed at try {Try}: {Why}")]
    private partial void LogFailed(long update, int @try, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Update} was put aside after three tries: {Error}")]
    private partial void LogPutAside(long update, string error);
}
