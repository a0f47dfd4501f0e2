namespace Digest.Articles.Reading;

/// <summary>The lines around a page's headline, where date and byline stand.</summary>
internal static class PageSurroundings
{
    private const int Above = 6; // blocks before the headline
    private const int Under = 14; // blocks behind it
    private const int ShortestHeading = 10;
    private const int LongestLine = 200;
    private const int LongestKicker = 60;

    /// <summary>Short lines near the first heading of the page, or else near its <paramref name="title"/>, those between it and the text first; none when neither is there.</summary>
    public static List<string> Of(HtmlNode page, string title)
    {
        var body = page.All().FirstOrDefault(node => node.Name == "body") ?? page;
        var blocks = PageBlocks.Around(body);
        var heading = blocks.FindIndex(block => block.Kind == BlockKind.TopHeading && block.Text.Length > ShortestHeading);
        if (heading < 0 && (heading = blocks.FindIndex(block => IsTitle(block.Text, title))) < 0)
        {
            return [];
        }

        var under = blocks.Skip(heading + 1).Take(Under).ToList();
        var text = under.FindIndex(block => block.Text.Length > LongestLine || block.Marks.Hold(LineMarks.EndHeading));
        var beside = text < 0 ? under : under.GetRange(0, text);
        return beside
            .Concat(blocks.Take(heading).Reverse().Take(Above))
            .Concat(under.Skip(beside.Count))
            .Select(block => block.Text)
            .Where(line => line.Length <= LongestLine)
            .ToList();
    }

    // A kicker may stand before it.
    private static bool IsTitle(string text, string title) =>
        PlainTitle.Same(text, title) || (title.Length > ShortestHeading && text.Length < title.Length + LongestKicker && text.EndsWith(title, StringComparison.Ordinal));
}
