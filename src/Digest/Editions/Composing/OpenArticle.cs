using Digest.Articles;

namespace Digest.Editions.Composing;

/// <summary>An article whose text is at hand.</summary>
/// <param name="article">With its text.</param>
/// <param name="summary">Its summary sentences, in the order of the text.</param>
internal sealed class OpenArticle(Article article, IReadOnlyList<KeptSentence> summary)
{
    private ArticleFacts? facts;

    public Article Article => article;

    public IReadOnlyList<KeptSentence> Summary => summary;

    /// <summary>What each of its sentences tells, by the article's keywords.</summary>
    public ArticleFacts Facts(IReadOnlyCollection<KeptKeyword> keywords) => facts ??= ArticleFacts.Of(article, keywords);
}
