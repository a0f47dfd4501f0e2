namespace Digest.Articles.Reading;

/// <summary>The article's text among the blocks of a page.</summary>
internal static class PageBody
{
    private const int Sentence = 60; // characters from which a block that ends like a sentence is taken as text
    private const int MostWorth = 600; // so that one long notice does not outweigh many lines of menu
    private const double MostLinked = 0.55; // share of links from which a block is a list of links

    /// <summary>The paragraphs of the article, in order; none when the page has no text.</summary>
    public static List<string> Of(HtmlNode page, string title)
    {
        var body = page.All().FirstOrDefault(node => node.Name == "body") ?? page;
        var strict = Best(PageBlocks.Of(Container(body), Pruning.IsNamedAside), title);
        if (Size(strict) >= 250)
        {
            return strict;
        }

        var loose = Best(PageBlocks.Of(body, _ => false), title);
        return Size(loose) > 2 * Size(strict) ? loose : strict;
    }

    private static int Size(List<string> paragraphs) => paragraphs.Sum(paragraph => paragraph.Length);

    private static HtmlNode Container(HtmlNode body) => body;

    private static List<string> Best(List<TextBlock> blocks, string title)
    {
        var worths = blocks.ConvertAll(Worth);
        var (first, last) = PlainBody.Best(worths);
        var kept = new List<TextBlock>();
        for (var at = first; at <= last; at++)
        {
            if (Belongs(blocks[at], title))
            {
                kept.Add(blocks[at]);
            }
        }

        while (kept.Count > 0 && kept[^1].Kind is BlockKind.Heading or BlockKind.TopHeading)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept.ConvertAll(block => block.Text);
    }

    private static int Worth(TextBlock block)
    {
        var text = block.Text;
        var length = PlainBody.Length(text);
        if (block.Kind != BlockKind.Paragraph && Boilerplate.IsEndHeading(text))
        {
            return -300;
        }

        if (block.LinkShare > MostLinked)
        {
            return -30;
        }

        if (Boilerplate.IsNotice(text))
        {
            return -60;
        }

        if (Boilerplate.IsLinkLine(text) || Boilerplate.IsButton(text) || Boilerplate.IsEndHeading(text))
        {
            return -30;
        }

        if (Captions.Is(text))
        {
            return -10;
        }

        var free = (int)(length * (1 - block.LinkShare));
        var closed = Boilerplate.EndsLikeSentence(text);
        return (block.Kind, closed) switch
        {
            (BlockKind.Heading, _) => -5,
            (BlockKind.TopHeading, _) => -40,
            (_, true) when length >= Sentence => Math.Min(free, MostWorth),
            (_, true) when block.IsMarked => free / 2,
            (_, false) when length >= 2 * Sentence => Math.Min(free, MostWorth) / 2,
            (BlockKind.Item, _) => length >= 40 ? free / 4 : -8,
            (_, _) when block.IsMarked => -5,
            _ => -20,
        };
    }

    private static bool Belongs(TextBlock block, string title)
    {
        var text = block.Text;
        return !(block.LinkShare > 0.9 && text.Length < 200 && block.Kind != BlockKind.Heading && !Boilerplate.EndsLikeSentence(text))
            && !(block.LinkShare > MostLinked && block.Kind == BlockKind.Item)
            && !Boilerplate.IsEndHeading(text)
            && !(Boilerplate.IsLinkLine(text) && (block.LinkShare > 0.3 || text.Length < 60))
            && !Boilerplate.IsButton(text)
            && !Boilerplate.IsNotice(text)
            && !Captions.Is(text)
            && !PlainTitle.Same(text, title)
            && block.Kind != BlockKind.TopHeading;
    }
}
