using System.Text.Json;
using Digest.Text.Languages;

namespace Digest.Benchmarks.Quality;

/// <summary>Language identification, restricted to nothing: the answer may be any language that is known.</summary>
public static class LanguageQuality
{
    private static readonly HashSet<string> News =
        [.. "ar bg cs da de el en es fa fi fr he hi hu id it ja ko nb nl pl pt ro ru sv th tr uk vi zh".Split(' ')];

    private const double OwnFloor = 96;

    private static readonly Dictionary<string, double> Floors = new() { ["sentences"] = 97.5, ["word-pairs"] = 88, ["single-words"] = 72 };

    /// <summary>The share answered right, by kind of text, over 30 languages of news and over all; nothing without <c>language/identification.jsonl</c>.</summary>
    public static IEnumerable<QualityRow> Measure(string dataFolder)
    {
        var own = Path.Combine(dataFolder, "language", "own-identification.jsonl");
        if (File.Exists(own))
        {
            return [.. Lines(own).GroupBy(line => line.Kind).Select(kind => Row("own", kind, OwnFloor))];
        }

        var file = Path.Combine(dataFolder, "language", "identification.jsonl");
        if (!File.Exists(file))
        {
            return [];
        }

        var lines = Lines(file);
        return
        [
            .. lines.Where(line => News.Contains(line.Wanted)).GroupBy(line => line.Kind).Select(kind => Row("30 news languages", kind, Floors[kind.Key])),
            .. lines.GroupBy(line => line.Kind).Select(kind => Row("75 languages", kind, null)),
            .. lines.GroupBy(line => line.Wanted).OrderBy(language => language.Key, StringComparer.Ordinal).SelectMany(ByKind),
        ];
    }

    private static List<Line> Lines(string file) =>
        [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!)];

    private static IEnumerable<QualityRow> ByKind(IGrouping<string, Line> language) =>
        language.GroupBy(line => line.Kind).Select(kind => Row(language.Key, kind, null));

    private static QualityRow Row(string set, IGrouping<string, Line> lines, double? floor) =>
        new("language", set, lines.Key, Math.Round(100 * lines.Average(line => line.IsRight ? 1.0 : 0.0), 1), floor);

    private sealed record Line(string Lang, string Kind, string Text)
    {
        // Both written Norwegians count as one.
        public string Wanted => Plain(Lang);

        public bool IsRight => Plain(Language.Detect(Text)) == Wanted;

        private static string Plain(string language) => language is "nn" ? "nb" : language;
    }
}
