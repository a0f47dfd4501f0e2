namespace Digest.Feeds;

/// <summary>Addresses that browsers hand to a feed reader: <c>feed://example.org/x</c> and <c>feed:https://example.org/x</c>.</summary>
internal static class FeedScheme
{
    private const string Scheme = "feed:";

    /// <summary>The web address meant; any other text as it is.</summary>
    public static string Undo(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var rest = text[Scheme.Length..];
        return rest.StartsWith("//") ? "https:" + rest : rest;
    }
}
