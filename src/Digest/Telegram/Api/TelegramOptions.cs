namespace Digest.Telegram.Api;

/// <summary>Where the bot lives: the section <c>Digest:Telegram</c>.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Digest:Telegram";

    /// <summary>The bot's token from @BotFather, as in <c>123456:ABC…</c>; empty: there is no bot.</summary>
    public string Token { get; set; } = "";

    /// <summary>The Bot API server: Telegram's own, or a <c>telegram-bot-api</c> of one's own.</summary>
    public string BaseAddress { get; set; } = "https://api.telegram.org";

    /// <summary>The public https address at which Telegram reaches <c>/telegram</c> of the listener; empty: updates are asked for.</summary>
    public string Webhook { get; set; } = "";

    /// <summary>What Telegram shows with every update it brings, so that nobody else can bring one: 16 to 256 of A-Z, a-z, 0-9, _ and -.</summary>
    public string WebhookSecret { get; set; } = "";
}
