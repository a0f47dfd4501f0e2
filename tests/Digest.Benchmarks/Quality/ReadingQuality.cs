using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Digest.Articles.Reading;
using Digest.Text;

namespace Digest.Benchmarks.Quality;

/// <summary>How well articles are read, against the true text, title, authors and date of labelled pages.</summary>
public static class ReadingQuality
{
    /// <summary>Measures the suites in the folder <c>articles</c> under <paramref name="dataFolder"/>; a suite that is absent gives no rows.</summary>
    public static IEnumerable<QualityRow> Measure(string dataFolder) =>
        ((string[])["scrapinghub", "fundus", "wcxb", "plain"]).SelectMany(set => Rows(set, Pages(dataFolder, set).ToList()));

    /// <summary>Every page of a suite with what was read from it.</summary>
    internal static IEnumerable<ReadPage> Pages(string dataFolder, string set)
    {
        var folder = Path.Combine(dataFolder, "articles");
        var truthFile = Path.Combine(folder, set + "-truth.jsonl");
        if (!File.Exists(truthFile))
        {
            yield break;
        }

        var truths = File.ReadLines(truthFile).Select(Truth.Parse).ToDictionary(truth => truth.Id, StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, set + "-pages.jsonl")))
        {
            using var page = JsonDocument.Parse(line);
            var id = page.RootElement.GetProperty("id").GetString()!;
            var path = Path.Combine(folder, page.RootElement.GetProperty("path").GetString()!);
            var url = page.RootElement.TryGetProperty("url", out var stated) && stated.ValueKind == JsonValueKind.String ? stated.GetString() : null;
            yield return Read(id, path, url, truths[id]);
        }
    }

    private static ReadPage Read(string id, string path, string? url, Truth truth)
    {
        var content = File.ReadAllText(path);
        var address = Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null;
        var (started, before) = (Stopwatch.GetTimestamp(), Cpu());
        var article = path.EndsWith(".txt", StringComparison.Ordinal) ? PlainTextReader.Read(content) : PageReader.Read(content, address);
        return new ReadPage(id, path, truth, article, Stopwatch.GetElapsedTime(started).TotalMilliseconds, (Cpu() - before).TotalMilliseconds);
    }

    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;

    private static IEnumerable<QualityRow> Rows(string set, List<ReadPage> pages)
    {
        if (pages.Count == 0)
        {
            yield break;
        }

        var text = set == "scrapinghub" ? 100 * Shingles.F1(pages) : 100 * pages.Average(page => page.WordF1);
        yield return Row(set, set == "scrapinghub" ? "4-gram shingle F1, %" : "word F1, %", text);
        foreach (var row in Fields(set, pages))
        {
            yield return row;
        }

        yield return Row(set, "longest page, ms", pages.Max(page => page.Milliseconds));
        yield return Row(set, "CPU a page, ms", pages.Average(page => page.CpuMilliseconds));
    }

    private static QualityRow Row(string set, string measure, double value)
    {
        var (floor, goal) = Wanted(set, measure);
        return new QualityRow("reading", set, measure, value, floor, goal);
    }

    /// <summary>The floor that is held and the goal; of what should be small, a goal alone.</summary>
    private static (double? Floor, double? Goal) Wanted(string set, string measure) => (set, measure) switch
    {
        ("scrapinghub", "4-gram shingle F1, %") => (97.5, 97.5),
        ("fundus", "word F1, %") => (96.5, 96.2),
        ("wcxb", "word F1, %") => (94.5, 96.5),
        ("plain", "word F1, %") => (93.5, 94),
        ("fundus", "title exact, %") => (88, 90),
        ("plain", "title exact, %") => (75, 75),
        ("fundus", "author, %") => (90, 87),
        ("fundus", "day, %") => (98.5, 98.5),
        ("wcxb", "day, %") => (88, 88),
        ("plain", "day, %") => (91, 90),
        ("fundus", "moment, %") => (96, 95),
        (_, "a date where none is, %") => (null, 2),
        (_, "CPU a page, ms") => (null, 12),
        (_, "longest page, ms") => (null, 1000),
        _ => (null, null),
    };

    private static IEnumerable<QualityRow> Fields(string set, List<ReadPage> pages)
    {
        foreach (var (measure, asked, right) in ((string, Func<ReadPage, bool>, Func<ReadPage, bool>)[])
        [
            ("title exact, %", page => page.Truth.Title is not null, page => page.TitleRight),
            ("author, %", page => page.Truth.Authors.Length > 0, page => page.AuthorRight),
            ("day, %", page => page.Truth.Published is not null && !page.Truth.NoDate, page => page.DayRight),
            ("moment, %", page => page.Truth.Published is not null && page.Truth.HasTime && !page.Truth.NoDate, page => page.MomentRight),
            ("a date where none is, %", page => set == "plain" ? page.Truth.NoDate : page.Truth is { Title: not null, Published: null }, page => page.Article.Published is not null),
        ])
        {
            if (Share(pages, asked, right) is { } share)
            {
                yield return Row(set, measure, share);
            }
        }
    }

    private static double? Share(List<ReadPage> pages, Func<ReadPage, bool> asked, Func<ReadPage, bool> right)
    {
        var of = pages.Where(asked).ToList();
        return of.Count == 0 ? null : 100.0 * of.Count(right) / of.Count;
    }
}

