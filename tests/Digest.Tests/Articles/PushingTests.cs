using System.Net;
using System.Security.Cryptography;
using System.Text;
using Digest.Articles;
using Digest.Editions;
using Digest.Feeds;
using Digest.Feeds.Hubs;
using Digest.Tests.Support;
using Digest.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;

namespace Digest.Tests.Articles;

public sealed class PushingTests : IAsyncLifetime
{
    private const string Public = "https://digest.example.org";

    private FakeWeb web = null!;
    private DigestApp app = null!;

    public async Task InitializeAsync()
    {
        web = await FakeWeb.Start();
        app = await DigestApp.Start(TestDatabase.Sqlite, settings =>
        {
            settings.Feeds.AllowedHosts = [web.Host];
            settings.Feeds.HostGap = TimeSpan.Zero;
            settings.Feeds.PublicAddress = Public;
        });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await web.DisposeAsync();
    }

    [Fact]
    public async Task A_feed_with_a_hub_is_asked_for_verified_and_pushed_without_a_poll()
    {
        var feed = await LoadWithHub();
        var asked = await Ask();
        asked["hub.mode"].ShouldBe("subscribe");
        asked["hub.topic"].ShouldBe(web.Address("/feed"));
        asked["hub.secret"].Length.ShouldBe(32);
        var token = asked["hub.callback"][(Public + HubSubscriber.Path + "/").Length..];

        (await Verify(token, web.Address("/feed"))).ShouldBe(new HubAnswer(HttpStatusCode.OK, "a challenge"));
        var answer = await Push(token, asked["hub.secret"], Rss("2", "Boats came in."));

        (await app.Get<Pushing>().Accept(answer.Pushed!, Encoding.UTF8.GetBytes(Rss("2", "Boats came in.")), "application/rss+xml", CancellationToken.None)).ShouldBe(1);
        web.Requests.Count(request => request.Target == "/feed").ShouldBe(1);
        (await app.Get<FeedStore>().Find(feed.Id))!.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task A_pushed_feed_is_polled_at_the_longest_interval_and_as_before_when_the_promise_ends()
    {
        var feed = await LoadWithHub();
        var asked = await Ask();
        await Verify(asked["hub.callback"].Split('/')[^1], web.Address("/feed"));

        (await Reload(feed)).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(12));
        app.Clock.Advance(TimeSpan.FromDays(11));
        (await Reload(feed)).ShouldBeLessThan(TimeSpan.FromHours(12));
    }

