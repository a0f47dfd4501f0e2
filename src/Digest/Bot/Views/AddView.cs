using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>What was found behind an address, and what it tells.</summary>
public static class AddView
{
    /// <summary>Feeds of one page that are offered.</summary>
    public const int MostOffered = 6;

    private const int Samples = 3;

    public static Reply Added(Words words, Feed feed, FoundFeed found, bool isNew)
    {
        var name = new RichText().Bold(feed.Name);
        var text = (isNew ? words.Rich("add.added", ("feed", name)) : words.Rich("add.already", ("feed", name))).Line();
        foreach (var entry in found.Samples.Where(entry => entry.Title.Length > 0).Take(Samples))
        {
            text.Add("• ").Link(entry.Title, entry.Link).Line();
        }

        return new Reply { Text = text, Buttons = [[new Button(words.Say("button.takeAway"), $"/remove {feed.Id}"), new Button(words.Say("button.sources"), "/sources")]] };
    }

    public static Reply Several(Words words, IReadOnlyList<(FoundFeed Feed, string Mark)> found)
    {
        var text = new RichText().Add(words.Say("add.several")).Line();
        foreach (var (feed, _) in found)
        {
            text.Line().Bold(feed.Title).Line();
            foreach (var entry in feed.Samples.Where(entry => entry.Title.Length > 0).Take(Samples))
            {
                text.Add("• ").Link(entry.Title, entry.Link).Line();
            }
        }

        return new Reply
        {
            Text = text,
            Buttons = [.. found.Select(offer => (IReadOnlyList<Button>)[new Button(offer.Feed.Title, $"/add {offer.Mark}")])],
        };
    }
}
