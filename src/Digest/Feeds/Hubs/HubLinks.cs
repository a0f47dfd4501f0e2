using System.Text.RegularExpressions;
using Digest.Feeds.Formats;

namespace Digest.Feeds.Hubs;

/// <summary>The hub of a feed and the feed's own name for it: from the answer's <c>Link</c> headers, else from the document.</summary>
public sealed partial record HubLinks(string Hub, string Topic)
{
    /// <summary>More of a header is not looked at, characters.</summary>
    private const int Reach = 4000;

    /// <summary>What an answer and its document name; null: no hub, or nothing to ask it for.</summary>
    public static HubLinks? Of(FetchOutcome.Fetched fetched, ParsedFeed feed)
    {
        var header = fetched.Links is { } links ? links[..Math.Min(links.Length, Reach)] : "";
        var start = new Uri(fetched.FinalAddress);
        return (Stated(header, "hub", start) ?? feed.Hub) is { } hub && (Stated(header, "self", start) ?? feed.Self) is { } topic
            ? new HubLinks(hub, topic)
            : null;
    }

    private static string? Stated(string header, string relation, Uri start) => Link().Matches(header)
        .Where(link => link.Groups["rel"].Value.Split(' ').Contains(relation, StringComparer.OrdinalIgnoreCase))
        .Select(link => Address.Web(link.Groups["target"].Value, start))
        .FirstOrDefault(address => address is not null);

    [GeneratedRegex("""<(?<target>[^>]+)>[^,<]*?;\s*rel\s*=\s*"?(?<rel>[^",;]+)"?""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
