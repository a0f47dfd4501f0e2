namespace Digest.Articles.Reading;

/// <summary>
/// The element that holds an article's paragraphs, and what is of a kind with it: text stands in columns,
/// and teasers, comments and boxes stand in columns of their own.
/// </summary>
internal sealed partial class PageColumn
{
    private const double Several = 3; // times the text of the best column from which it is only one of several

    private readonly HtmlNode column;
    private readonly HtmlNode? article;
    private readonly string? classes;

    private PageColumn(HtmlNode column)
    {
        this.column = column;
        article = ArticleOf(column);
        classes = KindOf(column) is { Length: > 2 } named && column.Name is not ("article" or "main" or "body") ? named : null;
    }

    /// <summary>The column that holds most text, each block weighed by <paramref name="worths"/>; null when there is no text.</summary>
    public static PageColumn? Of(List<TextBlock> blocks, List<int> worths)
    {
        var tally = new Tally();
        for (var at = 0; at < blocks.Count; at++)
        {
            tally.Count(blocks[at], worths[at]);
        }

        return tally.Best() is { } best ? new PageColumn(Widened(best, tally)) : null;
    }

    // A column that holds the smaller part of what stands around it is one of several: the article is what holds them all.
    private static HtmlNode Widened(HtmlNode column, Tally tally)
    {
        var wide = column;
        for (var node = column.Parent; node is not null && node.Name != "#page"; node = node.Parent)
        {
            if (tally.Total(node) > tally.Total(wide) * Several && !tally.IsTeasers(node))
            {
                wide = node;
            }
        }

        return wide;
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

            if (classes is not null && level < 6 && node.Name == column.Name && KindOf(node) == classes)
            {
                return ArticleOf(node) == article;
            }
        }

        return false;
    }

    // What the page calls the element, the numbers aside by which programs tell one part of a text from the next: "text-block text-block-3".
    private static string? KindOf(HtmlNode node) =>
        node["class"] is { } named && named.AsSpan().ContainsAnyInRange('0', '9')
            ? string.Join(' ', named.Split(' ').Where(word => !word.AsSpan().ContainsAnyInRange('0', '9')))
            : node["class"];

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
