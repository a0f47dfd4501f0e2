using System.Text.Json;

namespace Digest.Feeds.Formats;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeedReader
{
    /// <summary>Reads the text, which begins with a brace; of one that breaks off, the items before the break.</summary>
    public static FeedDocument Read(string text, Uri? address, FeedLimits limits)
    {
        var json = text.AsMemory().Trim().Trim('\ufeff');
        return Parse(json, address, limits, isRepaired: false)
            ?? (JsonCut.Save(json.Span, limits.Depth) is { } saved ? Parse(saved.AsMemory(), address, limits, isRepaired: true) : null)
            ?? new FeedDocument.NotAFeed("It is JSON that cannot be read.", IsPage: false);
    }

    private static FeedDocument? Parse(ReadOnlyMemory<char> json, Uri? address, FeedLimits limits, bool isRepaired)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = limits.Depth };
        try
        {
            using var document = JsonDocument.Parse(json, options);
            var root = document.RootElement;
            var version = JsonParts.Text(root, "version") ?? "";
            return version.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) || JsonParts.Member(root, "items") is not null
                ? new FeedDocument.Read(JsonParts.Feed(root, version, address, limits.Entries), isRepaired)
                : new FeedDocument.NotAFeed("It is JSON, but not a JSON Feed.", IsPage: false);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
