using Digest.Feeds.Formats;

namespace Digest.Feeds.Pages;

/// <summary>A page that lists articles: its headlines with their links, and the date and the teaser that stand in the same block.</summary>
internal static class ArticleList
{
    /// <summary>Fewer headlines are no list.</summary>
    private const int Fewest = 4;

    /// <summary>A shorter paragraph is no teaser.</summary>
    private const int FewestLetters = 40;

    /// <summary>Reads the list; null: the page is none.</summary>
    public static ParsedFeed? Read(PageNodes page, Uri address)
    {
        if (WebAddress.Parse(address.AbsoluteUri) is not { } here)
        {
            return null;
        }

        var links = page.All.Where(node => node.Name == "a").Select(node => ArticleLink.Of(node, here)).OfType<ArticleLink>().ToList();
        var headed = links.Where(link => link.IsHeading).ToList();
        var chosen = Distinct(headed).Count >= Fewest ? headed : links;
        var articles = Distinct(chosen);
        if (articles.Count < Fewest)
        {
            return null;
        }

        var owners = Owners(links);
        return new ParsedFeed
        {
            Format = "list of articles",
            Title = page.Title(),
            Link = address.AbsoluteUri,
            Language = page.Language(),
            Entries = [.. articles.Select(link => Entry(link, owners))],
        };
    }

    /// <summary>Each address once, under its longest headline, in the page's order.</summary>
    private static List<ArticleLink> Distinct(List<ArticleLink> links) =>
        [.. links.GroupBy(link => link.Address, StringComparer.Ordinal).Select(group => group.MaxBy(link => link.Headline.Length)!)];

    /// <summary>For each element around a link the one address that its links lead to; null where there are several.</summary>
    private static Dictionary<int, string?> Owners(List<ArticleLink> links)
    {
        var owners = new Dictionary<int, string?>();
        foreach (var link in links)
        {
            foreach (var around in PageNodes.Around(link.Node))
            {
                owners[around.Index] = !owners.TryGetValue(around.Index, out var owner) || owner == link.Address ? link.Address : null;
            }
        }

        return owners;
    }

    private static Entry Entry(ArticleLink link, Dictionary<int, string?> owners)
    {
        var block = PageNodes.Around(link.Node).TakeWhile(around => owners[around.Index] == link.Address).LastOrDefault(link.Node);
        var inside = PageNodes.Inside(block).ToList();
        var date = inside.Where(node => node.Name == "time").Select(node => node.Attribute("datetime") ?? Html.Line(node.Raw.ToString())).FirstOrDefault();
        return new Entry
        {
            Title = link.Headline,
            Link = link.Address,
            Summary = Teaser(inside, link.Headline),
            Published = FeedDate.Parse(date),
            PublishedRaw = date,
        };
    }

    private static string? Teaser(List<XmlNode> block, string headline)
    {
        foreach (var node in block)
        {
            if (node.Name == "p" && Html.Line(node.Raw.ToString()) is { Length: >= FewestLetters } line && !line.Contains(headline, StringComparison.Ordinal))
            {
                return Html.Escape(line);
            }
        }

        return null;
    }
}
