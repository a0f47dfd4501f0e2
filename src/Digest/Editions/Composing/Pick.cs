using Digest.Articles;
using Digest.Stories;

namespace Digest.Editions.Composing;

/// <summary>A story that is told: by whom, in which sentences, why here.</summary>
/// <param name="Story">The story.</param>
/// <param name="Members">Its articles that this subscription reads and no rule took out.</param>
/// <param name="Rank">Its rank.</param>
/// <param name="Lead">The article that tells it.</param>
/// <param name="Quotes">Its sentences, in the order they are read.</param>
/// <param name="Facts">What the chat knows once it has read them.</param>
/// <param name="ToldAt">When it was told before; null: never.</param>
internal sealed record Pick(
    ShelfStory Story,
    IReadOnlyList<ShelfArticle> Members,
    Rank Rank,
    Article Lead,
    IReadOnlyList<Quote> Quotes,
    IReadOnlySet<ulong> Facts,
    long? ToldAt)
{
    /// <summary>How long it takes to read, in words.</summary>
    public int Words => Text.Summaries.Summary.CountWords(Lead.Title) + Quotes.Sum(quote => Text.Summaries.Summary.CountWords(quote.Article.Text.AsSpan(quote.Starts, quote.Ends - quote.Starts)));
}
