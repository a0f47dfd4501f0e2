namespace Digest.Feeds.Formats;

/// <summary>Reads a feed's document of any known format. Pure: no network, and nothing a document asks for is fetched.</summary>
public static class FeedParser
{
    /// <summary>Entries beyond this number are left unread.</summary>
    public const int MostEntries = 10_000;

    /// <summary>
    /// Reads <paramref name="bytes"/>; never throws. <paramref name="contentType"/> is the answer's header with its charset,
    /// <paramref name="address"/> completes relative links, <paramref name="now"/> dates what a feed dates by the hour alone.
    /// </summary>
    public static FeedDocument Parse(ReadOnlyMemory<byte> bytes, string? contentType, Uri? address, DateTimeOffset now)
    {
        var text = FeedBytes.Decode(bytes.Span, contentType);
        var start = text.AsSpan().TrimStart().TrimStart('\ufeff').TrimStart();
        if (start.IsEmpty)
        {
            return new FeedDocument.NotAFeed("It is empty.", IsPage: false);
        }

        return start[0] == '{' ? JsonFeedReader.Read(text, address) : ReadXml(text, address);
    }

    private static FeedDocument ReadXml(string text, Uri? address)
    {
        var tree = XmlTreeReader.Read(text);
        if (FeedRoots.Find(tree) is not { } root)
        {
            return new FeedDocument.NotAFeed("It is plain text, not a feed.", IsPage: false);
        }

        if (XmlFeedReader.Read(root, address) is not { } feed)
        {
            return NotAFeed(root.Name);
        }

        return tree.TooDeep && feed.Entries.Count == 0
            ? new FeedDocument.NotAFeed($"Its elements are nested more than {XmlTreeReader.DeepestLevel} deep.", IsPage: false)
            : new FeedDocument.Read(feed, tree.Repaired);
    }

    private static FeedDocument.NotAFeed NotAFeed(string root) => root switch
    {
        "html" => new FeedDocument.NotAFeed("It is a web page, not a feed.", IsPage: true),
        "opml" => new FeedDocument.NotAFeed("It is a list of feeds (OPML), not a feed.", IsPage: false),
        "urlset" or "sitemapindex" => new FeedDocument.NotAFeed("It is a site map, not a feed.", IsPage: false),
        _ => new FeedDocument.NotAFeed("It is markup of another kind, not a feed.", IsPage: false),
    };
}
