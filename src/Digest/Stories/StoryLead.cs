using Digest.Articles;

namespace Digest.Stories;

/// <summary>Which article of a story tells it: its headline is the story's wherever a reader meets it, its sentences are those of a digest.</summary>
public static class StoryLead
{
    /// <summary>An article that is older by this much leads only when its summary weighs twice as much: a story's latest turn is its news.</summary>
    private const double HalfLife = 48 * 3_600_000d;

    /// <summary>
    /// The articles, the one that leads first: in the reader's language, else in the one that most of them speak; whole before teasers,
    /// dated before undated; the newer and the stronger.
    /// </summary>
    /// <param name="language">The reader's, two letters; null: any.</param>
    /// <param name="articles">Those of the story.</param>
    public static IReadOnlyList<Article> Order(string? language, IReadOnlyCollection<Article> articles)
    {
        var speakers = articles.CountBy(article => article.Language).ToDictionary(StringComparer.Ordinal);
        var newest = articles.Max(article => (long?)article.Time) ?? 0;
        return
        [
            .. articles
                .OrderByDescending(article => article.Strength > 0)
                .ThenByDescending(article => article.Language == language)
                .ThenByDescending(article => speakers[article.Language])
                .ThenBy(article => article.Teaser)
                .ThenBy(article => article.PublishedAt is null)
                .ThenByDescending(article => article.Strength * Math.Pow(0.5, (newest - article.Time) / HalfLife))
                .ThenByDescending(article => article.Time)
                .ThenBy(article => article.Id),
        ];
    }

    /// <summary>The headline of the article that leads.</summary>
    /// <param name="language">The reader's, two letters.</param>
    /// <param name="articles">Those of the story; at least one.</param>
    public static string Title(string language, IReadOnlyCollection<Article> articles) => Order(language, articles)[0].Title;
}
