using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>The feeds of a chat and how each of them is.</summary>
public static class SourcesView
{
    private const int PageSize = 20;

    public static Reply Of(Words words, IReadOnlyList<FeedUse> feeds, int page, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (feeds.Count == 0)
        {
            return Reply.Say(words.Say("sources.none"));
        }

        var pages = (feeds.Count + PageSize - 1) / PageSize;
        var shown = Math.Clamp(page, 1, pages);
        var text = new RichText().Bold(words.Count("count.sources", feeds.Count)).Line();
        foreach (var feed in feeds.Skip((shown - 1) * PageSize).Take(PageSize))
        {
            text.Code($"{feed.Id}").Add("  ").Link(feed.Name, feed.Kind == Feed.Web ? feed.Address : null).Add($" · {State(words, feed, zone, now)}").Line();
        }

        text.Line().Italic(words.Say("sources.hint"));
        return new Reply { Text = text, Buttons = Turns(words, shown, pages) };
    }

    private static string State(Words words, FeedUse feed, TimeZoneInfo zone, DateTimeOffset now) => feed switch
    {
        { Stopped: true } => words.Say("sources.stopped", ("trouble", feed.Trouble ?? "")),
        { Trouble: { } trouble } => words.Count("sources.trouble", feed.Failures, ("trouble", trouble), ("when", When.Say(words, feed.DueAt, zone, now))),
        { LoadedAt: { } loaded } => words.Count("sources.loaded", feed.Articles, ("when", When.Say(words, loaded, zone, now))),
        _ => words.Say("sources.notLoaded"),
    };

    private static IReadOnlyList<IReadOnlyList<Button>> Turns(Words words, int page, int pages) =>
        Paging.Turns(words, page, pages, turn => $"/sources {turn}") is { Count: > 0 } turns ? [turns] : [];
}
