using System.Globalization;
using Digest.Articles;
using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>What became of one article, and how the articles beside it add up.</summary>
public static class WhynotView
{
    private const int MostTroubled = 3;

    public static Reply Of(Words words, Article article, Verdict verdict, KeptEdition edition, TimeZoneInfo zone) => new()
    {
        Text = Head(article)
            .Line(Say(words, verdict, zone))
            .Line()
            .Line(words.Say(
                "whynot.counts",
                ("when", When.SayFully(words, edition.Slot, zone)),
                ("articles", edition.Articles),
                ("shown", edition.Shown),
                ("merged", edition.Merged),
                ("filtered", edition.Filtered),
                ("below", edition.Below),
                ("before", edition.ToldBefore))),
        Buttons = [[new Button(words.Say("button.story"), $"/story s{article.StoryId}")]],
    };

    /// <summary>It is there, but no digest has covered its time yet: it waits for the next, unless a rule takes it out already.</summary>
    public static Reply Waits(Words words, Article article, Verdict? soFar, TimeZoneInfo zone) => new()
    {
        Text = Head(article).Add(soFar is Verdict.Filtered filtered ? Say(words, filtered, zone) : words.Say("whynot.waits")),
    };

    /// <summary>It came with its feed's first load, or waits for its story.</summary>
    public static Reply NoNews(Words words, Article article) => new() { Text = Head(article).Add(words.Say(article.Backlog ? "whynot.backlog" : "whynot.unplaced")) };

    /// <summary>None of the feeds brought it.</summary>
    public static Reply Unread(Words words, FeedHealth health, DateTimeOffset now) => Reply.Say(health.Troubled.Count == 0
        ? words.Say("whynot.unread")
        : words.Say("whynot.unreadDown", ("feeds", words.List(health.Troubled.Take(MostTroubled).Select(feed => EditionView.Down(words, feed, now))))));

    private static RichText Head(Article article) => new RichText().Link(article.Title, article.Address, Mark.Bold).Add($" ({article.Source})").Line();

    private static string Say(Words words, Verdict verdict, TimeZoneInfo zone) => verdict switch
    {
        Verdict.Shown shown => words.Say("verdict.shown", ("number", shown.Number)),
        Verdict.Merged merged => words.Say("verdict.merged", ("number", merged.Number)),
        Verdict.Filtered filtered => words.Say("verdict.filtered", ("rule", RuleView.Of(words, filtered.Rule, zone)), ("number", filtered.Rule.Id)),
        Verdict.Below below => words.Say("verdict.below", ("by", Two(below.By))),
        Verdict.UnderFloor under => words.Say("verdict.floor", ("by", Two(under.By))),
        Verdict.Capped capped => words.Say("verdict.capped", ("source", capped.Source)),
        Verdict.ToldBefore told => words.Say("verdict.before", ("when", When.SayFully(words, told.Slot, zone))),
        _ => words.Say("verdict.noRoom"),
    };

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
