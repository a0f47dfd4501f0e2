using Digest.Text;

namespace Digest.Articles;

/// <summary>An article that was read and analysed, on its way into the store.</summary>
/// <param name="Article">What is kept of it.</param>
/// <param name="Keys">By what it is known again in this feed.</param>
/// <param name="Analysis">Its keywords, names and summary.</param>
public sealed record NewArticle(Article Article, IReadOnlyList<string> Keys, Analysis Analysis);
