using System.Globalization;
using Digest.Bot;
using Digest.Editions;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>Something that was said to us, as Telegram brought it.</summary>
internal sealed record Asked
{
    /// <summary>The request; who may change is still to be found out when <see cref="Member"/> is there.</summary>
    public required Request Request { get; init; }

    /// <summary>Whose standing in the group decides what may be changed.</summary>
    public long? Member { get; init; }

    /// <summary>The tap that wants to be answered at once.</summary>
    public string? Query { get; init; }

    /// <summary>It was tapped under a post that all readers of a channel see.</summary>
    public bool InChannel { get; init; }

    /// <summary>The message of ours that the reply takes the place of.</summary>
    public long? Edits { get; init; }

    /// <summary>A file that came with it.</summary>
    public Document? File { get; init; }

    /// <summary>The message in a group that the reply answers.</summary>
    public long? Answers { get; init; }

    /// <summary>How far it is, for whoever waits.</summary>
    public Progress Progress { get; init; } = Progress.Untold;

    /// <summary>When it was written; a tap does not tell.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>What of all that is said in a chat is said to us.</summary>
internal static class Listening
{
    /// <summary>What is asked when somebody says nothing but our name.</summary>
    private const string NameAlone = "/help";

    /// <summary>The request in an update; null where nobody speaks to us.</summary>
    /// <param name="update">Anything.</param>
    /// <param name="me">The bot itself.</param>
    public static Asked? Read(Update update, User me) => update switch
    {
        { CallbackQuery: { } query } => Tap(query, me),
        { Message: { } message } => Words(message, me),
        { ChannelPost: { } post } => Words(post, me),
        _ => null,
    };

    private static Asked? Tap(CallbackQuery query, User me)
    {
        if (query.Message is not { } message || string.IsNullOrWhiteSpace(query.Data))
        {
            return null;
        }

        var inGroup = message.Chat.Type != Chat.Private;
        var beside = query.Data[0] == Keyboard.BesideSign;
        return new Asked
        {
            Request = Request(message, Typed(query.Data), query.From, mayChange: !inGroup) with { Bot = me.Username, Tapped = true },
            Member = inGroup ? query.From.Id : null,
            InChannel = message.Chat.Type == Chat.Channel,
            Query = query.Id,
            Edits = message.Date > 0 && !beside ? message.MessageId : null,
            Answers = inGroup && beside ? message.MessageId : null,
        };
    }

    /// <summary>What a button types.</summary>
    private static string Typed(string data) => data.TrimStart(Keyboard.BesideSign);

    private static Asked? Words(Message message, User me)
    {
        var text = Chosen(message) ?? Located(message) ?? PassedOn.Read(message) ?? (message.Text ?? message.Caption)?.Trim() ?? "";
        var file = message.Chat.Type == Chat.Private || text.Length > 0 ? message.Document : null;
        if ((text.Length == 0 && file is null) || IsNobodys(message) || ToUs(message, text, me) is not var (words, mayBeRemark))
        {
            return null;
        }

        var speaksForChat = message.SenderChat?.Id == message.Chat.Id;
        var isPrivate = message.Chat.Type == Chat.Private;
        var sender = message.SenderChat?.Id ?? message.From?.Id ?? message.Chat.Id;
        return new Asked
        {
            Request = Request(message, PassedOn.Completed(words, message), message.From, mayChange: isPrivate || speaksForChat) with { Sender = sender, MayBeRemark = mayBeRemark, Bot = me.Username, Chosen = message.ChatShared?.Title },
            File = file ?? PassedOn.File(words, message),
            Answers = isPrivate ? null : message.MessageId,
            Member = isPrivate || message.SenderChat is not null ? null : message.From?.Id,
            At = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(message.Date, 0, uint.MaxValue)),
        };
    }

    /// <summary>A chosen chat is what /here asked for.</summary>
    private static string? Chosen(Message message) =>
        message.ChatShared is { } chosen ? $"/here #{Keyboard.SubscriptionOf(chosen.RequestId)} {chosen.ChatId}" : null;

    /// <summary>Where a reader is tells his clock; what people share in a group is not for us.</summary>
    private static string? Located(Message message) => message is { Location: { } there, Chat.Type: Chat.Private }
        ? string.Create(CultureInfo.InvariantCulture, $"/timezone {there.Latitude:0.###},{there.Longitude:0.###}")
        : null;

    /// <summary>Other bots, posts that Telegram copied, and commands that somebody else once wrote and that were only passed on.</summary>
    private static bool IsNobodys(Message message) =>
        message.IsAutomaticForward
        || (message.From is { IsBot: true } && message.SenderChat is null)
        || (message.ForwardOrigin is not null && (message.Text ?? message.Caption)?.TrimStart().StartsWith('/') == true);

    /// <summary>The words without our name; null where they are not for us.</summary>
    private static (string Words, bool MayBeRemark)? ToUs(Message message, string text, User me)
    {
        var name = me.Username ?? "";
        var said = text.StartsWith('/') ? Command(text, name)
            : message.Chat.Type == Chat.Private ? text
            : WithoutName(text, name);
        return said is not null ? (said, false)
            : !text.StartsWith('/') && message.ReplyToMessage?.From?.Id == me.Id ? (text, true)
            : null;
    }

    /// <summary><c>/cmd@OurBot x</c> becomes <c>/cmd x</c>; a command for another bot is none.</summary>
    private static string? Command(string text, string name)
    {
        var end = text.AsSpan().IndexOfAny(' ', '\n', '\t') is var blank and >= 0 ? blank : text.Length;
        var at = text.IndexOf('@', 0, end);
        if (at < 0)
        {
            return text;
        }

        return text.AsSpan(at + 1, end - at - 1).Equals(name, StringComparison.OrdinalIgnoreCase) ? text[..at] + text[end..] : null;
    }

    private static string? WithoutName(string text, string name)
    {
        var mention = "@" + name;
        var at = text.IndexOf(mention, StringComparison.OrdinalIgnoreCase);
        var end = at + mention.Length;
        if (name.Length == 0 || at < 0 || (end < text.Length && IsNamePart(text[end])) || (at > 0 && IsNamePart(text[at - 1])))
        {
            return null;
        }

        var words = (text[..at].TrimEnd() + " " + text[end..].TrimStart(' ', ',', ':')).Trim();
        return words.Length > 0 ? words : NameAlone;
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static Request Request(Message message, string text, User? sender, bool mayChange) => new()
    {
        Chat = Address(message),
        Sender = sender?.Id ?? message.Chat.Id,
        Language = sender?.LanguageCode,
        Text = text,
        ChatTitle = Title(message.Chat),
        InGroup = message.Chat.Type != Chat.Private,
        MayChange = mayChange,
        Answered = message.ReplyToMessage?.ReplyMarkup?.InlineKeyboard is { } rows ? [.. rows.SelectMany(row => row).Select(button => button.CallbackData).OfType<string>().Select(Typed)] : [],
    };

    /// <summary>The forum topic "General" has the number 1 and is the chat itself.</summary>
    internal static ChatAddress Address(Message message) =>
        new(message.Chat.Id, message is { IsTopicMessage: true, MessageThreadId: > 1 and var topic } ? topic : 0);

    private static string? Title(Chat chat)
    {
        var person = $"{chat.FirstName} {chat.LastName}".Trim();
        return chat.Title ?? (person.Length > 0 ? person : chat.Username);
    }
}
