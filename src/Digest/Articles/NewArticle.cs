namespace Digest.Articles;

/// <summary>An article that was read, on its way into the store.</summary>
/// <param name="Article">What is kept of it.</param>
/// <param name="Keys">By what it is known again in this feed; the last is that of its words.</param>
/// <param name="Mark">Of its words as the feed wrote them (<see cref="Feeds.Formats.EntryMark"/>); null for a file.</param>
public sealed record NewArticle(Article Article, IReadOnlyList<string> Keys, long? Mark = null)
{
    /// <summary>What was found in it; null: it is analysed when it is placed.</summary>
    internal Gist? Gist { get; init; }
}
