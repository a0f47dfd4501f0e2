using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>What a change of the bot's own standing in a chat means for writing there.</summary>
internal static class Membership
{
    /// <summary>Why the chat takes nothing from us; null when it does.</summary>
    public static string? Obstacle(ChatMemberUpdated change)
    {
        var member = change.NewChatMember;
        var chat = change.Chat.Type;
        return member.Status switch
        {
            "kicked" or "left" when chat == Chat.Private => "the reader has blocked the bot",
            "kicked" or "left" => "the bot was removed from the chat",
            "restricted" when member.IsMember == false => "the bot was removed from the chat",
            "restricted" when member.CanSendMessages == false => "the bot may not write in the chat",
            "administrator" when chat == Chat.Channel && member.CanPostMessages == false => "the bot may not write in the channel",
            "member" when chat == Chat.Channel => "the bot must be an administrator to write in the channel",
            _ => null,
        };
    }
}
