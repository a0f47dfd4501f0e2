using Dapper;
using Digest.Articles;
using Digest.Editions;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

/// <summary>What every test of loading has: a web of its own, an installation that reads it, and a chat.</summary>
public abstract class LoadTest : IAsyncLifetime
{
    protected FakeWeb Web { get; private set; } = null!;

    protected DigestApp App { get; private set; } = null!;

    protected FeedStore Feeds => App.Get<FeedStore>();

    public async Task InitializeAsync()
    {
        Web = await FakeWeb.Start();
        App = await Start(TestDatabase.Sqlite);
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Web.DisposeAsync();
    }

    /// <summary>Pages that a load may read: none, for the articles of most tests stand nowhere.</summary>
    protected virtual int Pages => 0;

    protected Task<DigestApp> Start(string kind) => DigestApp.Start(kind, settings =>
    {
        settings.Feeds.AllowedHosts = [Web.Host];
        settings.Feeds.HostGap = TimeSpan.Zero;
        settings.Feeds.MaxPages = Pages;
    });

    /// <summary>Adds a feed of the web to the terminal's chat.</summary>
    protected async Task<Feed> Add(string target, string kind = Feed.Web)
    {
        await App.Say("/start");
        var feed = await Feeds.Add(Web.Address(target), kind, null, App.Now);
        var subscriptions = App.Get<SubscriptionStore>();
        await App.Get<SubscriptionFeeds>().Add((await subscriptions.Of(ChatAddress.Terminal))!, feed.Id);
        return feed;
    }

    /// <summary>Loads what is due of the web, once.</summary>
    protected async Task<FeedLoad> Load() => (await App.Loads(Feed.Web)).Single();

    /// <summary>Waits until the feed is due again, and loads it.</summary>
    protected async Task<FeedLoad> LoadAgain(Feed feed)
    {
        var due = (await Now(feed)).DueAt;
        App.Clock.Advance(TimeSpan.FromMilliseconds(Math.Max(0, due - App.Now)));
        return await Load();
    }

    /// <summary>The feed as it stands in the database.</summary>
    protected async Task<Feed> Now(Feed feed) => (await Feeds.Find(feed.Id))!;

    protected Task<T?> Ask<T>(string sql) => App.Database.Db.Read(connection => connection.ExecuteScalarAsync<T>(sql));

    /// <summary>A feed of these items, each written out.</summary>
    protected static string Rss(params string[] items) =>
        $"<rss version='2.0'><channel><title>The News</title><link>https://example.org/</link>{string.Concat(items)}</channel></rss>";

    /// <summary>An item of a feed.</summary>
    protected static string Item(string id, string title = "Lanterns", string text = "Lanterns were lit.", string more = "") =>
        $"<item><guid isPermaLink='false'>{id}</guid><link>https://example.org/{id}</link><title>{title}</title><description>{text}</description>{more}</item>";
}
