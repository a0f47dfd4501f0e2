using System.Globalization;
using Digest.Feeds.Formats;

namespace Digest.Cli;

/// <summary>A parsed feed as one JSON object: dates in UTC, absent values left out, an entry's only text as both summary and content.</summary>
internal static class ParsedFeedJson
{
    /// <summary>The object for the line that was asked as <paramref name="id"/>.</summary>
    public static object Of(LineId? id, ParsedFeed feed) => new
    {
        id,
        format = feed.Format,
        feed = new
        {
            title = feed.Title,
            link = feed.Link,
            description = feed.Description,
            language = feed.Language,
            updated = Utc(feed.Updated),
            authors = feed.Authors,
        },
        entries = feed.Entries.Select(Entry),
    };

    private static object Entry(Entry entry) => new
    {
        id = entry.Id,
        title = entry.Title,
        link = entry.Link,
        original = entry.Original,
        summary = entry.Summary ?? entry.Content,
        content = entry.Content ?? entry.Summary,
        authors = entry.Authors,
        published = Utc(entry.Published),
        updated = Utc(entry.Updated),
        categories = entry.Categories,
        enclosures = entry.Enclosures,
        source = entry.Source,
        language = entry.Language,
    };

    private static string? Utc(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
