using System.Text.Json;
using Digest.Feeds.Formats;

namespace Digest.Articles.Reading;

/// <summary>What a page says of its article in JSON-LD. Absent fields are null.</summary>
internal sealed record LinkedData
{
    private const int Deepest = 64;
    private const int News = 70;
    private const int Article = 50;
    private const int MostScripts = 40;

    private static readonly LinkedData Nothing = new();

    /// <summary>Whether it describes an article, not just a page or a video.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Whether it describes an article of news.</summary>
    public bool IsNews { get; init; }

    public string? Headline { get; init; }

    public string? Published { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Picture { get; init; }

    public string? Body { get; init; }

    public string? Description { get; init; }

    /// <summary>Reads the scripts of a page; of several articles the one that says most wins. Broken JSON is mended where it can be.</summary>
    public static LinkedData Of(IEnumerable<HtmlNode> scripts)
    {
        var found = new List<(int Rank, LinkedData Data)>();
        foreach (var script in scripts.Take(MostScripts))
        {
            using var document = Parse(script.Text ?? "");
            if (document is not null)
            {
                CollectWhole(document.RootElement, found);
            }
        }

        return found.Count == 0 ? Nothing : found.MaxBy(candidate => candidate.Rank).Data;
    }

    /// <summary>Data that nobody can read to its end tells nothing.</summary>
    private static void CollectWhole(JsonElement root, List<(int Rank, LinkedData Data)> found)
    {
        var before = found.Count;
        try
        {
            Collect(root, found, 0);
        }
        catch (InvalidOperationException)
        {
            // half of a surrogate pair in a name, or a list of types that is empty
            found.RemoveRange(before, found.Count - before);
        }
    }

    private static JsonDocument? Parse(string text)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };
        foreach (var version in (Func<string, string>[])[Bare, Mended])
        {
            try
            {
                return JsonDocument.Parse(version(text), options);
            }
            catch (Exception error) when (error is JsonException or ArgumentException)
            {
                // the next version, or none; half a surrogate pair is an ArgumentException
            }
        }

        return null;
    }

    private static string Bare(string script)
    {
        var text = script.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        var start = text.AsSpan().IndexOfAny('{', '[');
        var end = text.AsSpan().LastIndexOfAny('}', ']');
        return start < 0 || end < start ? "" : text[start..(end + 1)];
    }

    // Line ends and tabs inside strings are the commonest fault; outside they are white space anyway.
    private static string Mended(string text) =>
        string.Create(Bare(text).Length, Bare(text), (span, source) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = char.IsControl(source[at]) ? ' ' : source[at];
            }
        });

    private static void Collect(JsonElement element, List<(int Rank, LinkedData Data)> found, int depth)
    {
        if (depth > 6)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray().Take(100))
            {
                Collect(item, found, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Rank(element) is > 0 and var rank)
            {
                found.Add((rank, Read(element) with { IsArticle = rank >= Article, IsNews = rank >= News }));
            }

            foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"])
            {
                if (element.TryGetProperty(name, out var inner))
                {
                    Collect(inner, found, depth + 1);
                }
            }
        }
    }

    private static int Rank(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return 0;
        }

        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text).ToList() : [Text(type)];
        var rank = names.Max(name => name switch
        {
            null => 0,
            _ when name.EndsWith("NewsArticle", StringComparison.Ordinal) => News,
            _ when name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "Review" => Article,
            "VideoObject" => 6,
            "WebPage" or "ItemPage" => 4,
            _ => 0,
        });
        return rank == 0 ? 0 : rank
            + (element.TryGetProperty("headline", out _) ? 4 : 0)
            + (element.TryGetProperty("datePublished", out _) ? 4 : 0)
            + (element.TryGetProperty("articleBody", out _) ? 2 : 0);
    }

    private static LinkedData Read(JsonElement element) => new()
    {
        Headline = Field(element, "headline") ?? Field(element, "name"),
        Published = Field(element, "datePublished") ?? Field(element, "dateCreated") ?? Field(element, "uploadDate"),
        Authors = element.TryGetProperty("author", out var author) ? Names(author).ToList()
            : element.TryGetProperty("creator", out var creator) ? Names(creator).ToList() : [],
        Publisher = element.TryGetProperty("publisher", out var publisher) ? Names(publisher).FirstOrDefault() : null,
        Language = Field(element, "inLanguage"),
        Picture = element.TryGetProperty("image", out var image) ? Address(image) : null,
        Body = Field(element, "articleBody"),
        Description = Field(element, "description"),
    };

    private static string? Field(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Text).FirstOrDefault() : Text(value) : null;

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return Entities.DecodeAll(value.GetString()!).Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair, written as \ud83d
        }
    }

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Names(name) : [],
        _ => Text(value) is { } text ? [text] : [],
    };

    private static string? Address(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Address).FirstOrDefault(address => address is not null),
        JsonValueKind.Object => Field(value, "url") ?? Field(value, "contentUrl"),
        _ => Text(value),
    };
}
