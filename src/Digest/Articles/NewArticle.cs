namespace Digest.Articles;

/// <summary>An article that was read, on its way into the store.</summary>
/// <param name="Article">What is kept of it.</param>
/// <param name="Keys">By what it is known again in this feed.</param>
public sealed record NewArticle(Article Article, IReadOnlyList<string> Keys);
