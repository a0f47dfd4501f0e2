namespace Digest.Bot.Views;

/// <summary>Tells whoever looks after a chat that nothing can be written there.</summary>
public static class ClosedView
{
    /// <summary>What the messenger's edge calls an obstacle, and how it is said.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["the topic is closed"] = "closed.topic",
        ["the topic is gone"] = "closed.gone",
        ["the bot was removed from the chat"] = "closed.removed",
        ["the bot is not in the chat"] = "closed.removed",
        ["the bot may not write in the chat"] = "closed.rights",
        ["the bot may not write in the channel"] = "closed.rights",
        ["the bot must be an administrator to write in the channel"] = "closed.administrator",
        ["the group was deleted"] = "closed.deleted",
    };

    public static Reply Of(Words words, string chat, string why) => new()
    {
        Text = words.Say("closed.told", ("chat", chat), ("why", Known.TryGetValue(why, out var key) ? words.Say(key) : why)),
        Buttons = [[new Button(words.Say("button.schedule"), "/schedule")]],
    };
}
