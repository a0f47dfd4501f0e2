using System.Text.Json;
using Digest.Text;
using Digest.Text.Summaries;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Quality;

/// <summary>
/// Summaries of stories against the beginning of a report that was left out: ROUGE F1, whole sentences under a budget of words. Nobody wrote
/// these references as summaries, so they tell whether one way to choose is better than another, not how good it is.
/// </summary>
public static class StorySummaryQuality
{
    private const int FewestReports = 6;
    private const int MostReports = 10;
    private const int FewestWords = 80;

    // What is left out must tell the news in its own words.
    private const double Reprint = 0.4;

    public static IEnumerable<QualityRow> Measure(string dataFolder) =>
    [
        .. Set(dataFolder, 100, 40, 14.5),
        .. Set(dataFolder, 250, 43.5, 14),
    ];

    private static IEnumerable<QualityRow> Set(string dataFolder, int words, double floorOfWords, double floorOfPairs)
    {
        var background = new Background();
        double one = 0, two = 0;
        var count = 0;
        foreach (var story in LabelledSet.Rows(dataFolder, "stories/ecbplus.jsonl").GroupBy(row => row.Text("story")))
        {
            var reports = story.Select(row => Read(row, background)).Where(report => Summary.CountWords(report.Text) >= FewestWords).ToList();
            if (reports.FindLast(report => Summary.CountWords(report.Text) >= words) is not { } left)
            {
                continue;
            }

            var told = reports.Where(report => IsOther(report, left)).Take(MostReports).ToList();
            if (told.Count < FewestReports)
            {
                continue;
            }

            var ours = Rouge.Words(string.Join(' ', StorySummary.Choose(told, SummaryBudget.Words(words)).Select(sentence => told[sentence.Article].Text[sentence.Start..sentence.End])));
            var reference = Rouge.Words(string.Join(' ', left.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(words)));
            one += Rouge.F1(ours, reference, 1);
            two += Rouge.F1(ours, reference, 2);
            count++;
        }

        return count is 0
            ? []
            :
            [
                new QualityRow("story summary", $"ecbplus, {words} words", "ROUGE-1 F1", 100 * one / count, floorOfWords),
                new QualityRow("story summary", $"ecbplus, {words} words", "ROUGE-2 F1", 100 * two / count, floorOfPairs),
            ];
    }

    private static bool IsOther(StoryText report, StoryText left) =>
        report != left && Text.Shingles.Containment(report.Analysis.Fingerprint, left.Analysis.Fingerprint) < Reprint;

    private static StoryText Read(JsonElement row, Background background)
    {
        var text = row.Text("text");
        return new StoryText(text, Analysis.Of(row.Text("title"), text, "en", background), row.Text("id"), 0);
    }
}
