using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>The feeds of a chat, how each of them is and how much it brings.</summary>
public static class SourcesView
{
    /// <summary>A button holds 64 bytes: longer words are not looked for again by turning a page.</summary>
    private const int LongestWanted = 30;

    /// <summary>A page of the list.</summary>
    public static Reply Of(Words words, SourceList list, IReadOnlyDictionary<long, FeedVolume> volumes, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (list.Found == 0)
        {
            return Reply.Say(list.All == 0 ? words.Say("sources.none")
                : list.Wanted == "broken" ? words.Count("sources.noneBroken", list.All)
                : words.Say("sources.noneSuch", ("words", list.Wanted)));
        }

        var text = new RichText().Bold(words.Count("count.sources", list.Found)).Line();
        foreach (var feed in list.Shown)
        {
            text.Code($"{feed.Id}").Add("  ").Link(feed.Name, LinkOf(feed)).Add($" · {State(words, feed, volumes.GetValueOrDefault(feed.Id), zone, now)}").Line();
        }

        text.Line().Italic(words.Say("sources.hint"));
        return new Reply { Text = text, Buttons = Buttons(words, list) };
    }

    /// <summary>All that is known of one feed.</summary>
    public static Reply One(Words words, FeedUse feed, FeedVolume? volume, SourceStanding standing, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText().Link(feed.Name, LinkOf(feed), Mark.Bold).Line()
            .Add(feed.Kind == Feed.Sent ? "" : feed.Address + "\n");
        if (volume is null || feed.IsBroken)
        {
            text.Add(State(words, feed, volume, zone, now)).Line();
        }

        if (volume is not null)
        {
            text.Add(words.Count("sources.volume", volume.Articles, ("recent", volume.Recent), ("when", When.Say(words, volume.LastAt, zone, now)))).Line();
            text.Add(words.Count("sources.told", standing.Told)).Line();
        }

        if (standing.Weight != 0)
        {
            text.Add(words.Say("sources.weight", ("weight", RuleView.Value(standing.Weight)))).Line();
        }

        if (feed.FolderList.Count > 0)
        {
            text.Add(words.Say("sources.folders", ("folders", words.List(feed.FolderList)))).Line();
        }

        if (feed.LoadedAt is { } loaded)
        {
            text.Add(words.Say("sources.last", ("when", When.Say(words, loaded, zone, now)))).Line();
        }

        if (feed is { Stopped: false, Kind: not Feed.Sent })
        {
            text.Add(words.Say("sources.next", ("when", When.Say(words, feed.DueAt, zone, now)))).Line();
        }

        text.Line().Italic(words.Say("sources.nameHint", ("id", feed.Id)));
        return new Reply { Text = text, Buttons = OneButtons(words, feed, standing.Weight) };
    }

    private static IReadOnlyList<IReadOnlyList<Button>> OneButtons(Words words, FeedUse feed, double weight) =>
    [
        [new Button(words.Say("button.more"), $"/sources weight {feed.Id} {RuleView.Value(weight + 1)}"), new Button(words.Say("button.less"), $"/sources weight {feed.Id} {RuleView.Value(weight - 1)}")],
        .. feed.Kind is Feed.Web or Feed.Page ? (IReadOnlyList<IReadOnlyList<Button>>)[[new Button(words.Say("button.address"), $"/sources address {feed.Id}")]] : [],
        [new Button(words.Say("button.takeAway"), $"/remove {feed.Id}"), new Button(words.Say("button.sources"), "/sources")],
    ];

    private static string State(Words words, FeedUse feed, FeedVolume? volume, TimeZoneInfo zone, DateTimeOffset now) => feed switch
    {
        { Stopped: true } => words.Say("sources.stopped", ("trouble", words.Explain(feed.Trouble ?? ""))),
        { Trouble: { } trouble } => words.Count("sources.trouble", feed.Failures, ("trouble", words.Explain(trouble)), ("when", When.Say(words, feed.DueAt, zone, now))),
        { LoadedAt: { } loaded } => words.Count("sources.loaded", volume?.Recent ?? 0, ("when", When.Say(words, loaded, zone, now))),
        _ => words.Say("sources.notLoaded"),
    };

    private static string? LinkOf(FeedUse feed) => feed.Kind is Feed.Web or Feed.Page ? feed.Site ?? feed.Address : null;

    private static List<IReadOnlyList<Button>> Buttons(Words words, SourceList list)
    {
        var rows = new List<IReadOnlyList<Button>>();
        var front = list.Wanted.Length is > 0 and <= LongestWanted ? $"/sources {list.Wanted} page" : "/sources page";
        if (Paging.Turns(words, list.ShownPage, list.Pages, turn => $"{front} {turn}") is { Count: > 0 } turns)
        {
            rows.Add(turns);
        }

        if (list is { Wanted.Length: 0, Broken: > 0 and var broken })
        {
            rows.Add([new Button(words.Count("button.broken", broken), "/sources broken")]);
        }

        return rows;
    }
}

/// <summary>What a source is to a reader.</summary>
/// <param name="Told">Its articles of the last days whose stories stood in the reader's digests.</param>
/// <param name="Weight">What the reader gave it; 0: nothing.</param>
public sealed record SourceStanding(int Told, double Weight);
