using System.Text.Json;
using Digest.Stories;
using Digest.Text;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Quality;

/// <summary>Whether pairs of articles are told apart as the same news or not.</summary>
public static class SameNewsQuality
{
    public static IEnumerable<QualityRow> Measure(string dataFolder) =>
    [
        .. Set(dataFolder, "own-pairs", 90, 96, null, null),
        .. Set(dataFolder, "telegram-pairs-ru", 86, 94, 88, 92),
    ];

    private static IEnumerable<QualityRow> Set(string dataFolder, string set, double floorOfF1, double floorOfArea, double? goalOfF1, double? goalOfArea)
    {
        var items = Score(LabelledSet.Rows(dataFolder, $"stories/{set}.jsonl"));
        if (items.Count is 0)
        {
            return [];
        }

        return
        [
            new QualityRow("same news", set, "best F1", 100 * Ranking.BestF1(items).F1, floorOfF1, goalOfF1),
            new QualityRow("same news", set, "AUC", 100 * Ranking.Auc(items), floorOfArea, goalOfArea),
        ];
    }

    internal static List<(double Score, bool Right)> Score(IEnumerable<JsonElement> rows)
    {
        var background = new Background();
        return [.. rows.Select(row => (
            SameNews.Score(Read(row, "a", background), Read(row, "b", background)),
            row.GetProperty("same").GetInt32() is 1))];
    }

    private static StoryArticle Read(JsonElement row, string which, Background background)
    {
        var article = row.GetProperty(which);
        return StoryArticle.Of(0, Analysis.Of(article.Text("title"), article.Text("text"), row.Text("lang"), background), background);
    }
}
