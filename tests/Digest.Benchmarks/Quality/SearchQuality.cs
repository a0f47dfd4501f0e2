using System.Globalization;
using Digest.Lookups;

namespace Digest.Benchmarks.Quality;

/// <summary>Search against judged relevance: documents in the bot's own database, the bot's own search; nDCG of the first ten, and MAP.</summary>
public static class SearchQuality
{
    private const int Depth = 1_000;
    private const int Cut = 10;

    public static IEnumerable<QualityRow> Measure(string dataFolder) =>
        new[] { ("cranfield", 38.0), ("med", 72.0) }.SelectMany(set => Set(dataFolder, set.Item1, set.Item2).Result);

    private static async Task<IReadOnlyList<QualityRow>> Set(string dataFolder, string set, double floor)
    {
        var judged = Judgments(Path.Combine(dataFolder, "search", set, "qrels.tsv"));
        if (judged.Count is 0)
        {
            return [];
        }

        await using var archive = await TemporaryArchive.Make(TimeProvider.System);
        await archive.Add(LabelledSet.Rows(dataFolder, $"search/{set}/docs.jsonl").Select(row => new Document(row.Text("id"), row.Text("title"), row.Text("text"))));
        var search = new Search(archive.Db, TimeProvider.System);
        List<double> gains = [], precisions = [];
        foreach (var row in LabelledSet.Rows(dataFolder, $"search/{set}/queries.jsonl"))
        {
            if (!judged.TryGetValue(row.Text("id"), out var relevant))
            {
                continue;
            }

            var best = await search.Best(archive.Subscription, LookupQuery.Parse(row.Text("text"), TimeProvider.System.GetUtcNow()), Depth);
            var found = best.Select(hit => relevant.GetValueOrDefault(archive.IdOf(hit.Article))).ToList();
            gains.Add(Gain(found) / Gain(relevant.Values.OrderDescending()));
            precisions.Add(Precision(found, relevant.Count));
        }

        return
        [
            .. Halves.Rows("search", set, "nDCG@10", gains, floor),
            .. Halves.Rows("search", set, "MAP", precisions, null),
        ];
    }

    /// <summary>By query and document, how relevant: 0 is not.</summary>
    private static Dictionary<string, Dictionary<string, double>> Judgments(string file) => !File.Exists(file)
        ? []
        : File.ReadLines(file)
            .Select(line => line.Split('\t'))
            .Select(fields => (Query: fields[0], Document: fields[1], Relevance: double.Parse(fields[2], CultureInfo.InvariantCulture)))
            .Where(judgment => judgment.Relevance > 0)
            .GroupBy(judgment => judgment.Query)
            .ToDictionary(query => query.Key, query => query.GroupBy(judgment => judgment.Document).ToDictionary(document => document.Key, document => document.Max(judgment => judgment.Relevance)));

    private static double Gain(IEnumerable<double> relevances) =>
        relevances.Take(Cut).Select((relevance, place) => relevance / Math.Log2(place + 2)).Sum();

    private static double Precision(List<double> found, int relevant)
    {
        var right = 0;
        return found.Select((relevance, place) => relevance > 0 ? ++right / (place + 1.0) : 0).Sum() / relevant;
    }
}
