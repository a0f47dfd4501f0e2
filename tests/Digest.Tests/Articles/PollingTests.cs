using System.Diagnostics;
using Digest.Feeds;
using Digest.Feeds.Formats;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

/// <summary>The thirty-three things a good poller shows, each on a scripted server, through the loader that the service runs.</summary>
public sealed class PollingTests : LoadTest
{
    private const string Then = "tue, 1 Sep 2026 8:00:00 +0200";

    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("W/\"abc\"")]
    [InlineData("abc")]
    public async Task Point_01_an_ETag_goes_back_as_it_came(string tag)
    {
        await Twice(Page().With("ETag", tag));
        Web.Requests[1]["If-None-Match"].ShouldBe(tag);
    }

    [Fact]
    public async Task Point_02_a_Last_Modified_goes_back_as_it_came()
    {
        await Twice(Page().With("Last-Modified", Then));
        Web.Requests[1]["If-Modified-Since"].ShouldBe(Then);
    }

    [Fact]
    public async Task Point_03_both_are_sent_when_both_are_known()
    {
        await Twice(Page().With("ETag", "\"1\"").With("Last-Modified", Then));
        (Web.Requests[1]["If-None-Match"], Web.Requests[1]["If-Modified-Since"]).ShouldBe(("\"1\"", Then));
    }

    [Fact]
    public async Task Point_04_each_validator_is_renewed_with_each_answer_though_the_body_stays()
    {
        await Loads(Page().With("ETag", "\"1\"").With("Last-Modified", Then), Page().With("ETag", "\"2\"").With("Last-Modified", Then), FakePage.Of(304));
        (Web.Requests[2]["If-None-Match"], Web.Requests[2]["If-Modified-Since"]).ShouldBe(("\"2\"", Then));
    }

    [Fact]
    public async Task Point_05_an_answer_without_validators_clears_the_old_ones()
    {
        await Loads(Page().With("ETag", "\"1\"").With("Last-Modified", Then), Page(), Page());
        (Web.Requests[2]["If-None-Match"], Web.Requests[2]["If-Modified-Since"]).ShouldBe((null, null));
    }

    [Fact]
    public async Task Point_06_a_304_is_a_success_that_resets_failures_and_renews_validators()
    {
        var feed = await Loads(Page().With("ETag", "\"1\""), FakePage.Of(500), FakePage.Of(304).With("ETag", "\"2\""), FakePage.Of(304));
        Web.Requests[3]["If-None-Match"].ShouldBe("\"2\"");
        (await Now(feed)).ShouldSatisfyAllConditions(now => now.Failures.ShouldBe(0), now => now.Trouble.ShouldBeNull());
    }

    [Fact]
    public async Task Point_07_validators_belong_to_the_address_that_gave_them()
    {
        Web.Announce("/feed", FakePage.Redirect(302, "/a"), FakePage.Redirect(302, "/b"));
        Web.Announce("/a", Page().With("ETag", "\"1\""));
        Web.Announce("/b", Page());
        var feed = await Add("/feed");
        await Load();
        await LoadAgain(feed);
        Web.Requests.ShouldAllBe(request => request["If-None-Match"] == null);
    }

    [Fact]
    public async Task Point_08_validators_of_what_could_not_be_read_are_not_kept()
    {
        await Loads(FakePage.Html("<html>Back soon</html>").With("ETag", "\"1\""), Page());
        Web.Requests[1]["If-None-Match"].ShouldBeNull();
    }

    [Fact]
    public async Task Point_09_a_better_parser_reads_every_feed_again()
    {
        Web.Announce("/feed", Page().With("ETag", "\"1\""));
        var feed = await Add("/feed");
        await Load();
        var now = await Now(feed);
        await Feeds.Release([now with { Habits = (FeedHabits.Read(now.Habits) with { Reader = FeedParser.Version - 1 }).Write() }]);
        await LoadAgain(feed);
        await LoadAgain(feed);
        Web.Requests.Select(request => request["If-None-Match"]).ShouldBe([null, null, "\"1\""]);
    }

    [Fact]
    public async Task Point_10_an_hour_is_the_shortest_pause_and_a_feed_without_validators_waits_longer()
    {
        var busy = Rss([.. Enumerable.Range(0, 20).Select(number => Item($"{number}", more: $"<pubDate>Sun, 22 Nov 2026 05:{number:00}:00 GMT</pubDate>"))]);
        Web.Announce("/feed", FakePage.Of(busy).With("ETag", "\"1\""));
        (await PauseOf(await Add("/feed"))).ShouldBeInRange(TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(66));
        Web.Announce("/bare", Page());
        (await PauseOf(await Add("/bare"))).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(4));
    }

    [Fact]
    public async Task Point_11_the_schedule_survives_a_restart()
    {
        Web.Announce("/feed", Page());
        var feed = await Add("/feed");
        await Load();
        var due = (await Now(feed)).DueAt;

        // All that the program knows of the schedule is in the database: nothing is due after a start.
        (await App.Loads(Feed.Web)).ShouldBeEmpty();
        App.Clock.Advance(TimeSpan.FromMilliseconds(due - App.Now - 1));
        (await App.Loads(Feed.Web)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Point_12_feeds_of_one_host_do_not_line_up()
    {
        for (var number = 0; number < 20; number++)
        {
            Web.Announce($"/{number}", Page());
            await Add($"/{number}");
        }

        await App.Loads(Feed.Web);
        (await Ask<long>("select count(distinct due_at) from feeds where kind = 'web'")).ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Point_13_a_host_is_asked_by_one_request_at_a_time()
    {
        for (var number = 0; number < 8; number++)
        {
            Web.Announce($"/{number}", Page());
            await Add($"/{number}");
        }

        await App.Loads(Feed.Web);
        Web.MostAtOnce.ShouldBe(1);
    }

    [Theory]
    [InlineData("max-age=14400", 4)]
    [InlineData("max-age=99999999", 24)]
    [InlineData("no-cache, no-store", 0)]
    [InlineData("max-age=junk", 0)]
    public async Task Point_14_freshness_lengthens_the_pause_up_to_a_day(string header, int hours)
    {
        Web.Announce("/feed", Page().With("ETag", "\"1\"").With("Cache-Control", header));
        var pause = await PauseOf(await Add("/feed"));
        pause.ShouldBeInRange(TimeSpan.FromHours(Math.Max(1, hours)), TimeSpan.FromHours(Math.Max(2.2, hours * 1.1)));
    }

    [Theory]
    [InlineData("<ttl>600</ttl>", 10)]
    [InlineData("<ttl>5</ttl>", 1)]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 6)]
    [InlineData("<skipHours><hour>8</hour><hour>9</hour><hour>10</hour><hour>7</hour></skipHours>", 5)]
    [InlineData("<skipDays><day>Sunday</day></skipDays>", 18)]
    public async Task Point_15_what_the_document_asks_for_lengthens_the_pause(string element, int hours)
    {
        Web.Announce("/feed", FakePage.Of(Rss(element, Item("1"))).With("ETag", "\"1\""));
        (await PauseOf(await Add("/feed"))).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(hours));
    }

    [Fact]
    public async Task Point_15_all_hours_skipped_do_not_stop_a_feed()
    {
        Web.Announce("/feed", FakePage.Of(Rss($"<skipHours>{string.Concat(Enumerable.Range(0, 24).Select(hour => $"<hour>{hour}</hour>"))}</skipHours>")));
        (await PauseOf(await Add("/feed"))).ShouldBeLessThan(TimeSpan.FromHours(24));
    }

    [Theory]
    [InlineData(429, "7200", 2)]
    [InlineData(429, null, 4)]
    [InlineData(503, "7200", 2)]
    public async Task Point_16_and_17_a_host_that_asks_for_peace_gets_it_for_all_its_feeds(int status, string? after, int hours)
    {
        Web.Announce("/a", after is null ? FakePage.Of(status) : FakePage.Of(status).With("Retry-After", after));
        Web.Announce("/b", Page());
        var first = await Add("/a");
        await Add("/b");
        await App.Loads(Feed.Web);

        Web.Requests.Count.ShouldBe(1);
        (await Now(first)).ShouldSatisfyAllConditions(
            feed => (feed.DueAt - App.Now).ShouldBeGreaterThanOrEqualTo((long)TimeSpan.FromHours(hours).TotalMilliseconds),
            feed => feed.Failures.ShouldBe(0));
    }

    [Fact]
    public async Task Point_18_who_is_forbidden_waits_four_hours_and_is_kept()
    {
        Web.Announce("/feed", FakePage.Of(403));
        var feed = await Add("/feed");
        (await PauseOf(feed)).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(4));
        (await Now(feed)).Stopped.ShouldBeFalse();
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Point_19_failures_double_the_pause_up_to_a_day_and_one_success_ends_them(int status)
    {
        var isWell = false;
        Web.Announce("/feed", _ => isWell ? Page() : FakePage.Of(status));
        var feed = await Add("/feed");
        var pauses = new List<TimeSpan> { await PauseOf(feed) };
        for (var load = 0; load < 7; load++)
        {
            await LoadAgain(feed);
            pauses.Add(TimeSpan.FromMilliseconds((await Now(feed)).DueAt - App.Now));
        }

        pauses[0].ShouldBeInRange(TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
        pauses[3].ShouldBeInRange(TimeSpan.FromHours(8), TimeSpan.FromHours(8.8));
        pauses[^1].ShouldBeInRange(TimeSpan.FromHours(24), TimeSpan.FromHours(26.4));
        isWell = true;
        (await LoadAgain(feed)).Feed.Failures.ShouldBe(0);
    }

    [Fact]
    public async Task Point_20_what_is_gone_is_asked_no_more_and_its_articles_stay()
    {
        Web.Announce("/feed", Page(), FakePage.Of(410));
        var feed = await Add("/feed");
        await Load();
        await LoadAgain(feed);
        App.Clock.Advance(TimeSpan.FromDays(100));
        (await App.Loads(Feed.Web)).ShouldBeEmpty();
        (await Ask<long>("select count(*) from articles")).ShouldBe(1);
    }

    [Fact]
    public async Task Point_21_a_move_for_good_is_kept_when_it_was_seen_more_than_once()
    {
        Web.Announce("/old", FakePage.Redirect(308, "/new"));
        Web.Announce("/new", Page());
        var feed = await Add("/old");
        await Load();
        (await Now(feed)).Address.ShouldBe(Web.Address("/old"));
        await LoadAgain(feed);
        await LoadAgain(feed);
        (await Now(feed)).Address.ShouldBe(Web.Address("/new"));
    }

    [Fact]
    public async Task Point_22_a_redirect_of_the_moment_is_followed_with_the_validators_of_its_end()
    {
        Web.Announce("/feed", FakePage.Redirect(307, "/there"));
        Web.Announce("/there", Page().With("ETag", "\"1\""), FakePage.Of(304));
        var feed = await Add("/feed");
        await Load();
        (await LoadAgain(feed)).Feed.Trouble.ShouldBeNull();
        Web.Requests.Select(request => (request.Target, request["If-None-Match"])).ShouldBe([("/feed", null), ("/there", null), ("/feed", null), ("/there", "\"1\"")]);
    }

    [Theory]
    [InlineData("/feed", "its redirects lead round in a circle")]
    [InlineData("file:///etc/passwd", "it leads to something that is no web address")]
    [InlineData("http://10.0.0.1/secret", "it leads to an address inside a private network")]
    public async Task Point_23_redirects_end(string location, string why)
    {
        Web.Announce("/feed", FakePage.Redirect(301, location));
        await Add("/feed");
        (await Load()).Feed.Trouble.ShouldBe(why);
    }

    [Theory]
    [InlineData("/a%2Fb?c=%20d")]
    [InlineData("//x/?null")]
    public async Task Point_24_an_address_is_sent_as_it_is_given(string target)
    {
        Web.Announce(target, Page());
        await Add(target);
        await Load();
        Web.Requests.Single().Target.ShouldBe(target);
    }

    [Fact]
    public async Task Point_25_and_28_and_29_and_30_nothing_is_made_up_and_the_headers_say_who_asks_for_what()
    {
        Web.Announce("/feed", Page());
        using var traced = new Activity("load").Start();
        await Add("/feed");
        await Load();
        var request = Web.Requests.Single();
        request.Headers.Keys.Order().ShouldBe(["Accept", "Accept-Encoding", "Host", "User-Agent"]);
        (request.Method, request["User-Agent"], request["Accept-Encoding"]).ShouldBe(("GET", "Digest/1.0 (feed reader)", "gzip, br, deflate"));
        request["Accept"]!.ShouldStartWith("application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9");
    }

    [Fact]
    public async Task Point_26_and_27_no_cookie_and_no_referrer_is_sent()
    {
        Web.Announce("/feed", FakePage.Redirect(302, "/there").With("Set-Cookie", "a=1"));
        Web.Announce("/there", Page().With("Set-Cookie", "b=2"));
        var feed = await Add("/feed");
        await Load();
        await LoadAgain(feed);
        Web.Requests.ShouldAllBe(request => request["Cookie"] == null && request["Referer"] == null && request["Authorization"] == null);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Point_29_a_packed_feed_is_read(string coding)
    {
        Web.Announce("/feed", Page().Packed(coding));
        await Add("/feed");
        (await Load()).Fresh.ShouldBe(1);
    }

    [Fact]
    public async Task Point_31_a_body_that_breaks_off_or_swells_leaves_no_validators()
    {
        await Loads((Page() with { Form = FakeBody.Cut }).With("ETag", "\"1\""), FakePage.GzipBomb().With("ETag", "\"2\""), Page());
        Web.Requests.ShouldAllBe(request => request["If-None-Match"] == null);
    }

    [Fact]
    public async Task Point_32_a_connection_is_kept()
    {
        await Loads(Page(), Page(), Page());
        Web.Requests.Select(request => request.Connection).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Point_33_a_slow_feed_does_not_hold_up_the_others()
    {
        await using var slow = await FakeWeb.Start();
        await using var app = await DigestApp.Start(TestDatabase.Sqlite, settings =>
        {
            // Two names of this machine are two hosts.
            settings.Feeds.AllowedHosts = [Web.Host, $"localhost:{new Uri(slow.Address("/")).Port}"];
            settings.Feeds.HostGap = TimeSpan.Zero;
        });
        var patience = new TaskCompletionSource();
        slow.Announce("/slow", Page() with { Until = patience.Task });
        await app.Get<FeedStore>().Add(slow.Address("/slow").Replace("127.0.0.1", "localhost"), Feed.Web, null, app.Now, starter: true);
        for (var number = 0; number < 40; number++)
        {
            Web.Announce($"/{number}", Page());
            await app.Get<FeedStore>().Add(Web.Address($"/{number}"), Feed.Web, null, app.Now, starter: true);
        }

        await app.Say("/start");
        var loading = app.Loads(Feed.Web);
        await Web.Until(40);
        loading.IsCompleted.ShouldBeFalse();
        patience.SetResult();
        (await loading).Count(load => load.Feed.Trouble is null).ShouldBe(41);
    }

    private static FakePage Page() => FakePage.Of(Rss(Item("1")));

    private Task<Feed> Twice(FakePage first) => Loads(first, FakePage.Of(304));

    /// <summary>Loads a feed once for each of its answers.</summary>
    private async Task<Feed> Loads(params FakePage[] answers)
    {
        Web.Announce("/feed", answers);
        var feed = await Add("/feed");
        await Load();
        for (var load = 1; load < answers.Length; load++)
        {
            await LoadAgain(feed);
        }

        return feed;
    }

    /// <summary>Loads a feed that is due and tells how long it is left alone after that.</summary>
    private async Task<TimeSpan> PauseOf(Feed feed)
    {
        await Load();
        return TimeSpan.FromMilliseconds((await Now(feed)).DueAt - App.Now);
    }
}
