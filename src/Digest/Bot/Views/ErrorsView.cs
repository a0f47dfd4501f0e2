using Digest.Editions.Deliveries;
using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>What did not arrive, and which feeds fail: for those who look after the program.</summary>
public static class ErrorsView
{
    public static Reply Of(Words words, IReadOnlyList<Delivery> undelivered, IReadOnlyList<Feed> feeds, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (undelivered.Count == 0 && feeds.Count == 0)
        {
            return Reply.Say(words.Say("errors.none"));
        }

        var text = new RichText();
        if (undelivered.Count > 0)
        {
            text.Bold(words.Say("errors.deliveries")).Line();
        }

        foreach (var delivery in undelivered)
        {
            text.Code($"{delivery.Id}").Add("  ").Add(words.Say(
                delivery.State == "unknown" ? "errors.unknown" : "errors.failed",
                ("chat", delivery.Chat),
                ("when", When.Say(words, delivery.Slot, zone, now)),
                ("why", words.Explain(delivery.Problem ?? "?")))).Line();
        }

        if (feeds.Count > 0)
        {
            text.Add(undelivered.Count > 0 ? "\n" : "").Bold(words.Say("errors.feeds")).Line();
        }

        foreach (var feed in feeds)
        {
            text.Code($"{feed.Id}").Add("  ").Link(feed.Name, feed.Address).Add($" · {words.Explain(feed.Trouble ?? "")}").Line();
        }

        return new Reply { Text = text, Buttons = [.. undelivered.Select(delivery => (IReadOnlyList<Button>)[Again(words, delivery)])] };
    }

    private static Button Again(Words words, Delivery delivery) =>
        new(words.Say("errors.again", ("number", delivery.Id)), $"/retry {delivery.Id}");
}
