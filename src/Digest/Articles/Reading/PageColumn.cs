namespace Digest.Articles.Reading;

/// <summary>
/// The element that holds an article's paragraphs, and what is of a kind with it: text stands in columns,
/// and teasers, comments and boxes stand in columns of their own.
/// </summary>
internal sealed class PageColumn
{
    private const int Levels = 5; // how far up a paragraph counts for an element
    private const int FewestLinkedHeadings = 4;

    private readonly HtmlNode column;
    private readonly HtmlNode? article;
    private readonly string? classes;

    private PageColumn(HtmlNode column)
    {
        this.column = column;
        article = ArticleOf(column);
        classes = column["class"] is { Length: > 2 } named && column.Name is not ("article" or "main" or "body") ? named : null;
    }

    /// <summary>The column that holds most text, each block weighed by <paramref name="worths"/>; null when there is no text.</summary>
    public static PageColumn? Of(List<TextBlock> blocks, List<int> worths)
    {
        var scores = new Dictionary<HtmlNode, double>();
        var linkedHeadings = new Dictionary<HtmlNode, int>();
        var paragraphs = new Dictionary<HtmlNode, int>();
        for (var at = 0; at < blocks.Count; at++)
        {
            Count(blocks[at], worths[at], scores, linkedHeadings, paragraphs);
        }

        if (scores.Count == 0)
        {
            return null;
        }

        foreach (var (node, headings) in linkedHeadings)
        {
            if (headings >= FewestLinkedHeadings && scores.TryGetValue(node, out var score) && headings * 2.5 >= paragraphs.GetValueOrDefault(node))
            {
                scores[node] = score * 0.2; // a list of teasers
            }
        }

        return new PageColumn(scores.MaxBy(pair => pair.Value).Key);
    }

    private static void Count(TextBlock block, int worth, Dictionary<HtmlNode, double> scores, Dictionary<HtmlNode, int> linkedHeadings, Dictionary<HtmlNode, int> paragraphs)
    {
        var isLinkedHeading = block.Kind == BlockKind.Heading && block.LinkShare > 0.7;
        if (worth < 25 && !isLinkedHeading)
        {
            return;
        }

        var node = ColumnOf(block);
        for (var level = 0; level < Levels && node is not null; level++, node = node.Parent)
        {
            if (isLinkedHeading)
            {
                linkedHeadings[node] = linkedHeadings.GetValueOrDefault(node) + 1;
                continue;
            }

            paragraphs[node] = paragraphs.GetValueOrDefault(node) + 1;
            scores[node] = scores.GetValueOrDefault(node) + (worth * (level == 0 ? 1.0 : level == 1 ? 0.7 : 1.0 / (level + 1)));
        }
    }

    /// <summary>The element that a block stands in, its own marks aside.</summary>
    private static HtmlNode? ColumnOf(TextBlock block)
    {
        var node = block.IsMarked ? block.Holder : block.Holder.Name == "div" && block.Holder.Children.All(child => child.IsText || !IsBlock(child)) ? block.Holder : null;
        if (node is null)
        {
            return block.Holder;
        }

        node = node.Parent;
        while (node is not null && IsWithinText(node))
        {
            node = node.Parent;
        }

        return node;
    }

    private static bool IsWithinText(HtmlNode node) =>
        node.Name is "ul" or "ol" or "blockquote" or "table" or "tbody" or "tr" or "td" or "th" or "thead" or "dl" or "dd" or "dt" or "p" or "figure" or "center" or "span"
        || (node.Name == "li" && !HoldsHeading(node));

    // A list item with a headline of its own is a teaser, not an item of the text.
    private static bool HoldsHeading(HtmlNode item) => item.Children.Any(child => child.Name is "h2" or "h3" or "h4" or "article");

    private static bool IsBlock(HtmlNode node) => node.Name is "div" or "p" or "ul" or "ol" or "section" or "table" or "h1" or "h2" or "h3" or "article" or "blockquote";

    /// <summary>Whether the block stands in the column, or in another part of the same article that the page names alike.</summary>
    public bool Holds(TextBlock block)
    {
        var level = 0;
        for (var node = block.Holder; node is not null; node = node.Parent, level++)
        {
            if (node == column)
            {
                return true;
            }

            if (classes is not null && level < 6 && node["class"] == classes && node.Name == column.Name)
            {
                return ArticleOf(node) == article;
            }
        }

        return false;
    }

    private static HtmlNode? ArticleOf(HtmlNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Name == "article")
            {
                return at;
            }
        }

        return null;
    }
}
