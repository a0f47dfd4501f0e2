using Digest.Stories;

namespace Digest.Editions.Composing;

/// <summary>What a reader reads of a story: some of its articles, oldest first, and its rank's inputs by them alone.</summary>
internal sealed class StoryShare
{
    private readonly Lazy<RankedStory> ranked;
    private readonly Lazy<Tuple<double, double[]>> steady;

    public StoryShare(IReadOnlyList<ShelfArticle> articles)
    {
        Articles = articles;
        ranked = new(() => Weigh(articles));
        steady = new(() => StoryRank.Steady(Ranked).ToTuple());
    }

    public IReadOnlyList<ShelfArticle> Articles { get; }

    /// <summary>The rank's inputs.</summary>
    public RankedStory Ranked => ranked.Value;

    /// <summary>Its keywords as they are shown.</summary>
    public IReadOnlyCollection<string> Words => [.. Ranked.Keywords.Keys];

    /// <summary>The rank at a moment for somebody who told us nothing: to the last digit the sum of its parts.</summary>
    public double Score(long now)
    {
        var (sources, words) = steady.Value;
        var score = sources + StoryRank.Freshness(Ranked.Latest, now);
        foreach (var word in words)
        {
            score += word;
        }

        return score;
    }

    private static RankedStory Weigh(IReadOnlyList<ShelfArticle> articles)
    {
        // An undated article may be of any age: it makes a story fresh only when the story has no dated one.
        var times = articles.Select(article => article.PublishedAt).OfType<long>().DefaultIfEmpty(articles.Max(article => article.LoadedAt)).ToList();
        return new RankedStory(times.Min(), times.Max(), SourcesOf(articles), WordsOf(articles));
    }

    private static Dictionary<string, StoryKeyword> WordsOf(IReadOnlyList<ShelfArticle> articles)
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
    private static IReadOnlyCollection<string> SourcesOf(IReadOnlyList<ShelfArticle> articles)
    {
        if (articles.Count == 1)
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
