using System.Text;
using Digest.Bot;
using Digest.Editions;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>A reply's buttons as Telegram takes them.</summary>
public static class Keyboard
{
    /// <summary>Stands before the command of a button whose answer leaves the message as it is.</summary>
    internal const char BesideSign = '+';

    /// <summary>Bytes that a button can carry.</summary>
    public const int LongestData = 64;

    /// <summary>Further buttons make Telegram refuse the message.</summary>
    private const int MostButtons = 100;

    /// <summary>Further ones are not shown.</summary>
    private const int MostInRow = 8;

    /// <summary>Our own bound: no screen shows more.</summary>
    private const int LongestLabel = 64;

    /// <summary>In a group a question opens an answer of whoever was asked, unless there is more to tap than Cancel.</summary>
    public static bool OpensAnswer(ChatAddress chat, Reply reply) => reply.Asks is not null && chat.Chat < 0 && reply.Buttons.Count <= 1;

    /// <summary>What stands under a new message: in a group a question opens an answer of whoever was asked, in a private chat the reader may choose a chat, else its buttons stand there.</summary>
    public static ReplyMarkup? Of(ChatAddress chat, Reply reply) =>
        OpensAnswer(chat, reply) ? new ReplyMarkup { ForceReply = true, Selective = true }
        : reply.Chooses is { } choice && chat.Chat > 0 ? Choosing(choice)
        : reply.Locates is { } label && chat.Chat > 0 ? Large([new KeyboardButton(label) { RequestLocation = true }])
        : Of(reply.Buttons);

    /// <summary>Telegram shows the reader those of his chats in which he may do what we need, and gives us our rights there with the choice.</summary>
    private static ReplyMarkup Choosing(ChatChoice choice)
    {
        var posting = new ChatAdministratorRights { CanManageChat = true, CanPostMessages = true };
        var managing = new ChatAdministratorRights { CanManageChat = true };
        return Large(
            [new KeyboardButton(choice.Channel) { RequestChat = new KeyboardButtonRequestChat(RequestId(choice, channel: true), ChatIsChannel: true) { UserAdministratorRights = posting, BotAdministratorRights = posting, RequestTitle = true } }],
            [new KeyboardButton(choice.Group) { RequestChat = new KeyboardButtonRequestChat(RequestId(choice, channel: false), ChatIsChannel: false) { UserAdministratorRights = managing, BotIsMember = true, RequestTitle = true } }]);
    }

    private static ReplyMarkup Large(params IReadOnlyList<IReadOnlyList<KeyboardButton>> rows) => new() { Keyboard = rows, ResizeKeyboard = true, OneTimeKeyboard = true };

    /// <summary>Telegram gives it back with the choice; each button has one of its own.</summary>
    private static int RequestId(ChatChoice choice, bool channel) => ((int)choice.Subscription * 2) + (channel ? 1 : 0);

    /// <summary>The digest for which a chat was chosen.</summary>
    internal static int SubscriptionOf(int requestId) => requestId / 2;

    /// <summary>The buttons; null where there are none. One whose command is empty or over 64 bytes is left out: better none than no message.</summary>
    public static ReplyMarkup? Of(IReadOnlyList<IReadOnlyList<Button>> rows)
    {
        var left = MostButtons;
        var keyboard = new List<IReadOnlyList<InlineKeyboardButton>>();
        foreach (var buttons in rows.SelectMany(row => row.Where(Fits).Chunk(MostInRow)))
        {
            var row = buttons.Take(left).Select(button => new InlineKeyboardButton(Label(button.Label), Data(button))).ToList();
            left -= row.Count;
            if (row.Count > 0)
            {
                keyboard.Add(row);
            }
        }

        return keyboard.Count > 0 ? new ReplyMarkup { InlineKeyboard = keyboard } : null;
    }

    private static bool Fits(Button button) =>
        !string.IsNullOrWhiteSpace(button.Command) && Encoding.UTF8.GetByteCount(Data(button)) <= LongestData;

    private static string Data(Button button) => button.Beside ? BesideSign + button.Command : button.Command;

    private static string Label(string label)
    {
        var clean = CleanText.Of(label).Replace('\n', ' ').Trim();
        if (!CleanText.IsVisible(clean))
        {
            return CleanText.Placeholder;
        }

        var cut = MessageParts.Split(new RichText().Add(clean), LongestLabel)[0].ToString();
        return cut.Length < clean.Length ? cut + CleanText.Placeholder : clean;
    }
}
