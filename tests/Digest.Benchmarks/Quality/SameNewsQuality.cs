using System.Text.Json;
using Digest.Stories;
using Digest.Text;

namespace Digest.Benchmarks.Quality;

/// <summary>Whether pairs of Russian articles are told apart as the same news or not.</summary>
public static class SameNewsQuality
{
    public static IEnumerable<QualityRow> Measure(string dataFolder)
    {
        var items = Score(LabelledSet.Rows(dataFolder, "stories/telegram-pairs-ru.jsonl"));
        if (items.Count is 0)
        {
            return [];
        }

        return
        [
            new QualityRow("same news", "telegram-pairs-ru", "best F1", 100 * Ranking.BestF1(items).F1, 88),
            new QualityRow("same news", "telegram-pairs-ru", "AUC", 100 * Ranking.Auc(items), 92),
        ];
    }

    internal static List<(double Score, bool Right)> Score(IEnumerable<JsonElement> rows)
    {
        var background = new Background();
        return [.. rows.Select(row => (
            SameNews.Score(Read(row.GetProperty("a"), background), Read(row.GetProperty("b"), background)),
            row.GetProperty("same").GetInt32() is 1))];
    }

    private static StoryArticle Read(JsonElement article, Background background) =>
        StoryArticle.Of(0, 0, "", Analysis.Of(article.Text("title"), article.Text("text"), "ru", background), background);
}
