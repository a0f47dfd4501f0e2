using Digest.Articles.Reading;
using Digest.Bot.Commands;
using Digest.Feeds;
using Digest.Feeds.Formats;

namespace Digest.Bot.Views;

/// <summary>What was found behind addresses, what it tells, and what became of adding it.</summary>
public static class AddView
{
    /// <summary>Feeds of one page that are offered.</summary>
    public const int MostOffered = 6;

    private const int Samples = 3;

    /// <summary>A sample is a line, not a text.</summary>
    private const int LongestSample = 120;

    /// <summary>The feeds with their newest entries, and a button for each; what was not found is said below.</summary>
    public static Reply Offer(Words words, IReadOnlyList<FeedOffer> offers, string all, IReadOnlyList<(string Said, string Why)> troubles)
    {
        var text = new RichText();
        if (offers.Count > 0)
        {
            text.Add(offers.Count == 1 ? words.Say("add.one") : words.Say("add.several")).Line();
        }

        foreach (var offer in offers)
        {
            Show(words, text.Line(), offer.Feed);
        }

        foreach (var (said, why) in troubles)
        {
            text.Add(text.Length > 0 ? "\n" : "").Line(words.Say("add.cannot", ("address", said), ("why", words.Explain(why))));
        }

        return new Reply { Text = text, Buttons = Buttons(words, offers, all) };
    }

    /// <summary>What was added of so many that were <paramref name="chosen"/>; the others were there already.</summary>
    public static Reply Added(Words words, IReadOnlyList<Feed> added, int chosen)
    {
        var names = new RichText();
        foreach (var feed in added)
        {
            names.Add(names.Length > 0 ? words.Say("list.comma") : "").Bold(feed.Name);
        }

        IReadOnlyList<Button> further = [new Button(words.Say("button.sources"), "/sources"), new Button(words.Say("button.digestNow"), "/digest")];
        return new Reply
        {
            Text = added.Count > 0 ? words.Rich("add.added", ("feed", names)) : new RichText().Add(words.Count("add.already", chosen)),
            Buttons = added.Count == 1 ? [[new Button(words.Say("button.takeAway"), $"/remove {added[0].Id}")], further] : [further],
        };
    }

    /// <summary>A feed by its name, and under it what it tells newest.</summary>
    internal static void Show(Words words, RichText text, FoundFeed feed)
    {
        text.Link(feed.Title, feed.Address, Mark.Bold).Add(feed.Kind == Feed.Page ? $" ({words.Say("add.page")})" : "").Line();
        foreach (var (headline, link) in feed.Samples.Select(entry => (Headline(entry), entry.Address)).Where(sample => sample.Item1.Length > 0).Take(Samples))
        {
            text.Add("• ").Link(headline, link).Line();
        }
    }

    private static string Headline(Entry entry)
    {
        var line = entry.Title.Length > 0 ? entry.Title : HtmlText.Of(entry.Content ?? entry.Summary ?? "").Split('\n')[0];
        return line.Length > LongestSample ? string.Concat(line.AsSpan(0, LongestSample - 1), "…") : line;
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Words words, IReadOnlyList<FeedOffer> offers, string all) => offers.Count switch
    {
        0 => [],
        1 => [[new Button(words.Say("button.add"), $"/take {all}")]],
        _ => [.. offers.Select(offer => (IReadOnlyList<Button>)[new Button(offer.Feed.Title, $"/take {offer.Mark}")]), [new Button(words.Count("button.addAll", offers.Count), $"/take {all}")]],
    };
}
