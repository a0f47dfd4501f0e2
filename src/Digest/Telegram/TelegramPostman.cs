using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>Carries deliveries to Telegram. A delivery's body is a <see cref="Reply"/> as <see cref="ReplyJson"/> writes it.</summary>
public sealed class TelegramPostman(MessageWriter writer) : IPostman
{
    /// <summary>A chat whose turn is further away than this is asked for again later, so that others are not held up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>When the network is away, so are all chats: asking more often only fills the log.</summary>
    private static readonly TimeSpan OutageWait = TimeSpan.FromSeconds(10);

    public async Task<SendOutcome> Send(ChatAddress chat, string body, long? answers, CancellationToken cancellation)
    {
        if (ReplyJson.Read(body) is not { } reply)
        {
            return new SendOutcome.Refused("the stored message cannot be read");
        }

        return Outcome(await writer.Send(chat, reply with { Answers = answers }, Patience, cancellation));
    }

    public async Task<SendOutcome> Edit(ChatAddress chat, long message, string body, CancellationToken cancellation)
    {
        if (ReplyJson.Read(body) is not { } reply)
        {
            return new SendOutcome.Refused("the stored message cannot be read");
        }

        return await writer.Edit(chat, message, reply, Patience, cancellation) switch
        {
            ApiResult<SentMessage>.Refused(var code, var why, _, _) when Refusals.NotModified(code, why) => new SendOutcome.Sent(message),
            ApiResult<SentMessage>.Refused(var code, var why, _, _) when Refusals.CannotEdit(code, why) => new SendOutcome.Gone(why),
            var result => Outcome(result),
        };
    }

    private static SendOutcome Outcome(ApiResult<SentMessage> result) => result switch
    {
        ApiResult<SentMessage>.Ok(var message) => new SendOutcome.Sent(message.MessageId),
        ApiResult<SentMessage>.Refused(var code, var why, var wait, var to) => Refusals.Outcome(code, why, wait, to),
        ApiResult<SentMessage>.Unreached(var why) => new SendOutcome.Later(OutageWait, $"Telegram cannot be reached: {why}"),
        ApiResult<SentMessage>.Unsure(var why) => new SendOutcome.Unknown($"Telegram's answer was lost: {why}"),
        var other => new SendOutcome.Unknown($"{other}"),
    };
}
