namespace Digest.Feeds;

/// <summary>A list of feeds as people keep them: OPML, or plain text with an address a line.</summary>
public static class FeedList
{
    private const int MostTroubles = 20;

    /// <summary>Whether a file of this name may be a list of feeds.</summary>
    public static bool MayBe(string? fileName) =>
        Path.GetExtension(fileName ?? "").ToLowerInvariant() is ".opml" or ".xml" or ".txt";

    /// <summary>Reads a list; what is no address is a sentence. Never throws.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name; text files are told by it.</param>
    public static OpmlList Read(ReadOnlySpan<byte> bytes, string? name) =>
        Path.GetExtension(name ?? "").Equals(".txt", StringComparison.OrdinalIgnoreCase) && bytes.Length <= Opml.LargestList
            ? Lines(Formats.FeedBytes.Decode(bytes, null))
            : Opml.Read(bytes);

    private static OpmlList Lines(string text)
    {
        var feeds = new List<OpmlFeed>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var troubles = new List<string>();
        foreach (var (number, line) in text.Split('\n').Index())
        {
            var stated = line.Trim();
            if (stated.Length == 0 || stated.StartsWith('#') || feeds.Count >= Opml.MostFeeds)
            {
                continue;
            }

            if (WebAddress.Parse(stated) is { } address)
            {
                _ = known.Add(address.Text) && Keep(feeds, address);
            }
            else if (troubles.Count < MostTroubles)
            {
                troubles.Add($"line {number + 1} is no address");
            }
        }

        return new OpmlList(feeds, troubles);
    }

    private static bool Keep(List<OpmlFeed> feeds, WebAddress address)
    {
        feeds.Add(new OpmlFeed(address.Text));
        return true;
    }
}
