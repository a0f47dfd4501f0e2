using Digest.Bot;
using Digest.Editions;
using Digest.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace Digest.Telegram;

/// <summary>
/// Writes a text into a chat, at Telegram's pace, as one message or as several. Nothing is asked twice, but for one case:
/// a message that Telegram refuses for its form is not in the chat and goes once more in a plainer one.
/// </summary>
public sealed partial class MessageWriter(BotApi api, Pace pace, ILogger<MessageWriter> logger)
{
    /// <summary>Forum topic "General": stating it makes Telegram refuse the message.</summary>
    private const long GeneralTopic = 1;

    /// <summary>Where our count and Telegram's differ, half of it is right by both.</summary>
    private const int SaferLength = MessageParts.LongestText / 2;

    /// <summary>Where Telegram asks for a pause and does not say how long.</summary>
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(5);

    /// <summary>A text that has begun is brought to its end, even through a group's full minute.</summary>
    private static readonly TimeSpan PatienceOnceBegun = TimeSpan.FromSeconds(65);

    private const int TriesOnceBegun = 3;

    /// <summary>
    /// Sends a text, the buttons under its last message. The answer is the last message's;
    /// once a first message is in the chat, a failure of a later one is <see cref="ApiResult{T}.Unsure"/>.
    /// </summary>
    /// <param name="chat">Where to.</param>
    /// <param name="reply">What.</param>
    /// <param name="patience">How long to wait for the chat's turn; beyond it the answer is a refusal with 429, without asking.</param>
    /// <param name="cancellation">Ends the waiting; a message on its way is not called back.</param>
    /// <param name="written">Gets each message that stands in the chat; null: nobody wants to know.</param>
    public Task<ApiResult<SentMessage>> Send(ChatAddress chat, Reply reply, TimeSpan patience, CancellationToken cancellation, Action<Written>? written = null) =>
        SendAll(
            MessagePart.Of(reply),
            Keyboard.Of(chat, reply),
            (part, buttons) => SendPart(chat, part, buttons, Look.Of(reply), patience, cancellation),
            (part, buttons) => SendPart(chat, part, buttons, Look.Further(reply), PatienceOnceBegun, cancellation),
            written);

    /// <summary>Sends a file.</summary>
    public Task<ApiResult<SentMessage>> Send(ChatAddress chat, ReplyFile file, TimeSpan patience, CancellationToken cancellation)
    {
        var document = new SendDocument
        {
            ChatId = chat.Chat,
            MessageThreadId = chat.Thread > GeneralTopic ? chat.Thread : null,
            FileName = file.Name,
            Content = file.Content,
        };
        return Paced(chat, patience, () => api.SendDocument(document, CancellationToken.None), cancellation);
    }

    /// <summary>Writes a text in place of a message of ours; what does not fit goes into new messages.</summary>
    public Task<ApiResult<SentMessage>> Edit(ChatAddress chat, long messageId, Reply reply, TimeSpan patience, CancellationToken cancellation, Action<Written>? written = null) =>
        SendAll(
            MessagePart.Of(reply),
            Keyboard.Of(reply.Buttons),
            (part, buttons) => EditPart(chat, messageId, part, buttons, reply.Preview, patience, cancellation),
            (part, buttons) => SendPart(chat, part, buttons, Look.Further(reply), PatienceOnceBegun, cancellation),
            written);

    private static async Task<ApiResult<SentMessage>> SendAll(
        IReadOnlyList<MessagePart> parts,
        ReplyMarkup? buttons,
        Func<MessagePart, ReplyMarkup?, Task<ApiResult<SentMessage>>> first,
        Func<MessagePart, ReplyMarkup?, Task<ApiResult<SentMessage>>> further,
        Action<Written>? written = null)
    {
        var result = await first(parts[0], parts.Count == 1 ? buttons : null);
        Tell(parts[0]);
        for (var part = 1; part < parts.Count && result is ApiResult<SentMessage>.Ok; part++)
        {
            var under = part == parts.Count - 1 ? buttons : null;
            result = await further(parts[part], under);
            for (var tries = 1; tries < TriesOnceBegun && IsForLater(result); tries++)
            {
                result = await further(parts[part], under);
            }

            if (result is not ApiResult<SentMessage>.Ok)
            {
                return new ApiResult<SentMessage>.Unsure($"only {part} of {parts.Count} messages are in the chat");
            }

            Tell(parts[part]);
        }

        return result;

        void Tell(MessagePart part)
        {
            if (result is ApiResult<SentMessage>.Ok(var message))
            {
                written?.Invoke(new Written(part.Text, message.MessageId));
            }
        }
    }

    private static bool IsForLater(ApiResult<SentMessage> result) =>
        result is ApiResult<SentMessage>.Refused { Code: 429 } or ApiResult<SentMessage>.Unreached;

