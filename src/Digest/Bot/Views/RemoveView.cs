namespace Digest.Bot.Views;

/// <summary>Several feeds are taken away at once.</summary>
public static class RemoveView
{
    public static Reply AskAll(Words words, int count) => new()
    {
        Text = words.Count("remove.all", count),
        Buttons = [[new Button(words.Say("remove.sure"), "/remove all yes"), new Button(words.Say("button.cancel"), "/cancel")]],
    };

    public static Reply Removed(Words words, int count) => Reply.Say(words.Count("remove.allGone", count));
}
