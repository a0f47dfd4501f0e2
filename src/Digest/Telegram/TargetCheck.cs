using Digest.Bot;
using Digest.Bot.Commands;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>Looks whether a digest may go to another chat: its reader administers it, and a first message of ours arrives there.</summary>
public sealed class TargetCheck(BotApi api, MessageWriter writer)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks Telegram about the person, and tries.</summary>
    public async Task<TargetTrial> Try(ChatAddress chat, long person, Reply test, CancellationToken cancellation)
    {
        if (await api.GetChatMember(new GetChatMember { ChatId = chat.Chat, UserId = person }, cancellation)
            is not ApiResult<ChatMember>.Ok({ Status: "creator" or "administrator" }))
        {
            return new TargetTrial.NotYours();
        }

        return await writer.Send(chat, test, Patience, cancellation) switch
        {
            ApiResult<SentMessage>.Ok => new TargetTrial.Open(),
            ApiResult<SentMessage>.Refused(var code, var why, var wait, var to) => new TargetTrial.Shut(Say(Refusals.Outcome(code, why, wait, to))),
            var other => new TargetTrial.Shut($"{other}"),
        };
    }

    private static string Say(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Closed closed => closed.Why,
        SendOutcome.Later later => later.Why,
        SendOutcome.Refused refused => refused.Why,
        var other => $"{other}",
    };
}
