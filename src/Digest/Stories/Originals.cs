using Digest.Articles;
using Digest.Text;
using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>An article of a story as far as its wording goes. <paramref name="Published"/> is in UTC milliseconds.</summary>
public sealed record Wording(long Article, string Source, long Published, IReadOnlyList<ulong> Fingerprint)
{
    /// <summary>That of an article that was analysed.</summary>
    public static Wording Of(Article article) => new(article.Id, article.Source, article.Time, KeptTraits.Read(article.Traits!).Fingerprint);
}

/// <summary>An article and the earlier one whose wording it repeats; null for an original.</summary>
public sealed record Origin(long Article, long? ReprintOf);

/// <summary>Tells which articles of a story are reprints of which: "7 outlets, 2 originals".</summary>
public static class Originals
{
    // Two reports of one event share quotations and names, seldom a third of their three-word runs.
    private const double ReprintShare = 0.5;

    /// <summary>The articles, earliest first, each with the original that it reprints. At equal times the lower id came first.</summary>
    public static IReadOnlyList<Origin> Of(IEnumerable<Wording> articles)
    {
        var originals = new List<Wording>();
        var origins = new List<Origin>();
        foreach (var article in articles.OrderBy(article => article.Published).ThenBy(article => article.Article))
        {
            var original = originals.Find(other => Shingles.Containment(other.Fingerprint, article.Fingerprint) >= ReprintShare);
            if (original is null)
            {
                originals.Add(article);
            }

            origins.Add(new Origin(article.Article, original?.Article));
        }

        return origins;
    }

    /// <summary>How many sources speak, and how many of them wrote for themselves.</summary>
    public static (int Sources, int Independent) Count(IReadOnlyCollection<Wording> articles)
    {
        var written = Of(articles).Where(origin => origin.ReprintOf is null).Select(origin => origin.Article).ToHashSet();
        return (
            articles.Select(article => article.Source).Distinct().Count(),
            articles.Where(article => written.Contains(article.Article)).Select(article => article.Source).Distinct().Count());
    }
}
