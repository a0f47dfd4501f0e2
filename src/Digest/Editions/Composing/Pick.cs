using Digest.Articles;
using Digest.Stories;

namespace Digest.Editions.Composing;

/// <summary>A story that is told: by whom, in which sentences, why here.</summary>
/// <param name="Story">The story.</param>
/// <param name="Members">Its articles that this subscription reads and no rule took out.</param>
/// <param name="Articles">The same with their texts.</param>
/// <param name="Rank">Its rank.</param>
/// <param name="Telling">How it is told.</param>
/// <param name="ToldAt">When it was told before; null: never.</param>
internal sealed record Pick(ShelfStory Story, IReadOnlyList<ShelfArticle> Members, IReadOnlyList<Article> Articles, Rank Rank, Telling Telling, long? ToldAt)
{
    public Article Lead => Telling.Lead;
}
