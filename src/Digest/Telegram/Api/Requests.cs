namespace Digest.Telegram.Api;

/// <summary>Asks for what has happened.</summary>
public sealed record GetUpdates
{
    /// <summary>The longest that Telegram lets a poll wait, seconds.</summary>
    public const int LongestTimeout = 50;

    /// <summary>Confirms every update below; null asks for all that is not confirmed.</summary>
    public long? Offset { get; init; }

    /// <summary>1-100.</summary>
    public int? Limit { get; init; }

    /// <summary>Seconds, 0-50.</summary>
    public int Timeout { get; init; } = LongestTimeout;

    /// <summary>Telegram remembers the last list, so it is always stated.</summary>
    public required IReadOnlyList<string> AllowedUpdates { get; init; }
}

/// <summary>A new message.</summary>
public sealed record SendMessage
{
    public required long ChatId { get; init; }

    /// <summary>A forum topic; the topic "General" is never stated.</summary>
    public long? MessageThreadId { get; init; }

    public required SentText Text { get; init; }

    public string? ParseMode { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public bool? DisableNotification { get; init; }
}

/// <summary>Another text for a message of ours. Without <see cref="ReplyMarkup"/> its buttons go.</summary>
public sealed record EditMessageText
{
    public required long ChatId { get; init; }

    public required long MessageId { get; init; }

    public required string Text { get; init; }

    public string? ParseMode { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }
}

/// <summary>The only way to set text apart that needs four escapes alone.</summary>
public static class ParseMode
{
    public const string Html = "HTML";
}

/// <summary>The card under a message that shows a linked page.</summary>
public sealed record LinkPreviewOptions
{
    public bool? IsDisabled { get; init; }

    /// <summary>The page to show, in place of the first that the text links to.</summary>
    public string? Url { get; init; }
}

/// <summary>The message that is being answered.</summary>
public sealed record ReplyParameters
{
    public required long MessageId { get; init; }

    public bool? AllowSendingWithoutReply { get; init; }
}

/// <summary>What stands under a message, or in place of the reader's keyboard: one of these.</summary>
public sealed record ReplyMarkup
{
    /// <summary>Buttons under the message.</summary>
    public IReadOnlyList<IReadOnlyList<InlineKeyboardButton>>? InlineKeyboard { get; init; }

    /// <summary>The reader's client opens an answer to this message.</summary>
    public bool? ForceReply { get; init; }

    /// <summary>Only for whom the message answers.</summary>
    public bool? Selective { get; init; }

    /// <summary>Large buttons in place of the reader's keyboard.</summary>
    public IReadOnlyList<IReadOnlyList<KeyboardButton>>? Keyboard { get; init; }

    public bool? ResizeKeyboard { get; init; }

    public bool? OneTimeKeyboard { get; init; }

    /// <summary>The reader gets his keyboard back.</summary>
    public bool? RemoveKeyboard { get; init; }
}

/// <summary>A large button; a tap says its text, or opens a choice.</summary>
/// <param name="Text">What stands on it.</param>
public sealed record KeyboardButton(string Text)
{
    /// <summary>The tap lets the reader choose a chat.</summary>
    public KeyboardButtonRequestChat? RequestChat { get; init; }

    /// <summary>The tap tells where the reader is.</summary>
    public bool? RequestLocation { get; init; }
}

/// <summary>Which chats the reader may choose from.</summary>
/// <param name="RequestId">Comes back with the choice.</param>
/// <param name="ChatIsChannel">Channels, else groups.</param>
public sealed record KeyboardButtonRequestChat(int RequestId, bool ChatIsChannel)
{
    /// <summary>What the reader must be allowed to do there.</summary>
    public ChatAdministratorRights? UserAdministratorRights { get; init; }

    /// <summary>What the bot is given there when it is chosen.</summary>
    public ChatAdministratorRights? BotAdministratorRights { get; init; }

