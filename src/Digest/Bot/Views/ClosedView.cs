namespace Digest.Bot.Views;

/// <summary>Tells whoever looks after a chat that nothing can be written there.</summary>
public static class ClosedView
{
    public static Reply Of(Words words, string chat, string why) => new()
    {
        Text = words.Say("closed.told", ("chat", chat), ("why", words.Explain(why))),
        Buttons = [[new Button(words.Say("button.schedule"), "/schedule")]],
    };
}