    private async Task<ApiResult<SentMessage>> SendPart(
        ChatAddress chat, MessagePart part, ReplyMarkup? buttons, Look look, TimeSpan patience, CancellationToken cancellation)
    {
        var html = Message(chat, part.Sent, buttons, look) with { ParseMode = ParseMode.Html };
        var result = await Paced(chat, patience, () => api.SendMessage(html, CancellationToken.None), cancellation);
        switch (result)
        {
            case ApiResult<SentMessage>.Refused(var code, var why, _, _) when look.Preview is not null && Refusals.NoPreview(code, why):
                return await SendPart(chat, part, buttons, look with { Preview = null }, patience, cancellation);
            case ApiResult<SentMessage>.Refused(var code, var why, _, _) when Refusals.CannotParse(code, why):
                TelegramMeter.SentPlain.Add(1);
                LogSentPlain(chat.Chat, why);
                var plain = Message(chat, new SentText(TelegramHtml.Plain(part.Text)), buttons, look);
                return await Paced(chat, patience, () => api.SendMessage(plain, CancellationToken.None), cancellation);
            case ApiResult<SentMessage>.Refused(var code, var why, _, _) when Refusals.TooLong(code, why) && part.Text.Length > SaferLength:
                TelegramMeter.SplitAgain.Add(1);
                LogSplitAgain(chat.Chat, part.Text.Length);
                return await SendAll(
                    MessagePart.Of(part.Text, SaferLength),
                    buttons,
                    (half, under) => SendPart(chat, half, under, look, patience, cancellation),
                    (half, under) => SendPart(chat, half, under, look with { Answers = null, Preview = null }, PatienceOnceBegun, cancellation));
            default:
                return result;
        }
    }

    private async Task<ApiResult<SentMessage>> EditPart(
        ChatAddress chat, long messageId, MessagePart part, ReplyMarkup? buttons, string? preview, TimeSpan patience, CancellationToken cancellation)
    {
        var html = Edition(chat, messageId, part.Html, buttons, preview) with { ParseMode = ParseMode.Html };
        var result = await Paced(chat, patience, () => api.EditMessageText(html, CancellationToken.None), cancellation);
        if (result is not ApiResult<SentMessage>.Refused(var code, var why, _, _))
        {
            return result;
        }

        if (preview is not null && Refusals.NoPreview(code, why))
        {
            return await EditPart(chat, messageId, part, buttons, null, patience, cancellation);
        }

        if (!Refusals.CannotParse(code, why))
        {
            return result;
        }

        TelegramMeter.SentPlain.Add(1);
        LogSentPlain(chat.Chat, why);
        var plain = Edition(chat, messageId, TelegramHtml.Plain(part.Text), buttons, preview);
        return await Paced(chat, patience, () => api.EditMessageText(plain, CancellationToken.None), cancellation);
    }

    /// <summary>Asks when it is the chat's turn, and remembers when Telegram wants a pause.</summary>
    private async Task<ApiResult<SentMessage>> Paced(
        ChatAddress chat, TimeSpan patience, Func<Task<ApiResult<SentMessage>>> ask, CancellationToken cancellation)
    {
        var wait = await pace.Turn(chat.Chat, patience, cancellation);
        if (wait > TimeSpan.Zero)
        {
            return new ApiResult<SentMessage>.Refused(429, "Too Many Requests: the chat's turn is later", wait);
        }

        var result = await ask();
        if (result is ApiResult<SentMessage>.Refused { Code: 429 } refused)
        {
            pace.Hold(chat.Chat, refused.RetryAfter ?? UsualPause);
        }

        return result;
    }

    /// <summary>A part of a text, and the message in which it stands.</summary>
    public readonly record struct Written(RichText Part, long Message);

    /// <summary>How a message comes: without a sound, with a page's card, as an answer.</summary>
    private readonly record struct Look(bool Silent, string? Preview, long? Answers)
    {
        public static Look Of(Reply reply) => new(reply.Silent, reply.Preview, reply.Answers);

        /// <summary>Of the messages that follow the first.</summary>
        public static Look Further(Reply reply) => new(reply.Silent, null, null);
    }

    private static SendMessage Message(ChatAddress chat, SentText text, ReplyMarkup? buttons, Look look) => new()
    {
        ChatId = chat.Chat,
        MessageThreadId = chat.Thread > GeneralTopic ? chat.Thread : null,
        Text = text,
        DisableNotification = look.Silent ? true : null,
        LinkPreviewOptions = CardOf(look.Preview),
        ReplyMarkup = buttons,
        ReplyParameters = look.Answers is { } message ? new ReplyParameters { MessageId = message, AllowSendingWithoutReply = true } : null,
    };

    /// <summary>The card of a page; none where no page is named or it is none that Telegram would show.</summary>
    private static LinkPreviewOptions CardOf(string? preview) =>
        WebLink.Of(preview) is { } page ? new LinkPreviewOptions { Url = page } : new LinkPreviewOptions { IsDisabled = true };

    private static EditMessageText Edition(ChatAddress chat, long messageId, string text, ReplyMarkup? buttons, string? preview) => new()
    {
        ChatId = chat.Chat,
        MessageId = messageId,
        Text = text,
        LinkPreviewOptions = CardOf(preview),
        ReplyMarkup = buttons,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram could not parse a message to chat {Chat}; it went as plain text: {Why}")]
    private partial void LogSentPlain(long chat, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram found a message of {Length} characters to chat {Chat} too long; it went in smaller parts")]
    private partial void LogSplitAgain(long chat, int length);
}
