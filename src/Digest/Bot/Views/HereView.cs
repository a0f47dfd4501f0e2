using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>That digests come to a group or a topic, and when.</summary>
public static class HereView
{
    public static Reply Brought(Words words, Subscription subscription) => new()
    {
        Text = subscription.DueAt is { } due
            ? words.Say("here.comes", ("when", When.SayFully(words, due, subscription.TimeZone)), ("zone", subscription.Zone))
            : words.Say("start.off"),
        Buttons = [[new Button(words.Say("button.schedule"), "/schedule"), new Button(words.Say("button.sources"), "/sources")]],
    };
}
