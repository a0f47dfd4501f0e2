using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>An edition as a reader sees it: headline, the sources' own sentences, the sources as links with times.</summary>
public static class EditionView
{
    private const int ButtonsInRow = 5;

    private const int FurtherInRow = 4;

    /// <summary>Feeds in trouble that are named; the others are counted.</summary>
    private const int MostTroubled = 3;

    public static Reply Of(Words words, Edition edition, DateTimeOffset now) =>
        Of(words, edition, When.SayFully(words, edition.Slot, edition.Subscription.TimeZone), now);

    /// <summary>The same under a heading that names another time than the moment it was made.</summary>
    public static Reply Of(Words words, Edition edition, string when, DateTimeOffset now)
    {
        var zone = edition.Subscription.TimeZone;
        var text = new RichText().Bold(words.Say("digest.title", ("when", when))).Line();
        if (edition.Stories.Count == 0)
        {
            text.Line().Line(words.Say("digest.empty"));
        }

        foreach (var story in edition.Stories)
        {
            text.Line().Add(Story(words, edition.Subscription, story, now));
        }

        if (edition.Slow)
        {
            text.Line().Line(words.Say("digest.slow"));
        }

        text.Line().Add(Footer(words, edition, zone, now), Mark.Italic);
        return new Reply
        {
            Text = text,
            Buttons = Buttons(words, edition),
            Silent = edition.Subscription.Silent,
            Preview = edition.Subscription.Preview && edition.Stories.Count > 0 ? edition.Stories[0].Lead.Address : null,
        };
    }

    /// <summary>A story in the reader's own layout, else as its style says.</summary>
    internal static RichText Story(Words words, Subscription subscription, ToldStory story, DateTimeOffset now) =>
        subscription.Template is { } template && StoryLayout.Read(template).Layout is { } layout
            ? layout.Tell(new StoryParts(words, story, subscription.TimeZone, now).Of)
            : new RichText().Bold($"{story.Number}. ").Headline(story.Title).Line().Add(Telling(words, subscription, story, now));

    /// <summary>A story without its headline: the sentences, and the sources in a line of their own.</summary>
    internal static RichText Telling(Words words, Subscription subscription, ToldStory story, DateTimeOffset now)
    {
        var parts = new StoryParts(words, story, subscription.TimeZone, now);
        var text = parts.Update.Add(story.Update ? " " : "").Add(parts.Sentences);
        if (story.Quotes.Count > 0)
        {
            text.Line();
        }

        return text.Add(subscription.Style == Style.Full ? parts.TimedSources : parts.Sources).Line();
    }

    /// <summary>What was there and how the feeds are: silence must not look like no news.</summary>
    public static string Footer(Words words, Edition edition, TimeZoneInfo zone, DateTimeOffset now)
    {
        var feeds = edition.Feeds;
        ReadOnlySpan<(string, object)> values =
        [
            ("stories", words.Count("count.stories", edition.StoryCount)),
            ("articles", words.Count("digest.inArticles", edition.ArticleCount)),
            ("shown", words.Count("digest.shown", edition.Stories.Count)),
            ("fresh", words.Count("digest.fresh", feeds.All, ("fresh", feeds.Fresh))),
            ("load", feeds.LastLoad is { } last ? words.Say("digest.lastLoad", ("when", When.Say(words, last, zone, now))) : words.Say("digest.notLoaded")),
        ];
        return feeds.Troubled.Count == 0
            ? words.Say("digest.footer", values)
            : words.Say("digest.footerTrouble", [.. values, ("feeds", Troubled(words, feeds.Troubled, now))]);
    }

    private static string Troubled(Words words, IReadOnlyList<TroubledFeed> feeds, DateTimeOffset now)
    {
        var shown = words.List(feeds.Take(MostTroubled).Select(feed => Down(words, feed, now)));
        return feeds.Count <= MostTroubled ? shown
            : words.Say("digest.andMore", ("names", shown), ("more", words.Count("count.more", feeds.Count - MostTroubled)));
    }

    /// <summary>A feed that fails, and for how many days where it is one or more.</summary>
    public static string Down(Words words, TroubledFeed feed, DateTimeOffset now) =>
        feed.Since is { } since && (now - DateTimeOffset.FromUnixTimeMilliseconds(since)).Days is >= 1 and var days ? words.Count("digest.down", days, ("feed", feed.Name)) : words.Say("digest.downNow", ("feed", feed.Name));

    /// <summary>A button a story; it carries the story itself, so that it still answers when a newer digest has come. Only More changes the digest.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Words words, Edition edition) =>
    [
        .. edition.Stories
            .Select(story => new Button($"{story.Number}", StoryChoice.Shows(edition.Subscription, story.StoryId)) { Beside = true })
            .Chunk(ButtonsInRow)
            .Select(row => (IReadOnlyList<Button>)row),
        .. edition.Stories.Count > 0 ? Further(words, edition).Chunk(FurtherInRow).Select(row => (IReadOnlyList<Button>)row) : [],
    ];

    private static IEnumerable<Button> Further(Words words, Edition edition)
    {
        if (edition is { Id: > 0, HasMore: true })
        {
            yield return new Button(words.Say("digest.more"), $"/digest d{edition.Id} {Math.Min(edition.Stories.Count * 2, Subscription.MostStories)}");
        }

        var which = $" {MeantSubscription.PrefixOf(edition.Subscription)}{(edition.Id > 0 ? $"d{edition.Id}" : "")}".TrimEnd();
        yield return new Button(words.Say("digest.why"), $"/why{which}") { Beside = true };
        yield return new Button(words.Say("digest.save"), edition.Id > 0 ? $"/save d{edition.Id}" : "/save") { Beside = true };
        yield return new Button(words.Say("digest.mute"), $"/mute{which}") { Beside = true };
        if (edition.Id > 0)
        {
            yield return new Button(words.Say("button.share"), $"/share d{edition.Id}") { Beside = true };
        }
    }
}
