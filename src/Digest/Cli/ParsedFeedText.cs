using System.Globalization;
using Digest.Feeds.Formats;

namespace Digest.Cli;

/// <summary>A parsed feed for a person: its head, then an entry a line or two.</summary>
internal static class ParsedFeedText
{
    /// <summary>Writes the feed, or why it is none.</summary>
    public static async Task Write(FeedDocument document, TextWriter output)
    {
        if (document is FeedDocument.NotAFeed none)
        {
            await output.WriteLineAsync(none.Why);
        }
        else if (document is FeedDocument.Read read)
        {
            await WriteHead(read, output);
            foreach (var entry in read.Feed.Entries)
            {
                await WriteEntry(entry, output);
            }
        }
    }

    private static async Task WriteHead(FeedDocument.Read read, TextWriter output)
    {
        var feed = read.Feed;
        await output.WriteLineAsync($"{feed.Title} ({feed.Format}{(read.Repaired ? ", repaired" : "")}, {feed.Entries.Count} entries)");
        foreach (var line in new[] { feed.Link, feed.Description, feed.Language })
        {
            if (!string.IsNullOrEmpty(line))
            {
                await output.WriteLineAsync(line);
            }
        }
    }

    private static async Task WriteEntry(Entry entry, TextWriter output)
    {
        var date = entry.Published?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? entry.PublishedRaw ?? "no date";
        var by = entry.Authors.Count == 0 ? "" : " · " + string.Join(", ", entry.Authors);
        await output.WriteLineAsync();
        await output.WriteLineAsync(entry.Title.Length == 0 ? "(no title)" : entry.Title);
        await output.WriteLineAsync($"  {date}{by}");
        await output.WriteLineAsync($"  {entry.Address ?? entry.Id ?? "no address"}");
    }
}
