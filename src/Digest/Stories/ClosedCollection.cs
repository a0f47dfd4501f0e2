using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>
/// Groups articles that are all there. Where they are about a few broad matters, each told by several articles, these are told apart more
/// coarsely than the endless stream of news, in which most articles stand alone.
/// </summary>
internal static class ClosedCollection
{
    // Larger ones are streams.
    private const int MostArticles = 2_000;

    // Seen this coarsely, unrelated articles of a stream begin to meet by chance.
    private const double CoarseLikeness = 0.1;

    // A collection is about few matters when hardly an article is left without two others.
    private const int Company = 3;
    private const double InCompany = 0.95;

    /// <summary>
    /// The story of each article as the position of one of its articles: as <paramref name="placed"/> tells it of the articles as they came,
    /// coarser where the collection is about few matters, and split where two groups have words of their own.
    /// </summary>
    public static int[] Settle(IReadOnlyList<Sketch> articles, IReadOnlyList<int> placed)
    {
        var stories = placed.ToArray();
        foreach (var language in Enumerable.Range(0, articles.Count).GroupBy(i => articles[i].Language))
        {
            var its = language.ToList();
            var coarse = its.Count <= MostArticles ? Coarse(articles, its) : null;
            var taken = new HashSet<int>();
            foreach (var story in (coarse ?? Placed(placed, its)).SelectMany(group => Split(articles, group)))
            {
                Number(articles, placed, story, taken, stories);
            }
        }

        return stories;
    }

    private static List<List<int>> Placed(IReadOnlyList<int> placed, List<int> articles) =>
        [.. articles.GroupBy(i => placed[i]).Select(story => story.ToList())];

    private static List<List<int>>? Coarse(IReadOnlyList<Sketch> articles, List<int> of)
    {
        var groups = AverageLink.Groups([.. of.Select(i => articles[i])], CoarseLikeness, 1);
        return groups.Where(group => group.Count >= Company).Sum(group => group.Count) >= InCompany * of.Count
            ? groups.ConvertAll(group => group.ConvertAll(i => of[i]))
            : null;
    }

    private static List<List<int>> Split(IReadOnlyList<Sketch> articles, List<int> group)
    {
        if (StorySplit.Of([.. group.Select(i => articles[i])]) is not var (stays, leaves))
        {
            return [group];
        }

        return [.. Split(articles, stays.ConvertAll(i => group[i])), .. Split(articles, leaves.ConvertAll(i => group[i]))];
    }

    // A story keeps its number where the article that began it is still in it, or speaks another language: so languages stay joined.
    private static void Number(IReadOnlyList<Sketch> articles, IReadOnlyList<int> placed, List<int> story, HashSet<int> taken, int[] stories)
    {
        var language = articles[story[0]].Language;
        var number = story.Select(i => placed[i])
            .Where(first => articles[first].Language != language || story.Contains(first))
            .Order()
            .Append(story.Min())
            .First(taken.Add);
        foreach (var article in story)
        {
            stories[article] = number;
        }
    }
}
