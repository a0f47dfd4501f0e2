using Digest.Articles;
using Digest.Text.Summaries;

namespace Digest.Editions.Composing;

/// <summary>How a story is told.</summary>
/// <param name="Lead">The article that tells it.</param>
/// <param name="Quotes">Its sentences, in the order they are read.</param>
/// <param name="Facts">What a chat knows once it has read them, as it is kept; see <see cref="FactMarks"/>.</param>
internal sealed record Telling(Article Lead, IReadOnlyList<Quote> Quotes, string Facts)
{
    /// <summary>How long it takes to read, in words.</summary>
    public int Words { get; } = Summary.CountWords(Lead.Title) + Quotes.Sum(quote => Summary.CountWords(quote.Article.Text.AsSpan(quote.Starts, quote.Ends - quote.Starts)));
}
