using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Text;
using Digest.Text.Answers;
using Digest.Text.Cutting;
using Digest.Text.Stemming;

namespace Digest.Lookups;

/// <summary>A word that stands in no article, and the one that it was taken for, as articles write it.</summary>
public sealed record MeantWord(string Typed, string Meant)
{
    /// <summary>Whether the two are no forms of one word, so that a reader is told of it.</summary>
    public bool IsSlip { get; init; } = true;

    /// <summary>The words of a question that were taken for others; one whose sense is known is a word of another language, not a slip.</summary>
    internal static IReadOnlyList<MeantWord> In(Question question, FoundTexts found) =>
        [.. found.Terms
            .Where(term => term.IsGuess && question.Says(term.Shown) && !question.KnowsSense(term.Shown))
            .Select(term => Of(found.Articles, term))
            .OfType<MeantWord>()];

    /// <summary>As most of the articles write a word that is nearly the one that was typed; null where none does.</summary>
    private static MeantWord? Of(IEnumerable<Article> articles, SoughtTerm term) => articles
        .SelectMany(article => Written(article, term.Forms))
        .Where(written => Mistyped.Is(term.Shown, Fold.Of(written.Word)))
        .CountBy(written => written)
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key.Word, StringComparer.Ordinal)
        .ThenBy(count => count.Key.Language, StringComparer.Ordinal)
        .Select(count => new MeantWord(term.Shown, count.Key.Word) { IsSlip = !IsForm(term.Shown, count.Key.Word, count.Key.Language) })
        .FirstOrDefault();

    /// <summary>A name has few endings: where it ends otherwise, letters were mistaken.</summary>
    private static bool IsForm(string typed, string written, string language) => char.IsLower(written[0]) && BentForms.Are(typed, Fold.Of(written), language);

    private static IEnumerable<(string Word, string Language)> Written(Article article, IReadOnlyList<string> terms)
    {
        var text = $"{article.Title}\n{article.Text}";
        return Words.In(text, article.Language).Where(word => terms.Contains(word.Term)).Select(word => (text[word.Start..word.End], article.Language)).Distinct();
    }
}
