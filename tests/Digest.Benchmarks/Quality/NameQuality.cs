using System.Text.Json;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Quality;

/// <summary>Names against the entities that people marked in ECB+: those written with a capital, once an article.</summary>
public static class NameQuality
{
    public static IEnumerable<QualityRow> Measure(string dataFolder) => [.. Own(dataFolder), .. Marked(dataFolder)];

    private static IEnumerable<QualityRow> Own(string dataFolder)
    {
        var background = new Background();
        var rows = LabelledSet.Rows(dataFolder, "names/own.jsonl").ToList();
        if (rows.Count is 0)
        {
            return [];
        }

        var right = rows.SelectMany(row => row.Texts("names").Select(name => (row.Text("id"), name))).ToHashSet();
        var ours = rows.SelectMany(row => Analysis.Of("", row.Text("text"), "en", background).Names.Select(name => (row.Text("id"), row.Text("text")[name.From..name.End]))).ToHashSet();
        double shared = ours.Count(right.Contains);
        return
        [
            new QualityRow("names", "own", "exact F1", 100 * Rouge.F1(shared, ours.Count, right.Count), 93),
            new QualityRow("names", "own", "exact recall", 100 * shared / right.Count, 93),
        ];
    }

    private static IEnumerable<QualityRow> Marked(string dataFolder)
    {
        var background = new Background();
        double shared = 0, ours = 0, theirs = 0;
        foreach (var row in LabelledSet.Rows(dataFolder, "stories/ecbplus.jsonl"))
        {
            var right = Marked(row);
            if (right.Count is 0)
            {
                continue;
            }

            var found = Found(row, background);
            shared += found.Count(right.Contains);
            ours += found.Count;
            theirs += right.Count;
        }

        return theirs is 0
            ? []
            :
            [
                new QualityRow("names", "ecbplus", "exact F1", 100 * Rouge.F1(shared, ours, theirs), 66, 62),
                new QualityRow("names", "ecbplus", "exact recall", 100 * shared / theirs, 80.7, 82),
                new QualityRow("names", "ecbplus", "exact precision", 100 * shared / ours, null),
            ];
    }

    internal static HashSet<string> Found(JsonElement row, Background background)
    {
        var text = row.Text("text");
        var marked = row.GetProperty("entities").EnumerateArray().Select(entity => entity.GetProperty("sentence").GetInt32()).ToHashSet();
        var addressLines = row.Text("url").Length > 0 ? 1 : 0; // the address counted as the first sentence
        return [.. Analysis.Of("", text, "en", background).Names
            .Where(name => marked.Contains(addressLines + text.AsSpan(0, name.Start).Count('\n')))
            .Select(name => Plain(text[name.From..name.End]))];
    }

    /// <summary>The entities of a row that are people, bodies and places by name.</summary>
    internal static HashSet<string> Marked(JsonElement row)
    {
        var text = row.Text("text");
        return [.. row.GetProperty("entities").EnumerateArray()
            .Where(entity => entity.Text("type") is not ("TIME_DATE" or "HUMAN_PART_GENERIC"))
            .Select(entity => WithoutLead(entity.Text("text")))
            .Where(name => IsName(name, text))
            .Select(Plain)];
    }

    // "Police" at the start of a sentence was marked as well, but names nobody.
    private static bool IsName(string marked, string text) =>
        marked.Length > 1
        && char.IsUpper(marked[0])
        && !text.Contains($" {marked.ToLowerInvariant()} ")
        && !Words.In(marked, "und").TrueForAll(word => StopWords.Contains("en", word.Term));

    private static string WithoutLead(string text)
    {
        foreach (var lead in new[] { "in ", "at ", "from ", "on ", "the ", "The ", "of ", "to ", "near " })
        {
            if (text.StartsWith(lead))
            {
                text = text[lead.Length..];
            }
        }

        return text;
    }

    private static string Plain(string text)
    {
        var plain = text.Replace(" ", "").Replace("’", "'").TrimEnd('.', ',').ToLowerInvariant();
        return plain.EndsWith("'s") ? plain[..^2] : plain.TrimEnd('\'');
    }
}
