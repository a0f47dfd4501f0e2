namespace Digest.Articles.Reading;

/// <summary>The article's text among the blocks of a page.</summary>
internal static class PageBody
{
    private const int Sentence = 60; // characters from which a block that ends like a sentence is taken as text
    private const int MostWorth = 600; // so that one long notice does not outweigh many lines of menu
    private const double MostLinked = 0.55; // share of links from which a block is a list of links
    private const double MostPruned = 0.4; // share of the page's text from which an element is the article, whatever it is called
    private const int LongestRepeated = 80; // characters up to which a block may be said twice
    private const int FewestLabels = 4; // short lines behind the text that are none of it
    private const int FewestSaidFirst = 2; // entries of a list before the text that is the article's own
    private const int Short = 250; // characters below which the careful reading is doubted

    /// <summary>The paragraphs of the article, in order; none when the page has no text.</summary>
    public static List<string> Of(HtmlNode page, string title, IReadOnlyList<string> authors)
    {
        var body = page.All().FirstOrDefault(node => node.Name == "body") ?? page;
        body.Weigh();
        var careful = Best(PageBlocks.Of(body, node => Pruning.IsNamedAside(node) && node.Bulk < MostPruned * body.Bulk), title, authors);
        if (Size(careful) >= Short)
        {
            return careful;
        }

        var generous = Best(PageBlocks.Of(body, _ => false), title, authors);
        return Size(generous) > 2 * Size(careful) ? generous : careful;
    }

    private static int Size(List<string> paragraphs) => paragraphs.Sum(paragraph => paragraph.Length);

    private static List<string> Best(List<TextBlock> blocks, string title, IReadOnlyList<string> authors)
    {
        var worths = blocks.ConvertAll(Worth);
        if (PageColumn.Of(blocks, worths) is not { } column)
        {
            return [];
        }

        var inside = blocks.ConvertAll(column.Holds);
        var start = inside.IndexOf(true);
        var end = inside.LastIndexOf(true);
        var lead = Lead(blocks, worths, start);
        var kept = Enumerable.Range(lead, end - lead + 1)
            .TakeWhile(at => !IsEnd(blocks, worths, inside, at, end))
            .Where(at => (inside[at] || at < start) && Belongs(blocks, at, title) && !authors.Contains(blocks[at].Text, StringComparer.OrdinalIgnoreCase))
            .Select(at => blocks[at])
            .DistinctBy(block => block.Text.Length > LongestRepeated ? block.Text : (object)block)
            .ToList();
        kept = kept.GetRange(0, Closing.Of(kept.ConvertAll(block => block.Text), authors));
        kept = kept.GetRange(0, BeforeLabels(kept));
        while (kept.Count > 0 && kept[^1].Kind is BlockKind.Heading or BlockKind.TopHeading)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept.ConvertAll(block => block.Text);
    }

    // Below the last sentence stand what a subscription costs, what there is to click and the like: a text does not end in words.
    private static int BeforeLabels(List<TextBlock> kept)
    {
        var end = kept.FindLastIndex(block => (block.IsClosed && block.Text.Length >= Sentence) || block.Kind is BlockKind.Item or BlockKind.Quote) + 1;
        return end > 0 && kept.Count - end >= FewestLabels && kept.Skip(end).All(block => block.Text.Length < Sentence) ? end : kept.Count;
    }

    private static int Lead(List<TextBlock> blocks, List<int> worths, int start)
    {
        var listed = start - 1;
        while (listed > 0 && IsSaidFirst(blocks[listed]))
        {
            listed--;
        }

        var lead = start - listed > FewestSaidFirst ? listed + 1 : start;
        for (var at = start - 1; at >= 0 && start - at <= 12 && blocks[at].Kind != BlockKind.TopHeading; at--)
        {
            lead = worths[at] >= Sentence && IsUnderTitle(blocks, at, start) ? Math.Min(at, lead) : lead;
        }

        return lead;
    }