    [Fact]
    public async Task A_promise_is_renewed_before_it_ends_and_a_hub_that_is_silent_is_asked_again_later()
    {
        await LoadWithHub();
        await Ask();
        (await app.Get<HubSubscriber>().Renew(CancellationToken.None)).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromHours(13));
        var asked = await Ask();
        await Verify(asked["hub.callback"].Split('/')[^1], web.Address("/feed"));
        app.Clock.Advance(TimeSpan.FromDays(8));
        (await app.Get<HubSubscriber>().Renew(CancellationToken.None)).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromDays(1.5));
        (await app.Get<HubSubscriber>().Renew(CancellationToken.None)).ShouldBe(1);
    }

    [Theory]
    [InlineData("sha256=00")]
    [InlineData("sha1=00")]
    [InlineData("junk")]
    [InlineData(null)]
    public async Task What_is_not_signed_with_our_secret_is_dropped(string? signature)
    {
        await LoadWithHub();
        var token = (await Ask())["hub.callback"].Split('/')[^1];

        var answer = await app.Get<HubDesk>().Answer(new HubCall("POST", token, new Dictionary<string, string>(), signature, Encoding.UTF8.GetBytes(Rss("2", "Boats came in."))));

        (answer.Status, answer.Pushed).ShouldBe((HttpStatusCode.Accepted, null));
    }

    [Theory]
    [InlineData("SHA1")]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public async Task A_hub_signs_in_any_of_four_ways(string hash)
    {
        await LoadWithHub();
        var asked = await Ask();
        var body = Encoding.UTF8.GetBytes(Rss("2", "Boats came in."));
        var signature = $"{hash.ToLowerInvariant()}={Convert.ToHexString(CryptographicOperations.HmacData(new HashAlgorithmName(hash), Encoding.UTF8.GetBytes(asked["hub.secret"]), body))}";

        var answer = await app.Get<HubDesk>().Answer(new HubCall("POST", asked["hub.callback"].Split('/')[^1], new Dictionary<string, string>(), signature, body));

        answer.Pushed.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_verifies_what_was_not_asked_for()
    {
        await LoadWithHub();
        (await Verify("0123456789abcdef0123456789abcdef", web.Address("/feed"))).Status.ShouldBe(HttpStatusCode.NotFound);
        var token = (await Ask())["hub.callback"].Split('/')[^1];

        (await Verify(token, web.Address("/other"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Verify(token, web.Address("/feed"), "unsubscribe")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Get<HubDesk>().Answer(new HubCall("DELETE", token, new Dictionary<string, string>(), null, []))).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_hub_that_refuses_leaves_the_feed_to_polling()
    {
        var feed = await LoadWithHub();
        var token = (await Ask())["hub.callback"].Split('/')[^1];
        await Verify(token, web.Address("/feed"));
        (await Verify(token, web.Address("/feed"), "denied")).Status.ShouldBe(HttpStatusCode.OK);

        (await app.Get<HubStore>().Pushes(feed.Id, app.Now)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_hub_is_named_by_the_header_of_an_answer_too()
    {
        web.Announce("/feed", FakePage.Of("<rss version='2.0'><channel><title>N</title></channel></rss>").With("Link", "</hub>; rel=\"hub\", </self>; rel=self"));
        web.Announce("/hub", FakePage.Of(202));
        await Load(await Add());
        (await Ask())["hub.topic"].ShouldBe(web.Address("/self"));
    }

    [Fact]
    public async Task A_hub_reaches_us_through_the_listener()
    {
        await LoadWithHub();
        var asked = await Ask();
        var listener = new WebListener(new WebOptions { Address = "http://127.0.0.1:0" }, [new HubEndpoint(app.Get<HubDesk>(), app.Get<Pushing>())], NullLogger<WebListener>.Instance);
        await listener.StartAsync(CancellationToken.None);
        try
        {
            using var hub = new HttpClient();
            var callback = listener.Addresses.Single() + asked["hub.callback"][Public.Length..];
            (await hub.GetStringAsync(new Uri($"{callback}?hub.mode=subscribe&hub.topic={Uri.EscapeDataString(web.Address("/feed"))}&hub.challenge=x1&hub.lease_seconds=9"))).ShouldBe("x1");
            using var push = new HttpRequestMessage(HttpMethod.Post, callback) { Content = new StringContent(Rss("2", "Boats came in."), Encoding.UTF8, "application/rss+xml") };
            push.Headers.Add("X-Hub-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(asked["hub.secret"]), Encoding.UTF8.GetBytes(Rss("2", "Boats came in.")))));
            using var answer = await hub.SendAsync(push);
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }
        finally
        {
            await listener.StopAsync(CancellationToken.None);
        }

        (await app.Database.Db.Read(connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from articles"))).ShouldBe(2);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_poll_and_a_push_at_the_same_time_bring_an_article_once(string kind)
    {
        await using var own = await DigestApp.Start(kind);
        var feed = await own.Get<FeedStore>().Add("https://example.org/feed", Feed.Web, "Example", own.Now);
        var document = new Digest.Feeds.Formats.ParsedFeed
        {
            Format = "RSS 2.0",
            Entries = [.. Enumerable.Range(0, 20).Select(number => new Digest.Feeds.Formats.Entry { Id = $"{number}", Title = $"Subject {number}", Content = $"Words about {number}." })],
        };

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => own.Get<Intake>().Accept(feed, document))));

        (await own.Database.Db.Read(connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from articles"))).ShouldBe(20);
    }

    private async Task<Feed> Add()
    {
        await app.Say("/start");
        var feed = await app.Get<FeedStore>().Add(web.Address("/feed"), Feed.Web, null, app.Now);
        var subscriptions = app.Get<SubscriptionStore>();
        await app.Get<SubscriptionFeeds>().Add((await subscriptions.Of(ChatAddress.Terminal))!, feed.Id);
        return feed;
    }

    private async Task<Feed> LoadWithHub()
    {
        web.Announce("/feed", FakePage.Of(Rss("1", "Lanterns were lit.")).With("ETag", "\"1\""));
        web.Announce("/hub", FakePage.Of(202));
        return await Load(await Add());
    }

    private async Task<Feed> Load(Feed feed)
    {
        (await app.Get<Loader>().LoadDue(Feed.Web, progress: null, CancellationToken.None)).ShouldBe(1);
        return feed;
    }

    private async Task<TimeSpan> Reload(Feed feed)
    {
        var due = (await app.Get<FeedStore>().Find(feed.Id))!.DueAt;
        app.Clock.Advance(TimeSpan.FromMilliseconds(Math.Max(0, due - app.Now)));
        await Load(feed);
        return TimeSpan.FromMilliseconds((await app.Get<FeedStore>().Find(feed.Id))!.DueAt - app.Now);
    }

    /// <summary>Lets the hub be asked, and gives what it was asked.</summary>
    private async Task<Dictionary<string, string>> Ask()
    {
        (await app.Get<HubSubscriber>().Renew(CancellationToken.None)).ShouldBe(1);
        return QueryHelpers.ParseQuery(web.Requests[^1].Body).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    private Task<HubAnswer> Verify(string token, string topic, string mode = "subscribe") => app.Get<HubDesk>().Answer(new HubCall(
        "GET",
        token,
        new Dictionary<string, string> { ["hub.mode"] = mode, ["hub.topic"] = topic, ["hub.challenge"] = "a challenge", ["hub.lease_seconds"] = "864000" },
        null,
        []));

    private Task<HubAnswer> Push(string token, string secret, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var signature = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), bytes));
        return app.Get<HubDesk>().Answer(new HubCall("POST", token, new Dictionary<string, string>(), signature, bytes));
    }

    private string Rss(string id, string text) =>
        $"<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>N</title><atom:link rel='hub' href='{web.Address("/hub")}'/><atom:link rel='self' href='{web.Address("/feed")}'/><item><guid isPermaLink='false'>{id}</guid><title>Subject {id}</title><description>{text}</description></item></channel></rss>";
}
