using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Text;
using Digest.Text.Answers;
using Digest.Text.Cutting;

namespace Digest.Lookups;

/// <summary>A word that stands in no article, and the one that it was taken for, as articles write it.</summary>
public sealed record MeantWord(string Typed, string Meant)
{
    /// <summary>The words of a question that were taken for others; one whose sense is known is a word of another language, not a slip.</summary>
    internal static IReadOnlyList<MeantWord> In(Question question, FoundTexts found) =>
        [.. found.Terms
            .Where(term => term.IsGuess && question.Says(term.Shown) && !question.KnowsSense(term.Shown))
            .Select(term => (term.Shown, Meant: Written(found.Articles, term)))
            .Where(word => word.Meant is not null)
            .Select(word => new MeantWord(word.Shown, word.Meant!))];

    /// <summary>As most of the articles write a word that is nearly the one that was typed.</summary>
    private static string? Written(IEnumerable<Article> articles, SoughtTerm term) => articles
        .SelectMany(article => Written(article, term.Forms))
        .Where(written => Mistyped.Is(term.Shown, Fold.Of(written)))
        .CountBy(written => written)
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => count.Key)
        .FirstOrDefault();

    private static IEnumerable<string> Written(Article article, IReadOnlyList<string> terms)
    {
        var text = $"{article.Title}\n{article.Text}";
        return Words.In(text, article.Language).Where(word => terms.Contains(word.Term)).Select(word => text[word.Start..word.End]).Distinct(StringComparer.Ordinal);
    }
}
