using Digest.Bot.Commands;
using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>A source that is to be read from another address.</summary>
public static class MoveView
{
    /// <summary>What is there, with its newest entries, and a button for each feed that the source can be read from.</summary>
    public static Reply Offer(Words words, FeedUse feed, IReadOnlyList<FeedOffer> offers)
    {
        var text = words.Rich("sources.moveTo", ("feed", new RichText().Bold(feed.Name))).Line();
        foreach (var offer in offers)
        {
            AddView.Show(words, text.Line(), offer.Feed);
        }

        return new Reply
        {
            Text = text,
            Buttons =
            [
                .. offers.Select(offer => (IReadOnlyList<Button>)[new Button(offers.Count == 1 ? words.Say("button.readThere") : offer.Feed.Title, $"/move {feed.Id} {offer.Mark}")]),
                [new Button(words.Say("button.cancel"), "/cancel")],
            ],
        };
    }

    /// <summary>It is read from there now; <paramref name="back"/> is the mark of where it was read before.</summary>
    public static Reply Moved(Words words, FeedUse old, Feed fresh, string back) => new()
    {
        Text = words.Rich("sources.moved", ("feed", new RichText().Bold(old.Name)), ("address", fresh.Address)),
        Buttons = [[new Button(words.Say("rule.takeBack"), $"/move {fresh.Id} {back}"), new Button(words.Say("button.sources"), "/sources")]],
    };
}
