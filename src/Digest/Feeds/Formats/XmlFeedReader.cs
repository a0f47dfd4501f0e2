namespace Digest.Feeds.Formats;

/// <summary>Every feed format written in XML: where its own parts stand, where its items stand, and what it is called.</summary>
internal static class XmlFeedReader
{
    /// <summary>Reads the feed that <paramref name="root"/> is, up to <paramref name="most"/> entries; null when it is none.</summary>
    public static ParsedFeed? Read(XmlNode root, Uri? address, int most) => root.Name switch
    {
        "feed" or "entry" => ReadAtom(root, address, most),
        "rss" or "rdf" or "channel" => ReadRss(root, address, most),
        _ => null,
    };

    private static ParsedFeed ReadAtom(XmlNode root, Uri? address, int most)
    {
        var feed = new FeedParts(root, address, isAtom: true);
        if (root.Name == "entry")
        {
            return feed.Feed(FormatNames.Atom(root), [EntryParts.Read(root, feed)]);
        }

        return Read(root, [root], feed, most, FormatNames.Atom(root));
    }

    /// <summary>Items stand in the channel (RSS 0.91, 2.0) or beside it (RDF); an element or two around either is no reason to miss them.</summary>
    private static ParsedFeed ReadRss(XmlNode root, Uri? address, int most)
    {
        var channel = root.Name == "channel" ? root : root.Child(Space.Core, "channel") ?? root;
        var feed = new FeedParts(channel, address, isAtom: false);
        var holders = channel == root ? new[] { channel } : [channel, root];
        return Read(channel, holders, feed, most, FormatNames.Rss(root, channel));
    }

    private static ParsedFeed Read(XmlNode about, IReadOnlyList<XmlNode> holders, FeedParts feed, int most, string format)
    {
        foreach (var part in about)
        {
            if (!IsItem(part))
            {
                feed.Take(part);
            }
        }

        var entries = new List<Entry>();
        foreach (var holder in holders)
        {
            ReadItems(holder, feed, most, entries);
        }

        return feed.Feed(format, entries);
    }

    private static void ReadItems(XmlNode holder, FeedParts feed, int most, List<Entry> entries)
    {
        foreach (var part in holder)
        {
            if (part.Is(Space.Core, "items"))
            {
                ReadItems(part, feed, most, entries);
            }
            else if (IsItem(part) && entries.Count < most)
            {
                entries.Add(EntryParts.Read(part, feed));
            }
        }
    }

    private static bool IsItem(XmlNode part) => part is { Space: Space.Core or Space.Atom, Name: "item" or "entry" };
}
