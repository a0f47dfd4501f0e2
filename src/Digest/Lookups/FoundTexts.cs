using Digest.Articles;

namespace Digest.Lookups;

/// <summary>Articles that were found, and the words they were found by.</summary>
/// <param name="Articles">In no order.</param>
/// <param name="Terms">The words as they were looked for: beginnings, parts and words that were taken for others among them.</param>
internal sealed record FoundTexts(IReadOnlyList<Article> Articles, IReadOnlyList<SoughtTerm> Terms);
