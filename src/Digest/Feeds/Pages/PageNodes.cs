using Digest.Feeds.Formats;

namespace Digest.Feeds.Pages;

/// <summary>The elements of a page in their order, and what its head says of it.</summary>
internal sealed class PageNodes(XmlTree tree)
{
    /// <summary>Every element, from the first tag to the last.</summary>
    public IEnumerable<XmlNode> All => Enumerable.Range(0, tree.Elements.Count).Select(index => new XmlNode(tree, index));

    /// <summary>The elements inside <paramref name="node"/>, at any depth.</summary>
    public static IEnumerable<XmlNode> Inside(XmlNode node)
    {
        var end = node.Tree.Elements[node.Index].InnerEnd;
        for (var index = node.Index + 1; index < node.Tree.Elements.Count && node.Tree.Elements[index].Start < end; index++)
        {
            yield return new XmlNode(node.Tree, index);
        }
    }

    /// <summary>Whether one of the element's classes has this name.</summary>
    public static bool HasClass(XmlNode node, string name) =>
        node.Attribute("class") is { } classes && classes.Contains(name, StringComparison.Ordinal) && classes.Split(' ').Contains(name, StringComparer.Ordinal);

    /// <summary>The elements around <paramref name="node"/>, the nearest first.</summary>
    public static IEnumerable<XmlNode> Around(XmlNode node)
    {
        for (var parent = node.Parent; parent is { } around; parent = around.Parent)
        {
            yield return around;
        }
    }

    /// <summary>What the page calls itself: its site's name, else its title.</summary>
    public string Title() => Meta("og:site_name") ?? Meta("og:title") ?? Html.Line(First("title")?.Text ?? "");

    /// <summary>The language the page says it is in, or null.</summary>
    public string? Language() => First("html")?.Attribute("lang") is { Length: > 0 } language ? language : null;

    /// <summary>What a meta element of this name or property says, or null.</summary>
    public string? Meta(string name)
    {
        foreach (var node in All.Where(node => node.Name == "meta"))
        {
            if ((node.Attribute("property") ?? node.Attribute("name")) == name && node.Attribute("content") is { Length: > 0 } content)
            {
                return Html.OneLine(content);
            }
        }

        return null;
    }

    private XmlNode? First(string name)
    {
        foreach (var node in All)
        {
            if (node.Name == name)
            {
                return node;
            }
        }

        return null;
    }
}
