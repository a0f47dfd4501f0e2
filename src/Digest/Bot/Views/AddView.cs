using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>What was found behind an address, and what it tells.</summary>
public static class AddView
{
    /// <summary>Feeds of one page that are offered.</summary>
    public const int MostOffered = 6;

    private const int Samples = 3;

    public static Reply Added(Feed feed, FoundFeed found, bool isNew)
    {
        var text = new RichText()
            .Bold(feed.Name)
            .Add(isNew ? " is one of your sources now. Its articles come in within a minute." : " is one of your sources already.").Line();
        foreach (var entry in found.Samples.Where(entry => entry.Title.Length > 0).Take(Samples))
        {
            text.Add("• ").Link(entry.Title, entry.Link).Line();
        }

        return new Reply { Text = text, Buttons = [[new Button("Take it away", $"/remove {feed.Id}"), new Button("Sources", "/sources")]] };
    }

    public static Reply Several(IReadOnlyList<(FoundFeed Feed, string Mark)> found)
    {
        var text = new RichText().Add("There are several feeds. Which one?").Line();
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
