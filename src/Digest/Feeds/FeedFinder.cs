using Digest.Feeds.Formats;
using Digest.Feeds.Pages;

namespace Digest.Feeds;

/// <summary>A feed that was found and read. <see cref="Samples"/>: its first three entries.</summary>
public sealed record FoundFeed(string Title, string Address, string? Site, IReadOnlyList<Entry> Samples)
{
    /// <summary>A feed, or a page that is read in its place.</summary>
    public string Kind { get; init; } = Feed.Web;
}

/// <summary>What came of looking for feeds.</summary>
public abstract record FindOutcome
{
    private FindOutcome()
    {
    }

    /// <summary>One feed at least, the most likely first.</summary>
    public sealed record Found(IReadOnlyList<FoundFeed> Feeds) : FindOutcome;

    /// <summary>None; one sentence for people says why, without a full stop.</summary>
    public sealed record NothingThere(string Why) : FindOutcome;
}

/// <summary>
/// Finds the feed behind whatever a person gives: a feed, a page, a channel, a handle. It guesses, so it is for people
/// who ask, not for polling; hosts are asked as gently as by polling, and of the guesses only a few are tried.
/// </summary>
public sealed class FeedFinder(FeedFetcher fetcher, FeedOptions options)
{
    /// <summary>Of the addresses that one source names so many are looked at.</summary>
    private const int MostTries = 8;

    /// <summary>So many entries show what a feed is about.</summary>
    private const int SampleCount = 3;

    /// <summary>Looks for feeds; <paramref name="said"/> is an address or what people write for one (<c>example.org</c>, <c>r/news</c>, <c>@name@server</c>).</summary>
    public async Task<FindOutcome> Find(string said, CancellationToken cancellation)
    {
        var addresses = Addresses(said.Trim().Trim('<', '>', '"')).Select(WebAddress.Parse).OfType<WebAddress>().ToList();
        if (addresses.Count == 0)
        {
            return new FindOutcome.NothingThere("this is no web address");
        }

        if (await Read(KnownSites.Feeds(addresses[0]), cancellation) is { Count: > 0 } known)
        {
            return new FindOutcome.Found(known);
        }

        if (KnownSites.PageOf(addresses[0]) is { } channel)
        {
            addresses = [WebAddress.Parse(channel)!];
        }

        var (address, outcome) = await Open(addresses, cancellation);
        return outcome is FetchOutcome.Fetched page
            ? await Look(address, page, cancellation)
            : new FindOutcome.NothingThere(Why(outcome));
    }

    /// <summary>The address said; without a scheme both are tried, the encrypted one first.</summary>
    private static string[] Addresses(string said)
    {
        var text = KnownSites.Spelled(said) ?? FeedScheme.Undo(said);
        if (text.Contains("://"))
        {
            return [text];
        }

        return text.Contains('.') && !text.Contains(' ') ? [$"https://{text}", $"http://{text}"] : [];
    }

    /// <summary>The first of the addresses that answers with a document, or the last one and what became of it.</summary>
    private async Task<(WebAddress Address, FetchOutcome Outcome)> Open(List<WebAddress> addresses, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            var outcome = await fetcher.Fetch(new FetchRequest(addresses[i].Text) { Accept = FetchRequest.PageKinds }, cancellation);
            if (outcome is FetchOutcome.Fetched || i == addresses.Count - 1)
            {
                return (addresses[i], outcome);
            }
        }
    }

    private async Task<FindOutcome> Look(WebAddress address, FetchOutcome.Fetched page, CancellationToken cancellation) => Judge(address.Text, page) switch
    {
        (FoundFeed feed, _) => new FindOutcome.Found([feed]),
        (_, true) => await LookInto(page, cancellation),
        _ => new FindOutcome.NothingThere($"what {address.Host} answers is neither a feed nor a page"),
    };

    private async Task<FindOutcome> LookInto(FetchOutcome.Fetched page, CancellationToken cancellation)
    {
        var here = WebAddress.Parse(page.FinalAddress)!;
        if (KnownSites.PageOf(here) is not null)
        {
            return List(page) is { } channel
                ? new FindOutcome.Found([channel])
                : new FindOutcome.NothingThere($"{here.Text} shows no messages: it is no public channel");
        }

        var html = FeedBytes.Decode(page.Body, page.ContentType);
        IEnumerable<IReadOnlyList<string>> sources =
            [PageLinks.Stated(html, here), KnownSites.FeedsOf(html, here), PageLinks.Mentioned(html, here)];
        foreach (var source in sources)
        {
            if (await Read(source, cancellation) is { Count: > 0 } feeds)
            {
                return new FindOutcome.Found(feeds);
            }
        }

        return (await Guess(here, cancellation) ?? List(page)) is { } found
            ? new FindOutcome.Found([found])
            : new FindOutcome.NothingThere($"{here.Host} names no feed, there is none at the usual places, and the page lists no articles");
    }

    /// <summary>The page itself, where it lists articles: it can be read in place of a feed.</summary>
    private FoundFeed? List(FetchOutcome.Fetched page) =>
        PageSource.Read(page.Body, page.Head, options.Limits) is { } list ? Found(list, page.FinalAddress) with { Kind = Feed.Page } : null;

    private async Task<List<FoundFeed>> Read(IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        var found = new List<FoundFeed>();
        foreach (var address in addresses.Take(MostTries))
        {
            if (await ReadOne(address, cancellation) is { } feed && found.TrueForAll(other => other.Address != feed.Address))
            {
                found.Add(feed);
            }
        }

        return found;
    }

    private async Task<FoundFeed?> Guess(WebAddress page, CancellationToken cancellation)
    {
        foreach (var place in KnownSites.Usual(page))
        {
            if (await ReadOne(place, cancellation) is { } feed)
            {
                return feed;
            }
        }

        return null;
    }

    private async Task<FoundFeed?> ReadOne(string address, CancellationToken cancellation) =>
        await fetcher.Fetch(new FetchRequest(address), cancellation) is FetchOutcome.Fetched fetched ? Judge(address, fetched).Feed : null;

    /// <summary>The feed, or whether it is a page that may name some.</summary>
    private (FoundFeed? Feed, bool IsPage) Judge(string address, FetchOutcome.Fetched fetched) =>
        FeedParser.Parse(fetched.Body, fetched.Head, options.Limits) switch
        {
            FeedDocument.Read read => (Found(read.Feed, fetched.MovedForGood ? fetched.FinalAddress : address), false),
            FeedDocument.NotAFeed other => (null, other.IsPage || fetched.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true),
            var unknown => throw new InvalidOperationException($"no such document: {unknown}"),
        };

    private static FoundFeed Found(ParsedFeed feed, string address) => new(
        feed.Title.Length > 0 ? feed.Title : new Uri(address).Host,
        address,
        feed.Link,
        [.. feed.Entries.Take(SampleCount)]);

    private static string Why(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Failed failed => failed.Why,
        FetchOutcome.Gone gone => gone.Why,
        FetchOutcome.Wait wait => wait.Why,
        _ => "it does not answer with a document",
    };
}
