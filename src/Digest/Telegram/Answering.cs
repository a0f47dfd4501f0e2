using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace Digest.Telegram;

/// <summary>
/// Brings replies to those who asked, in order, at each chat's own pace. Unlike a delivery, an answer is worth a few tries and no more:
/// who does not get it asks again.
/// </summary>
internal sealed partial class Answering(BotApi api, MessageWriter writer, Pace pace, Reception reception, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly CancellationTokenSource ending = new();

    private const int Tries = 3;

    /// <summary>Chats that are answered at a time.</summary>
    private const int AtOnce = 32;

    /// <summary>A chat that asks faster than it may be answered gets no further answers for the time being.</summary>
    private const int MostWaiting = 20;

    /// <summary>An answer that comes later is of no use to anyone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Before the second try; doubled before the third.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private readonly ChatLines lines = new(AtOnce);

    /// <summary>Puts a reply on its way; <paramref name="settled"/> follows when it has arrived or is given up, not when the program ends before.</summary>
    public void Bring(Asked asked, Reply reply, Action settled)
    {
        var chat = asked.Request.Chat;
        var end = ending.Token;
        if (lines.Waiting(chat.Chat) >= MostWaiting)
        {
            Lose(chat.Chat, "the chat asks faster than it can be answered");
            settled();
            return;
        }

        _ = lines.Add(chat.Chat, () => Door(chat, async () => await Bring(chat, NeedsOwnMessage(chat, reply) ? null : await asked.Progress.Message ?? asked.Edits, reply with { Answers = asked.Answers }, Tries, end), settled));
    }

    /// <summary>A message that is written anew can have buttons under it and no other keyboard.</summary>
    private static bool NeedsOwnMessage(ChatAddress chat, Reply reply) => reply.Chooses is not null || reply.Locates is not null || Keyboard.OpensAnswer(chat, reply);

    /// <summary>Writes a word on how far something is, without waiting and without a second try. The message that holds it; null: it was not told.</summary>
    public async Task<long?> Tell(Asked asked, long? edits, Reply reply)
    {
        var result = edits is { } message
            ? await writer.Edit(asked.Request.Chat, message, reply, TimeSpan.Zero, ending.Token)
            : await writer.Send(asked.Request.Chat, reply with { Answers = asked.Answers }, TimeSpan.Zero, ending.Token);
        return result is ApiResult<SentMessage>.Ok(var told) ? told.MessageId : null;
    }

    /// <summary>Stops a button's spinning. A query that is too old is nobody's concern any more.</summary>
    public Task AnswerQuery(string query, CancellationToken cancellation) => AnswerQuery(new AnswerCallbackQuery { CallbackQueryId = query }, cancellation);

    /// <summary>The same with a word to whoever tapped, or a link that he is led to.</summary>
    public async Task AnswerQuery(AnswerCallbackQuery answer, CancellationToken cancellation)
    {
        for (var tries = 1; tries <= Tries; tries++)
        {
            switch (await api.AnswerCallbackQuery(answer, cancellation))
            {
                case ApiResult<bool>.Ok or ApiResult<bool>.Refused { Code: not (429 or 500) }:
                    return;
                case ApiResult<bool>.Refused { RetryAfter: { } wait }:
                    pace.HoldAll(wait);
                    await Task.Delay(wait, time, cancellation);
                    break;
                default:
                    await Task.Delay(FirstWait * tries, time, cancellation);
                    break;
            }
        }
    }

    /// <summary>Ends when every answer has gone, or failed.</summary>
    public Task Drain() => lines.Drain();

    /// <summary>The poller is a service and a hosted one, so this is asked for twice.</summary>
    public void Dispose()
    {
        if (!ending.IsCancellationRequested)
        {
            ending.Cancel();
        }

        ending.Dispose();
        lines.Dispose();
    }

    private async Task Bring(ChatAddress chat, long? edits, Reply reply, int tries, CancellationToken cancellation)
    {
        var written = new List<MessageWriter.Written>();
        var result = edits is { } message
            ? await writer.Edit(chat, message, reply, Patience, cancellation, written.Add)
            : await writer.Send(chat, reply, Patience, cancellation, written.Add);
        switch (result)
        {
            case ApiResult<SentMessage>.Ok:
                await Keep(chat, reply, written);
                await BringFiles(chat, reply, cancellation);
                return;
            case ApiResult<SentMessage>.Refused(var code, var why, _, _) when edits is not null && Refusals.NotModified(code, why):
                await BringFiles(chat, reply, cancellation);
                return;
            case ApiResult<SentMessage>.Refused(var code, var why, _, _) when edits is not null && Refusals.CannotEdit(code, why):
                await Bring(chat, null, reply, tries, cancellation);
                return;
            case ApiResult<SentMessage>.Refused(var code, var why, var wait, var to):
                await Refused(chat, edits, reply, tries, Refusals.Outcome(code, why, wait, to), cancellation);
                return;
            case ApiResult<SentMessage>.Unsure(var why) when edits is null:
                Lose(chat.Chat, why);
                return;
            default:
                await Again(chat, edits, reply, tries, FirstWait * (Tries - tries + 1), "Telegram cannot be reached", cancellation);
                return;
        }
    }

    /// <summary>A digest is kept message by message, so that each can be set right.</summary>
    private async Task Keep(ChatAddress chat, Reply reply, List<MessageWriter.Written> written)
    {
        if (reply.Edition is { } edition)
        {
            await reception.Told(edition, chat, [.. written.Select((one, index) => ReplyJson.Told(Part(index, one.Part), one.Message))]);
        }

        Reply Part(int index, RichText text) => reply with
        {
            Text = text,
            Buttons = index == written.Count - 1 ? reply.Buttons : [],
            Preview = index == 0 ? reply.Preview : null,
        };
    }

    private async Task BringFiles(ChatAddress chat, Reply reply, CancellationToken cancellation)
    {
        foreach (var file in reply.Files)
        {
            if (await writer.Send(chat, file, Patience, cancellation) is var result and not ApiResult<SentMessage>.Ok)
            {
                Lose(chat.Chat, $"{file.Name}: {result}");
            }
        }
    }

    private async Task Refused(ChatAddress chat, long? edits, Reply reply, int tries, SendOutcome outcome, CancellationToken cancellation)
    {
        switch (outcome)
        {
            case SendOutcome.Moved(var to):
                await reception.Moved(chat.Chat, to);
                await Again(chat with { Chat = to }, null, reply, tries, TimeSpan.Zero, "the chat has moved", cancellation);
                break;
            case SendOutcome.Closed(var why):
                await reception.Reachable(chat, why);
                break;
            case SendOutcome.Later(var wait, var why) when wait <= Patience:
                await Again(chat, edits, reply, tries, wait, why, cancellation);
                break;
            default:
                Lose(chat.Chat, $"{outcome}");
                break;
        }
    }

    /// <summary>A wait for the chat is kept by its pace; what is waited for here is a server that is away.</summary>
    private async Task Again(ChatAddress chat, long? edits, Reply reply, int tries, TimeSpan wait, string why, CancellationToken cancellation)
    {
        if (tries <= 1)
        {
            Lose(chat.Chat, why);
            return;
        }

        await Task.Delay(wait, time, cancellation);
        await Bring(chat, edits, reply, tries - 1, cancellation);
    }

    private async Task Door(ChatAddress chat, Func<Task> work, Action settled)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            Lose(chat.Chat, "the program ended");
            return;
        }
        catch (Exception error)
        {
            Lose(chat.Chat, TokenMask.Hide(error.ToString()));
        }

        settled();
    }

    private void Lose(long chat, string why)
    {
        TelegramMeter.AnswersLost.Add(1);
        LogLost(chat, why);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer did not reach chat {Chat}: {Why}")]
    private partial void LogLost(long chat, string why);
}
