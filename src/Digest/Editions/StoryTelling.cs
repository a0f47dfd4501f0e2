using Digest.Articles;

namespace Digest.Editions;

/// <summary>How a story is told in few lines: by one of its articles, in that article's own sentences.</summary>
public static class StoryTelling
{
    /// <summary>The sentences of a story in a digest, at most.</summary>
    private const int MostQuotes = 2;

    /// <summary>
    /// The article that leads: the newest with a summary that joined at or after <paramref name="since"/> (an update is told by what
    /// is new), the language that most of them speak before others, full texts before teasers and dated before undated; where none is new, any.
    /// </summary>
    public static Article Lead(IReadOnlyList<Article> articles, ILookup<long, KeptSentence> summaries, long since)
    {
        var fresh = articles.Where(article => article.PlacedAt >= since).ToList();
        return (fresh.Count > 0 ? fresh : [.. articles])
            .OrderByDescending(article => summaries[article.Id].Any())
            .ThenByDescending(article => articles.Count(other => other.Language == article.Language))
            .ThenBy(article => article.Teaser)
            .ThenBy(article => article.PublishedAt is null)
            .ThenByDescending(article => article.Time)
            .ThenBy(article => article.Id)
            .First();
    }

    /// <summary>Its best summary sentences, in the order of the text, word for word.</summary>
    public static IReadOnlyList<Quote> Quotes(Article lead, ILookup<long, KeptSentence> summaries) =>
    [
        .. summaries[lead.Id]
            .OrderByDescending(sentence => sentence.Score)
            .Take(MostQuotes)
            .OrderBy(sentence => sentence.Starts)
            .Select(sentence => new Quote(lead, sentence.Starts, sentence.Ends)),
    ];
}
