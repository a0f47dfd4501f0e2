using System.Text.Json;

namespace Digest.Feeds.Formats;

/// <summary>What the members of a JSON Feed say. Members of a wrong kind are taken as absent.</summary>
internal static class JsonParts
{
    /// <summary>The whole feed, up to <paramref name="most"/> entries.</summary>
    public static ParsedFeed Feed(JsonElement root, string version, Uri? address, int most)
    {
        var link = Address.Web(Text(root, "home_page_url"), address);
        var authors = Authors(root);
        var language = Text(root, "language");
        var inherited = new Inherited(address ?? Address.Base(link, null), authors, language);
        return new ParsedFeed
        {
            Format = "JSON Feed " + (version.EndsWith("1.1", StringComparison.Ordinal) ? "1.1" : "1.0"),
            Title = Html.OneLine(Text(root, "title") ?? ""),
            Link = link,
            Description = Text(root, "description") is { } description ? Html.OneLine(description) : null,
            Language = language,
            Authors = authors,
            Hub = Hub(root, address),
            Self = Address.Web(Text(root, "feed_url"), address),
            Entries = [.. List(root, "items").Take(most).Select(item => Entry(item, inherited))],
        };
    }

    /// <summary>A member as text; numbers too, since ids are often written as such. Null when absent or blank.</summary>
    public static string? Text(JsonElement element, string name)
    {
        if (Member(element, name) is not { } member)
        {
            return null;
        }

        var text = member.ValueKind switch
        {
            JsonValueKind.String => Tolerant(member),
            JsonValueKind.Number => member.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private sealed record Inherited(Uri? Base, IReadOnlyList<string> Authors, string? Language);

    private static Entry Entry(JsonElement item, Inherited feed)
    {
        var authors = Authors(item);
        var published = Text(item, "date_published") ?? Text(item, "date_modified");
        return new Entry
        {
            Id = Text(item, "id"),
            Title = Html.OneLine(Text(item, "title") ?? ""),
            Link = Address.Web(Text(item, "url"), feed.Base) ?? Address.Web(Text(item, "external_url"), feed.Base) ?? Permalink(item),
            Summary = Text(item, "summary") is { } summary ? Html.Escape(summary) : null,
            Content = Content(item, feed.Base),
            Authors = authors.Count > 0 ? authors : feed.Authors,
            Published = FeedDate.Parse(published),
            PublishedRaw = published,
            Updated = FeedDate.Parse(Text(item, "date_modified")),
            Categories = [.. List(item, "tags").Take(Listing.Most).Select(tag => tag.ValueKind == JsonValueKind.String ? Html.OneLine(Tolerant(tag)) : "").Where(tag => tag.Length > 0).Distinct()],
            Enclosures = [.. List(item, "attachments").Take(Listing.Most).Select(file => File(file, feed.Base)).OfType<Enclosure>()],
            Picture = Address.Web(Text(item, "image") ?? Text(item, "banner_image"), feed.Base),
            Language = Text(item, "language") ?? feed.Language,
        };
    }

    private static string? Permalink(JsonElement item) => Text(item, "id") is { } id && Address.IsWeb(id) ? id : null;

    private static string? Content(JsonElement item, Uri? address) =>
        Text(item, "content_html") is { } html ? HtmlSanitiser.Clean(html, address)
        : Text(item, "content_text") is { } text ? Html.Escape(text)
        : null;

    private static Enclosure? File(JsonElement file, Uri? address) =>
        Address.Absolute(Text(file, "url"), address) is { } url
            ? new Enclosure(url, Text(file, "mime_type"), Size(file))
            : null;

    private static long? Size(JsonElement file) =>
        Member(file, "size_in_bytes") is { ValueKind: JsonValueKind.Number } size && size.TryGetInt64(out var bytes) ? bytes : null;

    private static List<string> Authors(JsonElement element)
    {
        var names = List(element, "authors").Take(Listing.Most).Select(Name).OfType<string>().Distinct().ToList();
        if (names.Count == 0 && Member(element, "author") is { } author && Name(author) is { } name)
        {
            names.Add(name);
        }

        return names;
    }

    private static string? Name(JsonElement author) =>
        author.ValueKind == JsonValueKind.String ? PersonName.Of(Tolerant(author)) : PersonName.Of(Text(author, "name") ?? Text(author, "url"));

    private static string? Hub(JsonElement root, Uri? address) =>
        List(root, "hubs").Select(hub => Address.Web(Text(hub, "url"), address)).FirstOrDefault(url => url is not null);

    private static JsonElement.ArrayEnumerator List(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    /// <summary>A member by its name; null where there is none. Beside a name with half a surrogate pair in it none can be looked for.</summary>
    public static JsonElement? Member(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A text with half a surrogate pair in it cannot be read as one: it is left out.</summary>
    private static string Tolerant(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
