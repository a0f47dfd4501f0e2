using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Quality;

/// <summary>Keywords against those that people chose: macro F1 of the first ten, equal when their stems are.</summary>
public static class KeywordQuality
{
    private static readonly int[] Cuts = [5, 10];

    public static IEnumerable<QualityRow> Measure(string dataFolder) =>
    [
        .. Set(dataFolder, "own", 65, null),
        .. Set(dataFolder, "500N-KPCrowd-v1.1", 19.8, 21),
        .. Set(dataFolder, "110-PT-BN-KP", 32.8, 33),
        .. Set(dataFolder, "WikiNews", 42, 38),
    ];

    private static IEnumerable<QualityRow> Set(string dataFolder, string set, double floorAtTen, double? goalAtTen)
    {
        var background = new Background();
        var sums = new double[Cuts.Length];
        var count = 0;
        foreach (var row in LabelledSet.Rows(dataFolder, $"keywords/{set}.jsonl"))
        {
            var language = row.Text("lang");
            var right = row.Texts("keys").Select(key => Stems(key, language)).ToHashSet();
            var ours = Analysis.Of("", row.Text("text"), language, background).Keywords
                .Select(keyword => Stems(keyword.Shown, language)).Distinct().ToList();
            for (var i = 0; i < Cuts.Length; i++)
            {
                var first = ours.Take(Cuts[i]).ToList();
                sums[i] += Rouge.F1(first.Count(right.Contains), first.Count, right.Count);
            }

            count++;
        }

        return count is 0
            ? []
            : Cuts.Select((cut, i) => new QualityRow("keywords", set, $"F1@{cut}", 100 * sums[i] / count, cut is 10 ? floorAtTen : null, cut is 10 ? goalAtTen : null));
    }

    private static string Stems(string phrase, string language) =>
        string.Join(' ', Words.In(phrase, language).Select(word => word.Term));
}
