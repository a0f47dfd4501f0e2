using System.Collections.Frozen;
using System.Text;

namespace Digest.Articles.Reading;

/// <summary>Takes the text of a page apart into blocks, leaving out what is never an article's.</summary>
internal sealed class PageBlocks
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption");

    private readonly List<TextBlock> blocks = [];
    private readonly StringBuilder text = new();
    private readonly HtmlNode root;
    private readonly Func<HtmlNode, bool> isLeftOut;
    private Func<HtmlNode, int, bool> isNever = Pruning.IsNever;
    private int linked;
    private int breaks;

    private PageBlocks(HtmlNode root, Func<HtmlNode, bool> isLeftOut) => (this.root, this.isLeftOut) = (root, isLeftOut);

    /// <summary>The blocks of a part of the page that is read for what stands around the text: times, labels and pictures' words stay.</summary>
    public static List<TextBlock> Around(HtmlNode root)
    {
        var reader = new PageBlocks(root, _ => false) { isNever = (node, _) => Pruning.IsAround(node) };
        reader.Walk(root, root, null, false);
        reader.Flush(root, null);
        return reader.blocks;
    }

    /// <summary>The blocks under <paramref name="root"/> in order.</summary>
    public static List<TextBlock> Of(HtmlNode root, Func<HtmlNode, bool> isLeftOut)
    {
        var reader = new PageBlocks(root, isLeftOut);
        reader.Walk(root, root, null, false);
        reader.Flush(root, null);
        return reader.blocks;
    }

    private void Walk(HtmlNode node, HtmlNode holder, HtmlNode? marker, bool inLink)
    {
        foreach (var child in node.Children)
        {
            if (child.IsText)
            {
                AddText(child.Text!, inLink);
            }
            else if (child.Name == "br")
            {
                Break(holder, marker);
            }
            else if (isNever(child, root.Bulk) || isLeftOut(child))
            {
                text.Append(Blocks.Contains(child.Name) ? "" : " ");
                if (Blocks.Contains(child.Name) || child.Name is "aside" or "nav" or "figure" or "form")
                {
                    Flush(holder, marker);
                }
            }
            else if (Blocks.Contains(child.Name))
            {
                Flush(holder, marker);
                Walk(child, child, MarkerOf(child) ?? marker, inLink);
                Flush(child, MarkerOf(child) ?? marker);
            }
            else
            {
                Walk(child, holder, marker, inLink || child.Name == "a");
            }
        }
    }

    private static HtmlNode? MarkerOf(HtmlNode node) =>
        node.Name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "blockquote" or "pre" or "dd" or "dt" or "td" or "th" or "summary" ? node : null;

    private void AddText(string run, bool inLink)
    {
        breaks = run.AsSpan().IsWhiteSpace() ? breaks : 0;
        text.Append(run);
        linked += inLink ? run.AsSpan().Trim().Length : 0;
    }

    // Two line breaks part paragraphs; one is a blank.
    private void Break(HtmlNode holder, HtmlNode? marker)
    {
        breaks++;
        if (breaks >= 2)
        {
            Flush(holder, marker);
        }
        else
        {
            text.Append('\n');
        }
    }

    private void Flush(HtmlNode holder, HtmlNode? marker)
    {
        breaks = 0;
        if (text.Length == 0)
        {
            linked = 0;
            return;
        }

        var clean = TextLine.Clean(text.ToString());
        if (clean.Length > 0)
        {
            blocks.Add(new TextBlock(clean, KindOf(marker), linked, marker is not null, holder));
        }

        text.Clear();
        linked = 0;
    }

    private static BlockKind KindOf(HtmlNode? marker) => marker?.Name switch
    {
        "h1" => BlockKind.TopHeading,
        "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" => BlockKind.Item,
        "blockquote" => BlockKind.Quote,
        _ => BlockKind.Paragraph,
    };
}
