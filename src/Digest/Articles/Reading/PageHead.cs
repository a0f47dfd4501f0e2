using Digest.Feeds.Formats;

namespace Digest.Articles.Reading;

/// <summary>The meta fields of a page and the elements its fields are read from, gathered in one walk.</summary>
internal sealed class PageHead
{
    private readonly Dictionary<string, List<string>> metas = new(StringComparer.OrdinalIgnoreCase);

    private PageHead()
    {
    }

    /// <summary>The root's language attribute.</summary>
    public string? Language { get; private set; }

    /// <summary>What the title element says.</summary>
    public string? Title { get; private set; }

    /// <summary>The site's name, where the page shows it as its first heading.</summary>
    public string? Masthead { get; private set; }

    /// <summary>The address in the canonical link.</summary>
    public string? Canonical { get; private set; }

    /// <summary>Whether the page speaks to those who collect news.</summary>
    public bool IsNews => Meta("news_keywords", "googlebot-news") is not null;

    public List<HtmlNode> Scripts { get; } = [];

    public List<HtmlNode> Headings { get; } = [];

    public List<HtmlNode> Times { get; } = [];

    public List<HtmlNode> Properties { get; } = [];

    public List<HtmlNode> AuthorLinks { get; } = [];

    /// <summary>Elements whose classes call them the byline.</summary>
    public List<HtmlNode> Bylines { get; } = [];

    /// <summary>Gathers them from the tree of a page.</summary>
    public static PageHead Of(HtmlNode page)
    {
        var head = new PageHead();
        foreach (var node in page.All())
        {
            head.Take(node);
        }

        return head;
    }

    /// <summary>The first meta field of any of these names that says something, in the order of the names.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Metas(name) is [{ } value, ..])
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>All values of a meta field, in the order of the page.</summary>
    public IReadOnlyList<string> Metas(string name) => metas.TryGetValue(name, out var values) ? values : [];

    private void Take(HtmlNode node)
    {
        switch (node.Name)
        {
            case "":
                return;
            case "html":
                Language ??= node["lang"];
                return;
            case "title" when Title is null && node.Parent?.Name != "svg":
                Title = Entities.DecodeAll(TextLine.Clean(node.Text ?? ""));
                return;
            case "meta":
                TakeMeta(node);
                break;
            case "link" when node["rel"] == "canonical":
                Canonical ??= node["href"];
                return;
            case "script" when node["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                Scripts.Add(node);
                return;
            case "h1" when IsMasthead(node):
                Masthead ??= TextLine.Clean(node.InnerText()) is { Length: > 0 } site ? site : null;
                break;
            case "h1":
                Headings.Add(node);
                break;
            case "time":
                Times.Add(node);
                break;
        }

        if (node["itemprop"] is { } property)
        {
            Properties.Add(node);
            if (property == "headline" && node.Name is "h2" or "h3" && !Pruning.IsAside(node))
            {
                Headings.Add(node);
            }
        }

        if (node.Name is "a" or "span" or "div" or "p" && IsByline(node["class"]) && !Pruning.IsAside(node))
        {
            Bylines.Add(node);
        }

        if (node["rel"]?.Contains("author", StringComparison.Ordinal) == true && node.Name is "a" or "span")
        {
            AuthorLinks.Add(node);
        }
    }

    // The name of a site leads to its first page.
    private static bool IsMasthead(HtmlNode heading) =>
        heading.Children.FirstOrDefault(child => !child.IsText || !string.IsNullOrWhiteSpace(child.Text)) is { Name: "a" } link
        && (link["href"] is "/" or "./" or "" or "index.php" or "index.html" || (Uri.TryCreate(link["href"], UriKind.Absolute, out var address) && address.PathAndQuery is "/" && address.Scheme is "http" or "https"));

    private static bool IsByline(string? classes) =>
        classes is not null
        && (classes.Contains("author-name", StringComparison.OrdinalIgnoreCase) || Pruning.WordsOf(classes).Any(word => word is "byline" or "author"));

    private void TakeMeta(HtmlNode node)
    {
        if (node["content"] is not { } content || TextLine.Clean(content) is not { Length: > 0 } value)
        {
            return;
        }

        foreach (var name in (string?[])[node["property"], node["name"], node["itemprop"]])
        {
            if (name is not null)
            {
                if (!metas.TryGetValue(name, out var values))
                {
                    metas[name] = values = [];
                }

                values.Add(value);
            }
        }
    }
}
