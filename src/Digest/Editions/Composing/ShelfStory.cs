using System.Text.Json;
using Digest.Stories;

namespace Digest.Editions.Composing;

/// <summary>A story on the shelf: its articles, oldest first, and its rank's inputs.</summary>
internal sealed class ShelfStory(long id, IReadOnlyList<ShelfArticle> articles)
{
    private readonly Lazy<RankedStory> whole = new(() => Weigh(articles));
    private (double Sources, double[] Words)? steady;

    public long Id => id;

    public IReadOnlyList<ShelfArticle> Articles => articles;

    /// <summary>The rank of the whole story at a moment for somebody who told us nothing: to the last digit the sum of its parts.</summary>
    public double Score(long now)
    {
        var (sources, words) = steady ??= StoryRank.Steady(whole.Value);
        var score = sources + StoryRank.Freshness(whole.Value.Latest, now);
        foreach (var word in words)
        {
            score += word;
        }

        return score;
    }

    /// <summary>The rank's inputs when only these of its articles are looked at.</summary>
    public RankedStory Ranked(IReadOnlyList<ShelfArticle> members) => members.Count == articles.Count ? whole.Value : Weigh(members);

    private static RankedStory Weigh(IReadOnlyList<ShelfArticle> members)
    {
        // An undated article may be of any age: it makes a story fresh only when the story has no dated one.
        var times = members.Select(article => article.PublishedAt).OfType<long>().DefaultIfEmpty(members.Max(article => article.LoadedAt)).ToList();
        return new RankedStory(times.Min(), times.Max(), SourcesOf(members), WordsOf(members), []);
    }

    private static Dictionary<string, double> WordsOf(IReadOnlyList<ShelfArticle> members)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var keyword in members.SelectMany(article => article.Keywords))
        {
            weights[keyword.Shown] = Math.Max(keyword.Score, weights.GetValueOrDefault(keyword.Shown));
        }

        return weights;
    }

    /// <summary>The sources that wrote for themselves.</summary>
    private static IReadOnlyCollection<string> SourcesOf(IReadOnlyList<ShelfArticle> members)
    {
        if (members.Count == 1)
        {
            return [members[0].Source];
        }

        var originals = Originals.Of(members.Select(article => new Wording(article.Id, article.Source, article.Time, FingerprintOf(article))))
            .Where(origin => origin.ReprintOf is null)
            .Select(origin => origin.Article)
            .ToHashSet();
        return [.. members.Where(article => originals.Contains(article.Id)).Select(article => article.Source).Distinct(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<ulong> FingerprintOf(ShelfArticle article) => JsonSerializer.Deserialize<Traits>(article.Traits)?.Fingerprint ?? [];

    /// <summary>Of what stories know of an article, this alone is asked for here.</summary>
    private sealed record Traits(IReadOnlyList<ulong>? Fingerprint);
}
