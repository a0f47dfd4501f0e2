using System.Collections.Frozen;

namespace Digest.Feeds.Formats;

/// <summary>Names of outermost elements that make a document a feed, or plainly something else.</summary>
internal static class FeedRoots
{
    private static readonly FrozenSet<string> Names =
        FrozenSet.Create(StringComparer.Ordinal, "rss", "rdf", "feed", "channel", "entry", "html", "opml", "urlset", "sitemapindex");

    /// <summary>Whether a document whose outermost element has this name (in small letters) can be told by it.</summary>
    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>The element that makes the document what it is: the first of a known name, else the outermost, else null.</summary>
    public static XmlNode? Find(XmlTree tree)
    {
        for (var index = 0; index < tree.Elements.Count; index++)
        {
            if (Names.Contains(tree.Elements[index].Name))
            {
                return new XmlNode(tree, index);
            }
        }

        return tree.Root;
    }
}
