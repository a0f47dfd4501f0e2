using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>The feeds of a chat and how each of them is.</summary>
public static class SourcesView
{
    private const int PageSize = 20;

    public static Reply Of(IReadOnlyList<FeedUse> feeds, int page, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (feeds.Count == 0)
        {
            return Reply.Say("There are no sources yet. Send me the address of a site or a feed, and I add it.");
        }

        var pages = (feeds.Count + PageSize - 1) / PageSize;
        var shown = Math.Clamp(page, 1, pages);
        var text = new RichText().Bold(Count.Sources(feeds.Count)).Line();
        foreach (var feed in feeds.Skip((shown - 1) * PageSize).Take(PageSize))
        {
            text.Code($"{feed.Id}").Add("  ").Link(feed.Name, feed.Kind == Feed.Web ? feed.Address : null).Add($" · {State(feed, zone, now)}").Line();
        }

        text.Line().Italic("/remove with a number takes one away; an address adds one.");
        return new Reply { Text = text, Buttons = Turns(shown, pages) };
    }

    private static string State(FeedUse feed, TimeZoneInfo zone, DateTimeOffset now) => feed switch
    {
        { Stopped: true } => $"stopped: {feed.Trouble}",
        { Trouble: { } trouble } => $"{trouble} (tried {Count.Of(feed.Failures, "time", "times")}, next {When.Say(feed.DueAt, zone, now)})",
        { LoadedAt: { } loaded } => $"{Count.Articles(feed.Articles)}, loaded {When.Say(loaded, zone, now)}",
        _ => "not loaded yet",
    };

    private static IReadOnlyList<IReadOnlyList<Button>> Turns(int page, int pages)
    {
        var turns = new List<Button>();
        if (page > 1)
        {
            turns.Add(new Button($"‹ {page - 1}", $"/sources {page - 1}"));
        }

        if (page < pages)
        {
            turns.Add(new Button($"{page + 1} of {pages} ›", $"/sources {page + 1}"));
        }

        return turns.Count > 0 ? [turns] : [];
    }
}
