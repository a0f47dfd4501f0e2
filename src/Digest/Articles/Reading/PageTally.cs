namespace Digest.Articles.Reading;

internal sealed partial class PageColumn
{
    /// <summary>How much text every element of a page holds, and how much of it looks like teasers.</summary>
    private sealed class Tally
    {
        private const int Levels = 5; // how far up a paragraph counts for an element
        private const int Least = 25; // worth from which a block is text
        private const int FewestLinkedHeadings = 4;

        private readonly Dictionary<HtmlNode, double> scores = [];
        private readonly Dictionary<HtmlNode, (int Worth, int Paragraphs, int LinkedHeadings)> totals = [];

        public void Count(TextBlock block, int worth)
        {
            var isLinkedHeading = block.Kind == BlockKind.Heading && block.LinkShare > 0.7;
            if (worth < Least && !isLinkedHeading)
            {
                return;
            }

            var level = 0;
            for (var node = ColumnOf(block); node is not null; node = node.Parent, level++)
            {
                var total = totals.GetValueOrDefault(node);
                totals[node] = isLinkedHeading
                    ? (total.Worth, total.Paragraphs, total.LinkedHeadings + 1)
                    : (total.Worth + worth, total.Paragraphs + 1, total.LinkedHeadings);
                if (!isLinkedHeading && level < Levels)
                {
                    scores[node] = scores.GetValueOrDefault(node) + (worth * Share(level));
                }
            }
        }

        /// <summary>The element with the greatest score, lists of teasers counting a fifth; null when nothing was counted.</summary>
        public HtmlNode? Best() => scores.Count == 0 ? null : scores.MaxBy(pair => IsTeasers(pair.Key) ? pair.Value / 5 : pair.Value).Key;

        public int Total(HtmlNode node) => totals.GetValueOrDefault(node).Worth;

        public bool IsTeasers(HtmlNode node) =>
            totals.GetValueOrDefault(node) is var (_, paragraphs, headings) && headings >= FewestLinkedHeadings && headings * 2.5 >= paragraphs;

        private static double Share(int level) => level switch
        {
            0 => 1.0,
            1 => 0.7,
            _ => 1.0 / (level + 1),
        };
    }
}
