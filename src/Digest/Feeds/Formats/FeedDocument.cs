namespace Digest.Feeds.Formats;

/// <summary>What came of reading a document as a feed.</summary>
public abstract record FeedDocument
{
    private FeedDocument()
    {
    }

    /// <summary>It is a feed. <paramref name="Repaired"/>: it broke its format's rules and was read all the same, as far as it goes.</summary>
    public sealed record Read(ParsedFeed Feed, bool Repaired) : FeedDocument;

    /// <summary>It is none. <paramref name="Why"/>: one sentence for the reader. <paramref name="IsPage"/>: it is a web page, which may name its feeds.</summary>
    public sealed record NotAFeed(string Why, bool IsPage) : FeedDocument;
}