    /// <summary>The bot must be there already.</summary>
    public bool? BotIsMember { get; init; }

    public bool? RequestTitle { get; init; }
}

/// <summary>Rights of an administrator; Telegram wants all of them stated.</summary>
public sealed record ChatAdministratorRights
{
    public bool IsAnonymous { get; init; }

    public bool CanManageChat { get; init; }

    public bool CanDeleteMessages { get; init; }

    public bool CanManageVideoChats { get; init; }

    public bool CanRestrictMembers { get; init; }

    public bool CanPromoteMembers { get; init; }

    public bool CanChangeInfo { get; init; }

    public bool CanInviteUsers { get; init; }

    public bool CanPostStories { get; init; }

    public bool CanEditStories { get; init; }

    public bool CanDeleteStories { get; init; }

    public bool? CanPostMessages { get; init; }

    public bool? CanEditMessages { get; init; }
}

/// <summary>A button that sends its data back to us.</summary>
/// <param name="Text">What stands on it, not empty.</param>
/// <param name="CallbackData">1-64 bytes.</param>
public sealed record InlineKeyboardButton(string Text, string CallbackData);

/// <summary>Tells Telegram that a tap was seen; without it the button keeps spinning.</summary>
public sealed record AnswerCallbackQuery
{
    public required string CallbackQueryId { get; init; }

    /// <summary>At most 200 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The text stands in a window that is closed, else for a moment over the chat.</summary>
    public bool? ShowAlert { get; init; }

    /// <summary>A link to the bot that the reader's client opens.</summary>
    public string? Url { get; init; }
}

/// <summary>A line of the menu.</summary>
/// <param name="Command">1-32 of a-z, 0-9 and _.</param>
/// <param name="Description">1-256 characters.</param>
public sealed record BotCommand(string Command, string Description);

/// <summary>The menu for a scope and a language.</summary>
public sealed record SetMyCommands
{
    public required IReadOnlyList<BotCommand> Commands { get; init; }

    public BotCommandScope? Scope { get; init; }

    /// <summary>Two letters; null: for every language without a menu of its own.</summary>
    public string? LanguageCode { get; init; }
}

/// <summary>Who sees a menu.</summary>
/// <param name="Type">default, all_private_chats, all_group_chats, all_chat_administrators, chat, chat_administrators, chat_member.</param>
/// <param name="ChatId">Where the type names one chat.</param>
public sealed record BotCommandScope(string Type, long? ChatId = null);

/// <summary>Where Telegram is to bring updates.</summary>
public sealed record SetWebhook
{
    /// <summary>An https address on port 443, 80, 88 or 8443.</summary>
    public required string Url { get; init; }

    /// <summary>Stands in a header of every call: 1 to 256 of A-Z, a-z, 0-9, _ and -.</summary>
    public required string SecretToken { get; init; }

    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}

/// <summary>Ends the webhook, so that updates can be asked for.</summary>
public sealed record DeleteWebhook
{
    public bool? DropPendingUpdates { get; init; }
}

/// <summary>Asks for somebody's standing in a chat.</summary>
public sealed record GetChatMember
{
    public required long ChatId { get; init; }

    public required long UserId { get; init; }
}

/// <summary>Asks for a file's path.</summary>
public sealed record GetFile
{
    public required string FileId { get; init; }
}

/// <summary>"… is typing", for five seconds.</summary>
public sealed record SendChatAction
{
    public required long ChatId { get; init; }

    public long? MessageThreadId { get; init; }

    public string Action { get; init; } = "typing";
}

/// <summary>A file of ours, at most 50 MB.</summary>
public sealed record SendDocument
{
    public required long ChatId { get; init; }

    public long? MessageThreadId { get; init; }

    public required string FileName { get; init; }

    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>At most 1,024 characters, plain.</summary>
    public string? Caption { get; init; }
}

/// <summary>A request without parameters.</summary>
public sealed record Nothing;
