using Digest.Articles;
using Digest.Lookups.Figures;
using Digest.Stories;

namespace Digest.Bot.Views;

/// <summary>One story with all its sources: who told it when, in which words, and who only reprinted.</summary>
public static class StoryView
{
    /// <summary>Originals that are quoted; the others are listed.</summary>
    private const int MostQuoted = 5;

    private const int MostDisagreements = 3;

    /// <summary>Articles that are shown at all: the newest of them.</summary>
    private const int MostShown = 20;

    public static Reply Of(Words words, string digest, string id, IReadOnlyList<Article> articles, ILookup<long, KeptSentence> summaries, IReadOnlyList<Origin> origins, long? toldAt, TimeZoneInfo zone, DateTimeOffset now)
    {
        var reprints = origins.Where(origin => origin.ReprintOf is not null).ToDictionary(origin => origin.Article, origin => origin.ReprintOf!.Value);
        var originals = articles.Where(article => !reprints.ContainsKey(article.Id)).ToList();
        var text = new RichText()
            .Bold(StoryLead.Title(words.Code, articles)).Line()
            .Italic(Summing(words, articles, originals)).Line()
            .Add(Beginnings(words, articles, toldAt, zone, now))
            .Add(Disagreements(words, articles));
        foreach (var article in originals.TakeLast(MostShown).Index())
        {
            text.Line().Add(Entry(words, article.Item, article.Index < MostQuoted ? summaries[article.Item.Id] : [], toldAt, zone, now));
        }

        foreach (var reprint in articles.Where(article => reprints.ContainsKey(article.Id)).TakeLast(MostShown))
        {
            var original = articles.First(article => article.Id == reprints[reprint.Id]);
            text.Line().Add(Entry(words, reprint, [], toldAt, zone, now)).Add(words.Say("story.repeats", ("source", original.Source))).Line();
        }

        return new Reply { Text = text, Buttons = Buttons(words, digest + id, id) };
    }

    private static string Summing(Words words, IReadOnlyList<Article> articles, List<Article> originals)
    {
        var outlets = articles.Select(article => article.Source).Distinct().Count();
        var (told, sources) = (words.Count("count.articles", articles.Count), words.Count("story.fromSources", outlets));
        return originals.Count == articles.Count
            ? words.Say("story.summing", ("articles", told), ("sources", sources))
            : words.Say("story.summingOriginals", ("articles", told), ("sources", sources), ("originals", words.Count("story.originals", originals.Count)));
    }

    // Who had it first can be said where two state a time.
    private static RichText Beginnings(Words words, IReadOnlyList<Article> articles, long? toldAt, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText();
        var dated = articles.Where(article => article.PublishedAt is not null).ToList();
        if (dated.Count > 1)
        {
            var first = dated.MinBy(article => (article.Time, article.Id))!;
            text.Line(words.Say("story.first", ("source", first.Source), ("when", When.Dated(words, first, zone, now))));
        }

        var fresh = articles.Count(article => IsNew(article, toldAt));
        return fresh > 0 ? text.Line(words.Count("story.new", fresh)) : text;
    }

    private static bool IsNew(Article article, long? toldAt) => toldAt is { } told && article.PlacedAt >= told;

    private static RichText Disagreements(Words words, IReadOnlyList<Article> articles)
    {
        var text = new RichText();
        foreach (var row in FigureTable.Of(articles).Where(row => row.State is not FigureState.Agree).Take(MostDisagreements))
        {
            var values = row.Claims
                .GroupBy(claim => FiguresView.Shown(claim), StringComparer.Ordinal)
                .Select(same => $"{same.Key} ({words.List(same.Select(claim => claim.Article.Source).Distinct())})");
            text.Line(words.Say("story.disagree", ("thing", FiguresView.Name(row)), ("values", words.List(values))));
        }

        return text;
    }

    private static List<IReadOnlyList<Button>> Buttons(Words words, string story, string id) =>
    [
        [new Button(words.Say("button.timeline"), $"/timeline {id}"), new Button(words.Say("button.figures"), $"/figures {story}"), new Button(words.Say("button.first"), $"/first {story}")],
        [new Button(words.Say("button.whyOne"), $"/why {story}"), new Button(words.Say("digest.save"), $"/save {story}"), new Button(words.Say("button.muteWeek"), $"/mute {story} 7d")],
        [new Button("👍", $"/like {story}"), new Button("👎", $"/dislike {story}"), new Button(words.Say("button.follow"), $"/follow {story}"), new Button(words.Say("button.share"), $"/share {id}") { Beside = true }],
    ];

    private static RichText Entry(Words words, Article article, IEnumerable<KeptSentence> sentences, long? toldAt, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText()
            .Link(article.Source, article.Address, Mark.Bold)
            .Add(" · " + string.Join(" · ", Facts(words, article, toldAt, zone, now))).Line()
            .Add(article.Title).Line();
        foreach (var sentence in sentences)
        {
            text.Add(article.Text[sentence.Starts..sentence.Ends] + "\n", Mark.Quote);
        }

        return text;
    }

    private static IEnumerable<string> Facts(Words words, Article article, long? toldAt, TimeZoneInfo zone, DateTimeOffset now)
    {
        yield return When.Dated(words, article, zone, now);
        if (article.Agency is { } agency && agency != article.Source)
        {
            yield return words.Say("story.cites", ("agency", agency));
        }

        if (article.Teaser)
        {
            yield return words.Say("story.teaser");
        }

        if (IsNew(article, toldAt))
        {
            yield return words.Say("story.isNew");
        }
    }
}
