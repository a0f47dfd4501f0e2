using System.Text.Json;
using Digest.Feeds;
using Digest.Lookups;

namespace Digest.Bot;

/// <summary>Feeds that a button means: it has no room for addresses, so it carries a mark of them.</summary>
public sealed class FeedMarks(QueryStore queries)
{
    /// <summary>The mark of some feeds, the same for the same feeds.</summary>
    public Task<string> Of(IEnumerable<FeedChoice> feeds) => queries.Mark(JsonSerializer.Serialize(feeds));

    /// <summary>The mark of feeds that were found.</summary>
    public Task<string> Of(IEnumerable<FoundFeed> feeds) => Of(feeds.Select(feed => new FeedChoice(feed.Address, feed.Kind, feed.Title)));

    /// <summary>The feeds of a mark, one at least; null where it stands for something else, such as a search, or for nothing.</summary>
    public async Task<IReadOnlyList<FeedChoice>?> Find(string mark)
    {
        try
        {
            return await queries.Find(mark) is { } kept && JsonSerializer.Deserialize<List<FeedChoice>>(kept) is { Count: > 0 } feeds && feeds.TrueForAll(IsOnTheWeb) ? feeds : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whoever searches for such a list has its mark too: it must not open a folder of this machine, or the files of another chat.</summary>
    private static bool IsOnTheWeb(FeedChoice? feed) => feed is { Kind: Feed.Web or Feed.Page, Address: { } address } && WebAddress.Parse(address) is not null;
}

/// <summary>A feed that can be read.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Kind">A feed, or a page in place of one.</param>
/// <param name="Title">What it calls itself; null: not known.</param>
public sealed record FeedChoice(string Address, string Kind, string? Title);
