using Digest.Articles;

namespace Digest.Editions.Corrections;

/// <summary>What became of quotations, each worked out once however many messages hold it.</summary>
internal sealed class Fates(IReadOnlyDictionary<long, ArticleHistory> histories)
{
    /// <summary>Of an article that is written anew all day the last versions tell enough.</summary>
    private const int MostVersions = 20;

    private readonly Dictionary<Quotation, (Rewording Fate, long At)> known = [];

    /// <summary>The correction of a quotation; null where it still stands.</summary>
    public Correction? Of(Quotation quotation)
    {
        if (!histories.TryGetValue(quotation.ArticleId, out var history))
        {
            return null;
        }

        if (!known.TryGetValue(quotation, out var found))
        {
            known[quotation] = found = Find(quotation, history);
        }

        return found.Fate is Rewording.Stands ? null : new Correction
        {
            Before = quotation.Words(history.Article),
            Now = (found.Fate as Rewording.Changed)?.Sentence,
            Source = history.Article.Source,
            At = found.At,
        };
    }

    /// <summary>What stands now, and since which version.</summary>
    private static (Rewording Fate, long At) Find(Quotation quotation, ArticleHistory history)
    {
        (Rewording Fate, long At) found = (new Rewording.Stands(), 0);
        foreach (var version in history.Changes.TakeLast(MostVersions))
        {
            var fate = Fate(quotation, history.Article, version);
            found = fate == found.Fate ? found : (fate, version.ChangedAt);
        }

        return found;
    }

    private static Rewording Fate(Quotation quotation, Article article, ArticleChange version) => quotation.Ends == 0
        ? Rewording.OfHeadline(article.Title, version.Title, article.Language)
        : Rewording.Of(quotation.Words(article), article.Text, version.Text, article.Language);
}