/// <summary>What a labelled page truly says.</summary>
internal sealed record Truth(string Id, string Text, string? Title, string[] Authors, DateTimeOffset? Published, string? Written, bool NoDate)
{
    public bool HasTime => Written is { Length: > 10 } && !Written.Contains(" 00:00:00", StringComparison.Ordinal);

    public static Truth Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var written = Field(root, "published");
        return new Truth(
            root.GetProperty("id").GetString()!,
            root.GetProperty("text").GetString()!,
            Field(root, "title"),
            root.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray().Select(author => author.GetString()!).ToArray() : [],
            written is null ? null : DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            written,
            root.TryGetProperty("no_date", out var none) && none.ValueKind == JsonValueKind.True);
    }

    private static string? Field(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>A labelled page and what was read from it.</summary>
internal sealed record ReadPage(string Id, string Path, Truth Truth, ReadArticle Article, double Milliseconds, double CpuMilliseconds)
{
    public double WordF1 => Overlap.Of(Shingles.Words(Article.Text.ToLowerInvariant()), Shingles.Words(Truth.Text.ToLowerInvariant())).F1;

    public bool TitleRight => Same(Article.Title) == Same(Truth.Title ?? "");

    /// <summary>Half of the names' words agree: a middle name or a desk beside a name does not count against it.</summary>
    public bool AuthorRight =>
        Article.Byline is { } byline
        && Overlap.Of(Shingles.Words(Fold.Of(byline)), Shingles.Words(Fold.Of(string.Join(' ', Truth.Authors)))).F1 >= 0.6;

    public bool DayRight =>
        Article.Published is { } read && Truth.Published is { } true_
        && (read.UtcDateTime.Date == true_.UtcDateTime.Date || read.UtcDateTime.Date == true_.DateTime.Date);

    public bool MomentRight => Article.Published is { } read && Truth.Published is { } stated && (read - stated).Duration() < TimeSpan.FromMinutes(1);

    private static string Same(string text) => string.Join(' ', Fold.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Precision and recall of one bag in another.</summary>
internal sealed record Overlap(double True, double False, double Missed)
{
    public double F1 => True == 0 ? (False + Missed == 0 ? 1 : 0) : 2 * True / ((2 * True) + False + Missed);

    public static Overlap Of(IEnumerable<string> read, IEnumerable<string> expected)
    {
        var left = expected.GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var (common, excess) = (0, 0);
        foreach (var word in read)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word] = count - 1;
                common++;
            }
            else
            {
                excess++;
            }
        }

        return new Overlap(common, excess, left.Values.Sum());
    }
}

/// <summary>The measure of scrapinghub's article-extraction-benchmark: 4-grams of words with their counts, each page weighing the same.</summary>
internal static class Shingles
{
    private const int Size = 4;

    public static double F1(IEnumerable<ReadPage> pages)
    {
        var overlaps = pages.Select(page => Overlap.Of(Of(page.Article.Text), Of(page.Truth.Text))).ToList();
        var precision = Ratio(overlaps, overlap => overlap.True + overlap.False);
        var recall = Ratio(overlaps, overlap => overlap.True + overlap.Missed);
        return 2 * precision * recall / (precision + recall);
    }

    public static double F1(ReadPage page) => Overlap.Of(Of(page.Article.Text), Of(page.Truth.Text)).F1;

    private static double Ratio(List<Overlap> overlaps, Func<Overlap, double> all) =>
        overlaps.Sum(overlap => overlap.True / Sum(overlap)) / overlaps.Sum(overlap => all(overlap) / Sum(overlap));

    private static double Sum(Overlap overlap) => Math.Max(1, overlap.True + overlap.False + overlap.Missed);

    private static IEnumerable<string> Of(string text)
    {
        var words = Words(text).ToList();
        return words.Count is > 0 and < Size
            ? [string.Join(' ', words)]
            : Enumerable.Range(0, Math.Max(0, words.Count - Size + 1)).Select(at => string.Join(' ', words.GetRange(at, Size)));
    }

    /// <summary>Runs of letters, digits and underscores.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_' || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber);
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }
        }
    }
}
