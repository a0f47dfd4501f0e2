using Digest.Editions.Deliveries;

namespace Digest.Telegram;

/// <summary>What Telegram's refusals mean for a message. Matched by the sentence's beginning: its ends change.</summary>
internal static class Refusals
{
    /// <summary>Where Telegram names no time.</summary>
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);

    /// <summary>A server that restarts is back within seconds.</summary>
    private static readonly TimeSpan RestartWait = TimeSpan.FromSeconds(5);

    /// <summary>A refused token is the operator's to mend.</summary>
    private static readonly TimeSpan TokenWait = TimeSpan.FromMinutes(5);

    /// <summary>What ends a 403, and what a person should read; the order matters where one begins another.</summary>
    private static readonly (string Begins, string Why)[] Forbidden =
    [
        ("bot was blocked by the user", "the reader has blocked the bot"),
        ("user is deactivated", "the reader's account is gone"),
        ("bot can't initiate conversation", "the reader has never started the bot"),
        ("the bot can't send messages to the bot", "the chat belongs to a bot"),
        ("bot can't send messages to bots", "the chat belongs to a bot"),
        ("bot was kicked from", "the bot was removed from the chat"),
        ("bot is not a member", "the bot is not in the chat"),
        ("the group chat was deleted", "the group was deleted"),
    ];

    /// <summary>Those 400s after which the chat takes nothing from us.</summary>
    private static readonly (string Begins, string Why)[] Shut =
    [
        ("chat not found", "Telegram knows no such chat, or the bot was never in it"),
        ("private chat not found", "the reader has never started the bot"),
        ("user not found", "Telegram knows no such reader"),
        ("peer_id_invalid", "Telegram knows no such chat, or the bot was never in it"),
        ("message thread not found", "the topic is gone"),
        ("topic_closed", "the topic is closed"),
        ("topic_deleted", "the topic is gone"),
        ("not enough rights to send", "the bot may not write in the chat"),
        ("have no rights to send", "the bot may not write in the chat"),
        ("chat_write_forbidden", "the bot may not write in the chat"),
        ("chat_restricted", "the bot may not write in the chat"),
        ("need administrator rights", "the bot must be an administrator to write in the channel"),
        ("group chat was deactivated", "the group was deleted"),
        ("the group chat was deleted", "the group was deleted"),
    ];

    /// <summary>All that a person may read of it; for tests.</summary>
    internal static IEnumerable<string> Reasons => Forbidden.Concat(Shut).Select(line => line.Why);

    /// <summary>The outcome of a refused message.</summary>
    /// <param name="code">Telegram's error code.</param>
    /// <param name="description">Its sentence.</param>
    /// <param name="retryAfter">The wait it asks for.</param>
    /// <param name="migrateTo">The chat's new id.</param>
    public static SendOutcome Outcome(int code, string description, TimeSpan? retryAfter, long? migrateTo)
    {
        var sentence = Sentence(description);
        return code switch
        {
            _ when migrateTo is { } chat => new SendOutcome.Moved(chat),
            429 => new SendOutcome.Later(retryAfter ?? UsualWait, "Telegram asks for a pause"),
            500 when sentence.StartsWith("restart") => new SendOutcome.Later(RestartWait, "Telegram's server restarts"),
            500 => new SendOutcome.Unknown($"Telegram's server failed: {description}"),
            401 or 404 => new SendOutcome.Later(TokenWait, "Telegram refuses the bot's token"),
            403 => new SendOutcome.Closed(Match(Forbidden, sentence) ?? description),
            400 when Match(Shut, sentence) is { } why => new SendOutcome.Closed(why),
            _ => new SendOutcome.Refused($"{code} {description}"),
        };
    }

    /// <summary>Our HTML was no HTML to Telegram.</summary>
    public static bool CannotParse(int code, string description) => code == 400 && Sentence(description).StartsWith("can't parse entities");

    /// <summary>The page that should stand as a card cannot be had: the text goes without it.</summary>
    public static bool NoPreview(int code, string description)
    {
        var sentence = Sentence(description);
        return code == 400 && (sentence.StartsWith("wrong file identifier/http url specified")
            || sentence.StartsWith("failed to get http url content")
            || sentence.StartsWith("wrong type of the web page content")
            || sentence.StartsWith("webpage_")
            || sentence.StartsWith("link preview"));
    }

    /// <summary>Telegram counts more than we do.</summary>
    public static bool TooLong(int code, string description) => code == 400 && Sentence(description).StartsWith("message is too long");

    /// <summary>The message says this already.</summary>
    public static bool NotModified(int code, string description) => code == 400 && Sentence(description).StartsWith("message is not modified");

    /// <summary>The message that should say something else is gone, or too old, or not ours.</summary>
    public static bool CannotEdit(int code, string description)
    {
        var sentence = Sentence(description);
        return code == 400 && (sentence.StartsWith("message to edit not found")
            || sentence.StartsWith("message can't be edited")
            || sentence.StartsWith("message_id_invalid")
            || sentence.StartsWith("message identifier is not specified"));
    }

    private static string? Match((string Begins, string Why)[] table, string sentence) =>
        table.FirstOrDefault(line => sentence.StartsWith(line.Begins)).Why;

    /// <summary>What stands after "Bad Request: " and its like, in small letters.</summary>
    private static string Sentence(string description)
    {
        var colon = description.IndexOf(": ", StringComparison.Ordinal);
        return (colon < 0 ? description : description[(colon + 2)..]).ToLowerInvariant();
    }
}