    // What matters most is told in a list before the text: "Key takeaways".
    private static bool IsSaidFirst(TextBlock block) => block is { Kind: BlockKind.Item, Linked: 0, Text.Length: >= Sentence };

    // Behind "Related" and the like nothing is taken, unless most of the text stands there.
    private static bool IsEnd(List<TextBlock> blocks, List<int> worths, List<bool> inside, int at, int end)
    {
        if (!blocks[at].Marks.Hold(LineMarks.EndHeading) || blocks[at].Marks.Hold(LineMarks.Link) || !inside[at] || blocks[at].Text.Length > 50)
        {
            return false;
        }

        var before = Enumerable.Range(0, at).Where(block => inside[block]).Sum(block => Math.Max(0, worths[block]));
        var after = Enumerable.Range(at, end - at + 1).Where(block => inside[block]).Sum(block => Math.Max(0, worths[block]));
        return before > 400 && before > after * (blocks[at].Kind == BlockKind.Paragraph ? 4 : 1.5);
    }

    // A lead stands between the headline and the column.
    private static bool IsUnderTitle(List<TextBlock> blocks, int at, int start)
    {
        if (start - at > 12)
        {
            return false;
        }

        for (var before = at - 1; before >= Math.Max(0, at - 12); before--)
        {
            if (blocks[before].Kind == BlockKind.TopHeading)
            {
                return true;
            }
        }

        return false;
    }

    internal static int Worth(TextBlock block)
    {
        var text = block.Text;
        var length = PlainRun.Length(text);
        if (block.Kind != BlockKind.Paragraph && block.Marks.Hold(LineMarks.EndHeading))
        {
            return -300;
        }

        if (block.LinkShare > MostLinked)
        {
            return block.IsMarked && block.IsClosed ? 0 : -30;
        }

        if (block.Marks.Hold(LineMarks.Notice))
        {
            return -60;
        }

        if (block.Marks.Hold(LineMarks.Link | LineMarks.EndHeading) || (block.Kind != BlockKind.Heading && block.Marks.Hold(LineMarks.Button)))
        {
            return -30;
        }

        if (block.Marks.Hold(LineMarks.Caption))
        {
            return -10;
        }

        var free = (int)(length * (1 - block.LinkShare));
        var closed = block.IsClosed;
        return (block.Kind, closed) switch
        {
            (BlockKind.Heading, _) => -5,
            (BlockKind.TopHeading, _) => -40,
            (_, true) when length >= Sentence => Math.Min(free, MostWorth),
            (_, true) when block.IsMarked => free / 2,
            (_, false) when length >= 2 * Sentence => Math.Min(free, MostWorth) / 2,
            (BlockKind.Item, _) => length >= 40 ? free / 4 : 2,
            (_, _) when block.IsMarked => 2,
            _ => -20,
        };
    }

    internal static bool Belongs(List<TextBlock> blocks, int at, string title)
    {
        var block = blocks[at];
        var text = block.Text;
        if (block.Marks.Hold(LineMarks.EndHeading | LineMarks.Notice | LineMarks.Caption) || (block.Kind != BlockKind.Heading && block.Marks.Hold(LineMarks.Button))
            || PlainTitle.Same(text, title) || block.Kind == BlockKind.TopHeading || text.StartsWith("<img", StringComparison.Ordinal))
        {
            return false;
        }

        if (block.Marks.Hold(LineMarks.Link) && (block.LinkShare > 0.3 || text.Length < 60))
        {
            return false;
        }

        if (block.LinkShare > 0.9 && text.Length < 200 && block.Kind != BlockKind.Heading && !block.IsClosed)
        {
            return false;
        }

        return !(text.Length < 80 && !block.IsClosed && block.Kind == BlockKind.Paragraph && (PlainBody.IsDateOrByline(text) || (!block.IsMarked && text.Length < 40)));
    }
}
