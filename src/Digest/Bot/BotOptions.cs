namespace Digest.Bot;

/// <summary>Who may use the bot: the section <c>Digest:Bot</c>.</summary>
public sealed class BotOptions
{
    public const string Section = "Digest:Bot";

    /// <summary>The Telegram ids of the owners. Empty: the first /start with the code that is printed at the start owns the bot.</summary>
    public IReadOnlyList<long> Owners { get; set; } = [];
}
