using Digest.Feeds;
using Digest.Feeds.Formats;
using Digest.Feeds.Hubs;

namespace Digest.Articles;

/// <summary>Feeds that a hub pushes to us: which have one, what they bring, and how seldom they are then polled. Off without a public address.</summary>
public sealed class Pushing(HubStore hubs, FeedStore feeds, Intake intake, FeedOptions options, TimeProvider time)
{
    /// <summary>Takes note of the hub that an answer or its document names.</summary>
    public async Task Note(Feed feed, FetchOutcome.Fetched fetched, ParsedFeed parsed)
    {
        if (options.PublicAddress.Length > 0 && HubLinks.Of(fetched, parsed) is { } links)
        {
            await hubs.Keep(feed.Id, links.Hub, links.Topic);
        }
    }

    /// <summary>A feed that is pushed is still polled, at the longest interval: hubs fail too.</summary>
    public async Task<Feed> Rest(Feed feed)
    {
        var now = time.GetUtcNow();
        return options.PublicAddress.Length > 0 && await hubs.Pushes(feed.Id, now.ToUnixTimeMilliseconds())
            ? feed with { DueAt = Math.Max(feed.DueAt, (now + options.LongestInterval).ToUnixTimeMilliseconds()) }
            : feed;
    }

    /// <summary>Accepts a document that a hub pushed; it may hold only what is new. Returns how many articles are new.</summary>
    public async Task<int> Accept(Hub hub, byte[] body, string? contentType, CancellationToken cancellation)
    {
        var head = new DocumentHead(contentType, new Uri(hub.Topic));
        return await feeds.Find(hub.FeedId) is { Stopped: false } feed && FeedParser.Parse(body, head, options.Limits) is FeedDocument.Read read
            ? await intake.Accept(feed, read.Feed, cancellation)
            : 0;
    }
}
