using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Feeds;

/// <summary>What every test of fetching has: a web of its own, a clock that stands still, a fetcher that may ask that web.</summary>
public abstract class WebTest : IAsyncLifetime
{
    protected const string Rss = "<rss version='2.0'><channel><title>News</title></channel></rss>";

    protected FakeClock Clock { get; } = new();

    protected FakeWeb Web { get; private set; } = null!;

    protected FeedFetcher Fetcher { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Web = await FakeWeb.Start();
        Fetcher = new FeedFetcher(Web.Options, Clock);
    }

    public virtual async Task DisposeAsync()
    {
        Fetcher.Dispose();
        await Web.DisposeAsync();
    }

    protected Task<FetchOutcome> Fetch(string target) => Fetcher.Fetch(new FetchRequest(Web.Address(target)), default);

    protected async Task<FetchOutcome.Fetched> FetchWhole(string target) => (await Fetch(target)).ShouldBeOfType<FetchOutcome.Fetched>();

    protected async Task<string> FetchFailing(string target) => (await Fetch(target)).ShouldBeOfType<FetchOutcome.Failed>().Why;

    protected async Task<string> FetchFailing(string address, FeedOptions options)
    {
        using var fetcher = new FeedFetcher(options, Clock);
        return (await fetcher.Fetch(new FetchRequest(address), default)).ShouldBeOfType<FetchOutcome.Failed>().Why;
    }
}
