namespace Digest.Feeds.Formats;

/// <summary>Reads a feed's document of any known format. Pure: no network, and nothing a document asks for is fetched.</summary>
public static class FeedParser
{
    /// <summary>Raise it with a change that reads more of documents: every feed is then fetched whole once, whatever its validators say.</summary>
    public const int Version = 1;

    /// <summary>Reads <paramref name="bytes"/>, up to <paramref name="limits"/>; never throws.</summary>
    public static FeedDocument Parse(ReadOnlyMemory<byte> bytes, DocumentHead head, FeedLimits? limits = null)
    {
        var text = FeedBytes.Decode(bytes.Span, head.ContentType);
        var start = text.AsSpan().TrimStart().TrimStart('\ufeff').TrimStart();
        if (start.IsEmpty)
        {
            return new FeedDocument.NotAFeed("It is empty.", IsPage: false);
        }

        var read = start[0] == '{' ? JsonFeedReader.Read(text, head.Start, limits ?? FeedLimits.Usual) : ReadXml(text, head.Start, limits ?? FeedLimits.Usual);
        return read is FeedDocument.Read { Feed.Language: null } feed && head.OneLanguage is { } language
            ? feed with { Feed = Spoken(feed.Feed, language) }
            : read;
    }

    private static FeedDocument ReadXml(string text, Uri? address, FeedLimits limits)
    {
        var tree = XmlTreeReader.Read(text, limits.Depth);
        if (FeedRoots.Find(tree) is not { } root)
        {
            return new FeedDocument.NotAFeed("It is plain text, not a feed.", IsPage: false);
        }

        if (XmlFeedReader.Read(root, address, limits.Entries) is not { } feed)
        {
            return NotAFeed(root.Name);
        }

        return tree.TooDeep && feed.Entries.Count == 0
            ? new FeedDocument.NotAFeed($"Its elements are nested more than {limits.Depth} deep.", IsPage: false)
            : new FeedDocument.Read(feed, tree.Repaired);
    }

    private static ParsedFeed Spoken(ParsedFeed feed, string language) => feed with
    {
        Language = language,
        Entries = [.. feed.Entries.Select(entry => entry.Language is null ? entry with { Language = language } : entry)],
    };

    private static FeedDocument.NotAFeed NotAFeed(string root) => root switch
    {
        "html" => new FeedDocument.NotAFeed("It is a web page, not a feed.", IsPage: true),
        "opml" => new FeedDocument.NotAFeed("It is a list of feeds (OPML), not a feed.", IsPage: false),
        "urlset" or "sitemapindex" => new FeedDocument.NotAFeed("It is a site map, not a feed.", IsPage: false),
        _ => new FeedDocument.NotAFeed("It is markup of another kind, not a feed.", IsPage: false),
    };
}
