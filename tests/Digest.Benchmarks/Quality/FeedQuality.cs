using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Digest.Feeds.Formats;

namespace Digest.Benchmarks.Quality;

/// <summary>Feed reading: the checks that feed parsers' own suites make, held as a digest would show them.</summary>
public static partial class FeedQuality
{
    /// <summary>The share of checks held and of files read, by suite and over all; nothing without <c>feeds/*.jsonl</c>.</summary>
    public static IEnumerable<QualityRow> Measure(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "feeds");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var suites = Directory.GetFiles(folder, "*.jsonl")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Read(folder, file).ToList(), StringComparer.Ordinal);
        return
        [
            .. suites.OrderBy(suite => suite.Key, StringComparer.Ordinal).Select(suite => Held(suite.Key, suite.Value, null)),
            Held("all", [.. suites.Values.SelectMany(results => results)], 97.5),
            new QualityRow("feeds", "all", "files read", Share(suites.Values.SelectMany(results => results).Select(result => result.WasRead)), 99),
        ];
    }

    /// <summary>Every check that does not hold, with what came instead.</summary>
    internal static IEnumerable<string> Failures(string dataFolder) =>
        from file in Directory.GetFiles(Path.Combine(dataFolder, "feeds"), "*.jsonl")
        from result in Read(Path.Combine(dataFolder, "feeds"), file)
        from failure in result.Failures
        select failure;

    private sealed record Result(bool WasRead, int Checks, IReadOnlyList<string> Failures);

    private static QualityRow Held(string suite, IReadOnlyCollection<Result> results, double? floor)
    {
        var checks = results.Sum(result => result.Checks);
        var held = checks - results.Sum(result => result.Failures.Count);
        return new QualityRow("feeds", suite, "checks held", Math.Round(100.0 * held / checks, 1), floor);
    }

    private static double Share(IEnumerable<bool> all) => Math.Round(100 * all.Average(each => each ? 1.0 : 0.0), 1);

    private static IEnumerable<Result> Read(string folder, string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            using var document = JsonDocument.Parse(line);
            yield return Check(folder, document.RootElement);
        }
    }

    private static Result Check(string folder, JsonElement line)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, line.GetProperty("file").GetString()!));
        var address = Uri.TryCreate(Text(line, "base_url"), UriKind.Absolute, out var stated) ? stated : null;
        var headers = line.GetProperty("headers").EnumerateObject().ToList();
        var head = new DocumentHead(Header("content-type"), address) { Language = Header("content-language"), Location = Header("content-location") };
        var feed = (FeedParser.Parse(bytes, head) as FeedDocument.Read)?.Feed;
        var checks = line.GetProperty("checks").EnumerateArray().ToList();
        return new Result(feed is not null, checks.Count, [.. checks.Where(check => feed is null || !Holds(feed, check)).Select(check => $"{Text(line, "id")} {check}")]);

        string? Header(string name) =>
            headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
    }

    private static bool Holds(ParsedFeed feed, JsonElement check)
    {
        var got = Values(feed, Text(check, "field")!).Concat(Text(check, "alt") is { } other ? Values(feed, other) : []).Select(Plain).ToList();
        var wanted = check.TryGetProperty("equals_any", out var any) ? any.EnumerateArray().Select(each => each.ToString()) : [check.GetProperty("equals").ToString()];
        return wanted.Any(want => got.Contains(Plain(want), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What the feed says in a field such as <c>entries[2].title</c>.</summary>
    private static IEnumerable<string?> Values(ParsedFeed feed, string field)
    {
        var path = FieldPath().Match(field);
        if (path.Groups["index"].Value is not { Length: > 0 } index)
        {
            return field == "entries.length" ? [feed.Entries.Count.ToString(CultureInfo.InvariantCulture)] : OfFeed(feed, field);
        }

        return feed.Entries.ElementAtOrDefault(int.Parse(index, CultureInfo.InvariantCulture)) is { } entry ? OfEntry(entry, path.Groups["rest"].Value) : [];
    }

    private static IEnumerable<string?> OfFeed(ParsedFeed feed, string field) => field switch
    {
        "feed.title" => [feed.Title],
        "feed.link" => [feed.Link],
        "feed.description" => [feed.Description],
        "feed.language" => [feed.Language],
        "feed.author" => [.. feed.Authors],
        "feed.updated" or "feed.published" => [Moment(feed.Updated)],
        _ => [],
    };

    private static IEnumerable<string?> OfEntry(Entry entry, string field)
    {
        var at = FieldPath().Match("entries" + field[(field.Contains('[', StringComparison.Ordinal) ? field.IndexOf('[', StringComparison.Ordinal) : field.Length)..]);
        var index = int.TryParse(at.Groups["index"].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return field.Split('[')[0] switch
        {
            "title" => [entry.Title],
            "link" => [entry.Link],
            "id" => [entry.Id],
            "summary" => [entry.Summary ?? entry.Content],
            "content" => [entry.Content ?? entry.Summary],
            "author" => [.. entry.Authors],
            "published" => [Moment(entry.Published)],
            "updated" => [Moment(entry.Updated)],
            "source.title" => [entry.Source?.Title],
            "categories" => [entry.Categories.ElementAtOrDefault(index)],
            "enclosures" => [entry.Enclosures.ElementAtOrDefault(index)?.Url],
            _ => [],
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Text up to tags, references and white space; addresses up to a closing slash.</summary>
    private static string Plain(string? text)
    {
        var plain = text ?? "";
        for (var round = 0; round < 2; round++)
        {
            plain = WebUtility.HtmlDecode(Tag().Replace(plain, ""));
        }

        return Blank().Replace(Tag().Replace(plain, ""), "").TrimEnd('/');
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^entries\[(?<index>\d+)\]\.?(?<rest>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FieldPath();
}
