namespace Digest.Articles.Reading;

/// <summary>The lines around a page's headline, where date and byline stand.</summary>
internal static class PageSurroundings
{
    private const int Above = 6; // blocks before the headline
    private const int Under = 14; // blocks behind it
    private const int ShortestHeading = 10;
    private const int LongestLine = 200;

    /// <summary>Short lines near the first heading of the page, those under it first; none when there is no heading.</summary>
    public static List<string> Of(HtmlNode page)
    {
        var body = page.All().FirstOrDefault(node => node.Name == "body") ?? page;
        var blocks = PageBlocks.Around(body);
        var heading = blocks.FindIndex(block => block.Kind == BlockKind.TopHeading && block.Text.Length > ShortestHeading);
        if (heading < 0)
        {
            return [];
        }

        return blocks.Skip(heading + 1).Take(Under)
            .Concat(blocks.Take(heading).Reverse().Take(Above))
            .Select(block => block.Text)
            .Where(text => text.Length <= LongestLine)
            .ToList();
    }
}
