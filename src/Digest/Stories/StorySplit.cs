using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>
/// Finds two stories in what was taken for one: two groups of articles, each with several words or names that at least half of it
/// hold and that none of the other does. Two fights of one boxer look alike until the opponents and the dates are looked at.
/// </summary>
internal static class StorySplit
{
    /// <summary>A story of fewer articles is not split: what parts a handful of articles is chance.</summary>
    public const int LeastArticles = 2 * LeastOfGroup;

    /// <summary>One of more articles would have been told apart long before.</summary>
    public const int MostArticles = 300;

    private const int LeastOfGroup = 4;

    // Chosen on half of a set of paired events, checked on the other half.
    private const int LeastOwnTerms = 5;
    private const double ShareOfOwn = 0.5;

    // What fewer articles share, they share by chance.
    private const int LeastHolders = 4;

    // A few articles that go with neither group may be left over while the two are found.
    private const int MostGroups = 5;

    /// <summary>The two groups as positions in <paramref name="articles"/>, the larger first; null where the story is one.</summary>
    public static (List<int> Stays, List<int> Leaves)? Of(IReadOnlyList<Sketch> articles)
    {
        if (articles.Count is < LeastArticles or > MostArticles)
        {
            return null;
        }

        (List<int> Stays, List<int> Leaves)? best = null;
        double most = 0;
        for (var count = MostGroups; count >= 2; count--)
        {
            var groups = AverageLink.Groups(articles, 0, count).OrderByDescending(group => group.Count).ToList();
            if (groups.Count < 2 || groups[1].Count < LeastOfGroup)
            {
                continue;
            }

            var (a, b) = WithRest(articles, groups);
            var own = Math.Sqrt(OwnTerms(articles, a, b) * OwnTerms(articles, b, a));
            if (own >= LeastOwnTerms && own > most)
            {
                (best, most) = (a.Count >= b.Count ? (a, b) : (b, a), own);
            }
        }

        return best;
    }

    private static (List<int> A, List<int> B) WithRest(IReadOnlyList<Sketch> articles, List<List<int>> groups)
    {
        List<int> a = [.. groups[0]], b = [.. groups[1]];
        foreach (var rest in groups.Skip(2))
        {
            (Link(articles, rest, groups[0]) >= Link(articles, rest, groups[1]) ? a : b).AddRange(rest);
        }

        return (a, b);
    }

    private static double Link(IReadOnlyList<Sketch> articles, List<int> a, List<int> b) =>
        a.Average(i => b.Average(j => Likeness.Of(articles[i], articles[j])));

    /// <summary>How many words, names and dates at least half of <paramref name="ours"/> hold, and four of them, and none of <paramref name="theirs"/>.</summary>
    private static int OwnTerms(IReadOnlyList<Sketch> articles, List<int> ours, List<int> theirs)
    {
        var others = theirs.SelectMany(i => TermsOf(articles[i])).ToHashSet();
        return ours.SelectMany(i => TermsOf(articles[i]))
            .CountBy(term => term)
            .Count(term => term.Value >= Math.Max(LeastHolders, ShareOfOwn * ours.Count) && !others.Contains(term.Key));
    }

    private static IEnumerable<(bool IsName, uint Number)> TermsOf(Sketch article) =>
        article.Words.Numbers().Select(number => (false, number)).Concat(article.Names.Numbers().Select(number => (true, number)));
}
