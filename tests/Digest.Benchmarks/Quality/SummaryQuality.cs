using Digest.Text;
using Digest.Text.Summaries;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Quality;

/// <summary>Summaries of single articles against references: ROUGE F1, whole sentences under a budget of words.</summary>
public static class SummaryQuality
{
    private const int InshortsWords = 60;
    private const int OwnWords = 40;
    private const double BbcShare = 0.4;

    public static IEnumerable<QualityRow> Measure(string dataFolder) =>
    [
        .. Set(dataFolder, "own", _ => OwnWords, (62, null), (44, null)),
        .. Set(dataFolder, "inshorts", _ => InshortsWords, (45.2, 46.5), (22.4, 24)),
        .. Set(dataFolder, "bbc", text => (int)Math.Round(BbcShare * Summary.CountWords(text)), (null, null), (null, null)),
    ];

    internal static IEnumerable<QualityRow> Set(string dataFolder, string set, Func<string, int> budget, (double? Floor, double? Goal) words, (double? Floor, double? Goal) pairs)
    {
        var background = new Background();
        double one = 0, two = 0, longest = 0;
        var count = 0;
        foreach (var row in LabelledSet.Rows(dataFolder, $"summaries/{set}.jsonl"))
        {
            var text = row.Text("text");
            var analysis = Analysis.Of(row.Text("title"), text, null, background);
            var summary = Summary.Choose(analysis, text, SummaryBudget.Words(budget(text)));
            var ours = Rouge.Words(string.Join(' ', summary.Select(sentence => text[sentence.Start..sentence.End])));
            var reference = Rouge.Words(row.Texts("reference").First());
            one += Rouge.F1(ours, reference, 1);
            two += Rouge.F1(ours, reference, 2);
            longest += Rouge.LongestF1(ours, reference);
            count++;
        }

        if (count is 0)
        {
            return [];
        }

        return
        [
            new QualityRow("summary", set, "ROUGE-1 F1", 100 * one / count, words.Floor, words.Goal),
            new QualityRow("summary", set, "ROUGE-2 F1", 100 * two / count, pairs.Floor, pairs.Goal),
            new QualityRow("summary", set, "ROUGE-L F1", 100 * longest / count, null),
        ];
    }
}
