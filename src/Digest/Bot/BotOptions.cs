namespace Digest.Bot;

/// <summary>Who may use the bot, and how much: the section <c>Digest:Bot</c>.</summary>
public sealed class BotOptions
{
    public const string Section = "Digest:Bot";

    /// <summary>The Telegram ids of the owners. Empty: the first /start with the code that is printed at the start owns the bot.</summary>
    public IReadOnlyList<long> Owners { get; set; } = [];

    /// <summary>Everybody may use the bot, without an invitation.</summary>
    public bool Open { get; set; }

    /// <summary>Feeds of a chat, at most. Owners have no such bound.</summary>
    public int MostFeeds { get; set; } = 500;

    /// <summary>Requests of a chat in a minute, at most; who asks more is asked once to slow down. Owners have no such bound.</summary>
    public int LookupsPerMinute { get; set; } = 30;
}
