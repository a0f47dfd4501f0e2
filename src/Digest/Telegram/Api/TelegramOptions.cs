namespace Digest.Telegram.Api;

/// <summary>Where the bot lives: the section <c>Digest:Telegram</c>.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Digest:Telegram";

    /// <summary>The bot's token from @BotFather, as in <c>123456:ABC…</c>; empty: there is no bot.</summary>
    public string Token { get; set; } = "";

    /// <summary>The Bot API server: Telegram's own, or a <c>telegram-bot-api</c> of one's own.</summary>
    public string BaseAddress { get; set; } = "https://api.telegram.org";
}
