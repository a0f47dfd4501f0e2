using Digest.Articles;
using Digest.Stories;

namespace Digest.Bot.Views;

/// <summary>One story with all its sources: who told it when, in which words, and who only reprinted.</summary>
public static class StoryView
{
    /// <summary>Originals that are quoted; the others are listed.</summary>
    private const int MostQuoted = 5;

    /// <summary>Articles that are shown at all: the newest of them.</summary>
    private const int MostShown = 20;

    public static Reply Of(long story, IReadOnlyList<Article> articles, ILookup<long, KeptSentence> summaries, IReadOnlyList<Origin> origins, TimeZoneInfo zone, DateTimeOffset now)
    {
        var reprints = origins.Where(origin => origin.ReprintOf is not null).ToDictionary(origin => origin.Article, origin => origin.ReprintOf!.Value);
        var originals = articles.Where(article => !reprints.ContainsKey(article.Id)).ToList();
        var text = new RichText()
            .Bold(articles[^1].Title).Line()
            .Italic(Summing(articles, originals)).Line();
        foreach (var article in originals.TakeLast(MostShown).Index())
        {
            text.Line().Add(Entry(article.Item, article.Index < MostQuoted ? summaries[article.Item.Id] : [], zone, now));
        }

        foreach (var reprint in articles.Where(article => reprints.ContainsKey(article.Id)).TakeLast(MostShown))
        {
            var original = articles.First(article => article.Id == reprints[reprint.Id]);
            text.Line().Add(Entry(reprint, [], zone, now)).Add($"repeats {original.Source}").Line();
        }

        return new Reply { Text = text, Buttons = [[new Button("Why is this one story?", $"/why s{story}")]] };
    }

    private static string Summing(IReadOnlyList<Article> articles, List<Article> originals)
    {
        var outlets = articles.Select(article => article.Source).Distinct().Count();
        return originals.Count == articles.Count
            ? $"{Count.Articles(articles.Count)} from {Count.Sources(outlets)}"
            : $"{Count.Articles(articles.Count)} from {Count.Sources(outlets)}, {Count.Of(originals.Count, "original", "originals")}";
    }

    private static RichText Entry(Article article, IEnumerable<KeptSentence> sentences, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText()
            .Link(article.Source, article.Address, Mark.Bold)
            .Add($" · {When.Dated(article, zone, now)}{(article.Agency is { } agency && agency != article.Source ? $" · cites {agency}" : "")}{(article.Teaser ? " · teaser" : "")}").Line()
            .Add(article.Title).Line();
        foreach (var sentence in sentences)
        {
            text.Add(article.Text[sentence.Starts..sentence.Ends] + "\n", Mark.Quote);
        }

        return text;
    }
}
