using System.Text.Json;

namespace Digest.Benchmarks.Quality;

/// <summary>Sentence splitting: a case is passed when every sentence is right, up to white space.</summary>
public static class SentenceQuality
{
    /// <summary>The share of cases passed, over all, by language, by group; nothing without <c>language/sentences.jsonl</c>.</summary>
    public static IEnumerable<QualityRow> Measure(string dataFolder)
    {
        var own = Path.Combine(dataFolder, "language", "own-sentences.jsonl");
        if (File.Exists(own))
        {
            return [Row("own", Cases(own), 100)];
        }

        var file = Path.Combine(dataFolder, "language", "sentences.jsonl");
        if (!File.Exists(file))
        {
            return [];
        }

        var cases = Cases(file);
        return
        [
            Row("all", cases, 89),
            .. cases.GroupBy(each => each.Group).Select(group => Row(group.Key, group, null)),
            Row("English golden rules", cases.Where(each => each is { Lang: "en", Group: "golden" }), 97),
            .. cases.GroupBy(each => each.Lang).Select(group => Row(group.Key, group, null)),
        ];
    }

    internal static IEnumerable<(string Id, string Text, IReadOnlyList<string> Wanted, IReadOnlyList<string> Got)> Failures(string dataFolder) =>
        from line in File.ReadLines(Path.Combine(dataFolder, "language", "sentences.jsonl"))
        let each = JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!
        where !each.Passes()
        select (each.Id, each.Text, each.Sentences, each.Split());

    private static List<Case> Cases(string file) =>
        [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!)];

    private static QualityRow Row(string set, IEnumerable<Case> cases, double? floor) =>
        new("sentences", set, "cases passed", Math.Round(100 * cases.Average(each => each.Passes() ? 1.0 : 0.0), 1), floor);

    private sealed record Case(string Id, string Lang, string Group, string Text, IReadOnlyList<string> Sentences)
    {
        public IReadOnlyList<string> Split() => [.. Digest.Text.Cutting.Sentences.Split(Text, Lang).Select(sentence => Plain(sentence.Of(Text)))];

        public bool Passes() => Split().SequenceEqual(Sentences.Select(Plain));
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
