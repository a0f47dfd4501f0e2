using System.Text.Json;

namespace Digest.Feeds.Formats;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = XmlTreeReader.DeepestLevel,
    };

    /// <summary>Reads the text, which begins with a brace.</summary>
    public static FeedDocument Read(string text, Uri? address)
    {
        try
        {
            using var document = JsonDocument.Parse(text.AsMemory().Trim().Trim('\ufeff'), Options);
            var root = document.RootElement;
            var version = JsonParts.Text(root, "version") ?? "";
            return version.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) || root.TryGetProperty("items", out _)
                ? new FeedDocument.Read(JsonParts.Feed(root, version, address), Repaired: false)
                : new FeedDocument.NotAFeed("It is JSON, but not a JSON Feed.", IsPage: false);
        }
        catch (JsonException)
        {
            return new FeedDocument.NotAFeed("It is JSON that cannot be read.", IsPage: false);
        }
    }
}
