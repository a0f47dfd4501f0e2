using System.Text.Json;
using Digest.Stories;
using Digest.Text;
using Digest.Text.Comparing;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Quality;

/// <summary>Stories grouped as the articles come, against the labelled ones: B-cubed and pair F1.</summary>
public static class StoryQuality
{
    private const int WindowSize = 100_000;

    public static IEnumerable<QualityRow> Measure(string dataFolder) =>
    [
        .. Set(dataFolder, "own", 95, null),
        .. Set(dataFolder, "ecbplus", 92.5, 93),
        .. Set(dataFolder, "uci-headlines", 77, 77),
        .. Languages(dataFolder),
    ];

    // One event in seven languages: grouped within each as if it were alone, and how far the languages meet.
    private static IEnumerable<QualityRow> Languages(string dataFolder)
    {
        const string Set = "own-languages";
        var rows = LabelledSet.Rows(dataFolder, $"stories/{Set}.jsonl").ToList();
        var items = Group(rows, row => row.Text("story"));
        if (items.Count is 0)
        {
            return [];
        }

        var within = items.Zip(rows, (item, row) => ($"{item.Given} {row.Text("lang")}", $"{item.True} {row.Text("lang")}")).ToList();
        return
        [
            new QualityRow("stories", Set, "B-cubed F1 within a language", 100 * Clusters.BCubed(within).F1, 97, 97),
            new QualityRow("stories", Set, "B-cubed F1 over languages", 100 * Clusters.BCubed(items).F1, 70),
        ];
    }

    private static IEnumerable<QualityRow> Set(string dataFolder, string set, double floor, double? goal)
    {
        var items = Group(LabelledSet.Rows(dataFolder, $"stories/{set}.jsonl"), row => row.Text("story"));
        if (items.Count is 0)
        {
            return [];
        }

        var (precision, recall, f1) = Clusters.BCubed(items);
        return
        [
            new QualityRow("stories", set, "B-cubed F1", 100 * f1, floor, goal),
            new QualityRow("stories", set, "B-cubed precision", 100 * precision, null),
            new QualityRow("stories", set, "B-cubed recall", 100 * recall, null),
            new QualityRow("stories", set, "pair F1", 100 * Clusters.PairF1(items), null),
        ];
    }

    /// <summary>Groups the rows in their order and tells for each the group given and the group it belongs to.</summary>
    internal static List<(string Given, string True)> Group(IEnumerable<JsonElement> rows, Func<JsonElement, string> truth)
    {
        var background = new Background();
        var grouper = new StoryGrouper(new StoryWindow(WindowSize));
        var truths = new List<string>();
        var sketches = new List<Sketch>();
        var placed = new List<int>();
        foreach (var row in rows)
        {
            var analysis = Analysis.Of(row.Text("title"), row.Text("text"), row.Text("lang"), background);
            var time = row.TryGetProperty("time", out var stated) ? stated.GetInt64() : 0;
            var article = StoryArticle.Of(time, analysis, background);
            var story = grouper.Place(article).Story ?? placed.Count;
            grouper.Keep(article, story);
            background.Observe(analysis.DistinctTerms);
            sketches.Add(Sketch.Of(article.Traits));
            placed.Add((int)story);
            truths.Add(truth(row));
        }

        return [.. ClosedCollection.Settle(sketches, placed).Zip(truths, (story, its) => ($"{story}", its))];
    }
}
