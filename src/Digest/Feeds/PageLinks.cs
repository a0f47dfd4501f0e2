using Digest.Feeds.Formats;

namespace Digest.Feeds;

/// <summary>The feeds that a web page names. The page's tags are looked at one after the other; no tree is built.</summary>
internal static class PageLinks
{
    /// <summary>So much of a page is looked at, characters.</summary>
    private const int Reach = 2 * 1024 * 1024;

    /// <summary>A longer tag is no link.</summary>
    private const int LongestTag = 4096;

    /// <summary>So many links of a page are taken.</summary>
    private const int MostLinks = 200;

    /// <summary>Types of documents that are feeds when a page calls them an alternate of itself.</summary>
    private static readonly string[] FeedTypes =
        ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/x.atom+xml", "application/rss", "application/atom", "application/xml", "text/xml", "text/rss+xml"];

    /// <summary>What the page states in its head (<c>link rel=alternate</c>), feeds of comments last.</summary>
    public static IReadOnlyList<string> Stated(string html, WebAddress page) =>
        [.. Tags(html, page, "link").Where(IsFeedLink).OrderBy(IsComments).Select(tag => tag.Address).Distinct()];

    /// <summary>What the page links to that looks like a feed.</summary>
    public static IReadOnlyList<string> Mentioned(string html, WebAddress page) =>
        [.. Tags(html, page, "a").Select(tag => tag.Address).Where(LooksLikeFeed).Distinct()];

    private static bool IsFeedLink(Tag tag) =>
        tag["rel"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { } rel
        && (rel.Contains("feed", StringComparer.OrdinalIgnoreCase)
            || (rel.Contains("alternate", StringComparer.OrdinalIgnoreCase) && FeedTypes.Contains(tag["type"]?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase)));

    private static bool IsComments(Tag tag) =>
        tag.Address.Contains("comments", StringComparison.OrdinalIgnoreCase) || tag["title"]?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true;

    private static bool LooksLikeFeed(string address)
    {
        var path = new Uri(address).AbsolutePath.ToLowerInvariant();
        return path.EndsWith(".rss") || path.EndsWith(".atom") || path.EndsWith(".rdf") || path.EndsWith("/feed.json")
            || path.Split('/').Any(part => part is "rss" or "feed" or "feeds" or "atom" || part.StartsWith("rss.") || part.StartsWith("feed.") || part.StartsWith("atom."));
    }

    private static IEnumerable<Tag> Tags(string html, WebAddress page, string name)
    {
        var count = 0;
        var here = page;
        var end = Math.Min(html.Length, Reach);
        for (var at = html.IndexOf('<', 0, end); at >= 0 && count < MostLinks; at = html.IndexOf('<', at + 1, end - at - 1))
        {
            var attributes = Attributes(html, at, name, out var isBase);
            if (attributes?.GetValueOrDefault("href") is not { } href || here.Resolve(href) is not { } address)
            {
                continue;
            }

            if (isBase)
            {
                here = address;
                continue;
            }

            count++;
            yield return new Tag(address.Text, attributes);
        }
    }

    /// <summary>The attributes of the tag there when it has this name or is <c>base</c>; else null.</summary>
    private static Dictionary<string, string>? Attributes(string html, int at, string name, out bool isBase)
    {
        var tag = HtmlTag.At(html.AsSpan(at, Math.Min(LongestTag, html.Length - at)));
        isBase = tag.Name.Equals("base", StringComparison.OrdinalIgnoreCase);
        if (tag.Length == 0 || tag.IsEnd || !(isBase || tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var end = at + tag.Length - 1;
        var next = end - tag.Attributes.Length;
        while (HtmlAttribute.Next(html, ref next, end) is { } attribute)
        {
            attributes.TryAdd(attribute.Name(html).ToString(), Entities.DecodeAll(html[attribute.ValueStart..attribute.ValueEnd]));
        }

        return attributes;
    }

    private sealed record Tag(string Address, Dictionary<string, string> Attributes)
    {
        public string? this[string name] => Attributes.GetValueOrDefault(name);
    }
}
