using Digest.Articles;
using Digest.Lookups.Figures;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Weighing;

namespace Digest.Lookups;

/// <summary>What a detail is.</summary>
public enum DetailKind
{
    Figure,
    Quote,

    /// <summary>A name with what it does.</summary>
    Deed,
}

/// <summary>Another source with the same detail, <paramref name="Later"/> milliseconds after the first.</summary>
public sealed record Retold(Article Article, long Later);

/// <summary>A detail of a story, the sentence that had it first, and how long the others took.</summary>
public sealed record FirstDetail(DetailKind Kind, Article First, int Starts, int Ends, IReadOnlyList<Retold> Others)
{
    public string Text => First.Text[Starts..Ends];
}

/// <summary>Who said what first: detail by detail, not story by story. Articles that state no time are left out.</summary>
public static class FirstSaid
{
    // Shorter quotations are phrases that anybody uses.
    private const int LeastQuoteWords = 4;
    private const int MostDetails = 12;
    private const int MostCharacters = 20_000;

    private static readonly (char Open, char Close)[] QuoteMarks = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“')];

    /// <summary>The details that several sources have, the most repeated first.</summary>
    public static IReadOnlyList<FirstDetail> Of(IReadOnlyCollection<Article> articles, Background background)
    {
        var dated = articles.Where(article => article.PublishedAt is not null).OrderBy(article => article.Time).ThenBy(article => article.Id).ToList();
        return [.. Figures(dated)
            .Concat(Shared(DetailKind.Quote, dated.SelectMany(Quotes)))
            .Concat(Shared(DetailKind.Deed, dated.SelectMany(article => Deeds(article, background))))
            .OrderByDescending(detail => detail.Others.Count)
            .ThenBy(detail => detail.Kind)
            .DistinctBy(detail => (detail.First.Id, detail.Starts))
            .Take(MostDetails)];
    }

    // Of a figure that rises or is disputed, each value is a detail of its own.
    private static IEnumerable<FirstDetail> Figures(List<Article> articles) =>
        from row in FigureTable.Of(articles)
        from same in row.Claims.GroupBy(claim => claim.Figure.Value)
        let detail = Detail(DetailKind.Figure, [.. same.Select(claim => new Mention("", claim.Article, claim.Starts, claim.Ends))])
        where detail is not null
        select detail;

    private static IEnumerable<FirstDetail> Shared(DetailKind kind, IEnumerable<Mention> mentions) =>
        mentions.GroupBy(mention => mention.Key).Select(same => Detail(kind, [.. same])).OfType<FirstDetail>();

    private static FirstDetail? Detail(DetailKind kind, List<Mention> mentions)
    {
        var first = mentions[0];
        var others = mentions
            .Where(mention => mention.Article.Source != first.Article.Source)
            .DistinctBy(mention => mention.Article.Source)
            .Select(mention => new Retold(mention.Article, mention.Article.Time - first.Article.Time))
            .ToList();
        return others.Count > 0 ? new FirstDetail(kind, first.Article, first.Starts, first.Ends, others) : null;
    }

    private static IEnumerable<Mention> Quotes(Article article)
    {
        foreach (var (start, end) in Sentences.Split(article.Text, article.Language).TakeWhile(sentence => sentence.Start < MostCharacters))
        {
            foreach (var quote in Quoted(article.Text[start..end]).Where(quote => quote.Count(char.IsWhiteSpace) >= LeastQuoteWords - 1))
            {
                yield return new Mention(string.Concat(Fold.Of(quote).Where(char.IsLetterOrDigit)), article, start, end);
            }
        }
    }

    private static IEnumerable<string> Quoted(string sentence)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            var close = Array.Find(QuoteMarks, marks => marks.Open == sentence[at]).Close;
            var end = close is '\0' ? -1 : sentence.IndexOf(close, at + 1);
            if (end > at)
            {
                yield return sentence[(at + 1)..end];
                at = end;
            }
        }
    }

    private static IEnumerable<Mention> Deeds(Article article, Background background)
    {
        var text = article.Text.Length > MostCharacters ? article.Text[..MostCharacters] : article.Text;
        var analysis = Analysis.Of(article.Title, text, article.Language, background);
        foreach (var name in analysis.Names)
        {
            var sentence = analysis.Sentences.FirstOrDefault(sentence => sentence.Start <= name.Start && sentence.End >= name.End);
            if (sentence is not { End: > 0 } || Words.In(text[name.End..Math.Min(sentence.End, name.End + Reach)], article.Language) is not [var next, ..])
            {
                continue;
            }

            var deed = text.AsSpan(name.End + next.Start, next.End - next.Start);
            if (text.AsSpan(name.End, next.Start) is " " && char.IsLower(deed[0]) && !StopWords.Contains(article.Language, Fold.Of(deed)))
            {
                yield return new Mention($"{article.Language} {name.Key} {next.Term}", article, sentence.Start, sentence.End);
            }
        }
    }

    // The verb stands right behind the name.
    private const int Reach = 24;

    private sealed record Mention(string Key, Article Article, int Starts, int Ends);
}
