using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>Tells that feeds are gone or have long been silent.</summary>
public static class LostFeedsView
{
    /// <summary>Buttons under the message, at most.</summary>
    private const int MostButtons = 8;

    public static Reply Of(Words words, IReadOnlyList<Feed> feeds)
    {
        var text = new RichText().Add(words.Count("sources.lost", feeds.Count)).Line();
        foreach (var feed in feeds)
        {
            text.Add("• ").Bold(feed.Name).Add($": {words.Explain(feed.Trouble ?? "")}").Line();
        }

        text.Line().Italic(words.Say("sources.lostHint"));
        return new Reply
        {
            Text = text,
            Buttons =
            [
                .. feeds.Take(MostButtons).Select(feed => (IReadOnlyList<Button>)[new Button(words.Say("button.takeAwayNamed", ("feed", feed.Name)), $"/remove {feed.Id}")]),
                [new Button(words.Say("button.sources"), "/sources")],
            ],
        };
    }
}
