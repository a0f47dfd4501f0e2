using Digest.Feeds;
using Digest.Feeds.Formats;

namespace Digest.Articles;

/// <summary>
/// Where an answer says that its feed has moved for good: by redirects, or in the document's own words (<c>itunes:new-feed-url</c>).
/// What comes of it is for <see cref="FeedMove"/> to say, which believes neither at once.
/// </summary>
public sealed class Moving(FeedFetcher fetcher, FeedOptions options)
{
    /// <summary>The new address that a whole answer names; null: none.</summary>
    public async Task<string?> LeadsTo(Feed feed, FetchOutcome.Fetched fetched, ParsedFeed document, CancellationToken cancellation) =>
        fetched.MovedForGood ? fetched.FinalAddress : await Believable(feed, fetched.FinalAddress, document.NewAddress, cancellation);

    /// <summary>The same for a document that has not changed: it still states what it stated.</summary>
    public async Task<string?> LeadsTo(Feed feed, FetchOutcome.Unchanged unchanged, CancellationToken cancellation) =>
        unchanged.MovedForGood ? unchanged.FinalAddress : await Believable(feed, unchanged.FinalAddress, feed.MovedTo, cancellation);

    /// <summary>What holds for redirects holds here: no password and no encryption is lost, and a feed must stand there before we go.</summary>
    private async Task<string?> Believable(Feed feed, string answered, string? stated, CancellationToken cancellation)
    {
        if (WebAddress.Parse(stated) is not { } there || WebAddress.Parse(feed.Address) is not { } here || there.Text == here.Text || there.Text == answered)
        {
            return null;
        }

        var loses = here.Uri.UserInfo.Length > 0 || (here.IsEncrypted && !there.IsEncrypted);
        return !loses && (!FeedMove.IsSettled(FeedMove.Note(feed, there.Text)) || await IsFeed(there.Text, cancellation)) ? there.Text : null;
    }

    private async Task<bool> IsFeed(string address, CancellationToken cancellation) =>
        await fetcher.Fetch(new FetchRequest(address), cancellation) is FetchOutcome.Fetched there &&
        FeedParser.Parse(there.Body, there.Head, options.Limits) is FeedDocument.Read { Feed.Entries.Count: > 0 };
}
