using Digest.Stories;

namespace Digest.Editions.Composing;

/// <summary>What a reader reads of a story: some of its articles, oldest first, and its rank by them alone.</summary>
internal sealed class StoryShare(ShelfArticle[] articles)
{
    private StoryRank? rank;
    private (long At, double Score)? scored;
    private (long At, Rank Rank)? plain;

    public ShelfArticle[] Articles => articles;

    public StoryRank Rank => rank ??= new StoryRank(Weigh(articles));

    /// <summary>The score for whoever does not move it. Most ask at the same moment.</summary>
    public double Score(long now)
    {
        if (scored is not { } known || known.At != now)
        {
            scored = known = (now, Rank.Score(now));
        }

        return known.Score;
    }

    /// <summary>The rank for whoever does not move it.</summary>
    public Rank Plain(long now)
    {
        if (plain is not { } known || known.At != now)
        {
            plain = known = (now, Rank.For(RankInterest.None, now));
        }

        return known.Rank;
    }

    private static RankedStory Weigh(ShelfArticle[] articles)
    {
        // An undated article may be of any age: it makes a story fresh only when the story has no dated one.
        var times = articles.Select(article => article.PublishedAt).OfType<long>().DefaultIfEmpty(articles.Max(article => article.LoadedAt)).ToList();
        return new RankedStory(times.Min(), times.Max(), SourcesOf(articles), WordsOf(articles));
    }

    private static Dictionary<string, StoryKeyword> WordsOf(ShelfArticle[] articles)
    {
        var words = new Dictionary<string, StoryKeyword>(StringComparer.Ordinal);
        foreach (var keyword in articles.SelectMany(article => article.Keywords))
        {
            var known = words.GetValueOrDefault(keyword.Shown);
            words[keyword.Shown] = new StoryKeyword(Math.Max(keyword.Score, known.Weight), known.Articles + 1);
        }

        return words;
    }

    /// <summary>The sources that wrote for themselves.</summary>
    private static IReadOnlyCollection<string> SourcesOf(ShelfArticle[] articles)
    {
        if (articles.Length == 1)
        {
            return [articles[0].Source];
        }

        var originals = Originals.Of(articles.Select(article => new Wording(article.Id, article.Source, article.Time, article.Fingerprint)))
            .Where(origin => origin.ReprintOf is null)
            .Select(origin => origin.Article)
            .ToHashSet();
        return [.. articles.Where(article => originals.Contains(article.Id)).Select(article => article.Source).Distinct(StringComparer.Ordinal)];
    }
}
