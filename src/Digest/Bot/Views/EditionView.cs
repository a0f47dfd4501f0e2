using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>An edition as a reader sees it: headline, the sources' own sentences, the sources as links with times.</summary>
public static class EditionView
{
    /// <summary>Sources that are named under a story; the others are counted.</summary>
    private const int MostSources = 4;

    private const int ButtonsInRow = 5;

    /// <summary>Feeds in trouble that are named; the others are counted.</summary>
    private const int MostTroubled = 3;

    public static Reply Of(Edition edition, DateTimeOffset now)
    {
        var zone = edition.Subscription.TimeZone;
        var text = new RichText().Bold($"Digest · {When.SayFully(edition.Slot, zone)}").Line();
        if (edition.Stories.Count == 0)
        {
            text.Line().Line("Nothing new in your feeds.");
        }

        foreach (var story in edition.Stories)
        {
            text.Line().Add(Story(story, zone, now));
        }

        text.Line().Add(Footer(edition, zone, now), Mark.Italic);
        return new Reply { Text = text, Buttons = Buttons(edition) };
    }

    private static RichText Story(ToldStory story, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText().Bold($"{story.Number}. {story.Title}").Line();
        if (story.Update)
        {
            text.Italic("Update. ");
        }

        foreach (var quote in story.Quotes)
        {
            text.Add($"{quote.Text} ");
        }

        if (story.Quotes.Count > 0)
        {
            text.Line();
        }

        return text.Add(Sources(story, zone, now)).Line();
    }

    /// <summary>The sources: the one that is quoted first, then the others, newest first.</summary>
    private static RichText Sources(ToldStory story, TimeZoneInfo zone, DateTimeOffset now)
    {
        var quoted = story.Quotes.Count > 0 ? story.Quotes[0].Article : story.Articles[^1];
        var others = story.Articles
            .OrderByDescending(article => article.Time)
            .Where(article => article.Source != quoted.Source)
            .DistinctBy(article => article.Source)
            .ToList();
        var text = new RichText().Add("— ").Link(quoted.Source, quoted.Address).Add($", {When.Dated(quoted, zone, now)}");
        if (quoted.Teaser)
        {
            text.Add(" (teaser)");
        }

        foreach (var other in others.Take(MostSources - 1))
        {
            text.Add(" · ").Link(other.Source, other.Address);
        }

        return others.Count >= MostSources ? text.Add($" · {others.Count - MostSources + 1} more") : text;
    }

    /// <summary>What was there and how the feeds are: silence must not look like no news.</summary>
    public static string Footer(Edition edition, TimeZoneInfo zone, DateTimeOffset now)
    {
        var feeds = edition.Feeds;
        var footer = $"{Count.Stories(edition.StoryCount)} in {Count.Articles(edition.ArticleCount)}, {edition.Stories.Count} shown; {feeds.Fresh} of {Count.Feeds(feeds.All)} fresh";
        footer += feeds.LastLoad is { } last ? $", last load {When.Say(last, zone, now)}" : ", none loaded yet";
        return feeds.Troubled.Count == 0 ? footer + "."
            : $"{footer}; no answer from {string.Join(", ", feeds.Troubled.Take(MostTroubled))}{(feeds.Troubled.Count > MostTroubled ? $" and {feeds.Troubled.Count - MostTroubled} more" : "")}.";
    }

    /// <summary>A button a story; it carries the story itself, so that it still answers when a newer digest has come.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Edition edition) =>
    [
        .. edition.Stories
            .Select(story => new Button(story.Number.ToString(), $"/story s{story.StoryId}"))
            .Chunk(ButtonsInRow)
            .Select(row => (IReadOnlyList<Button>)row),
    ];
}
