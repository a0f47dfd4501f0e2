using System.Diagnostics;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Feeds;

public sealed class FetchPolitenessTests : WebTest
{
    [Fact]
    public async Task A_request_carries_four_headers_and_nothing_is_asked_for_beside_it()
    {
        Web.Announce("/feed", Rss);
        using var traced = new Activity("load").Start();
        await FetchWhole("/feed");
        var request = Web.Requests.Single();
        request.Method.ShouldBe("GET");
        request.Headers.Keys.Order().ShouldBe(["Accept", "Accept-Encoding", "Host", "User-Agent"]);
        request["User-Agent"].ShouldBe("Digest/1.0 (feed reader)");
        request["Accept-Encoding"].ShouldBe("gzip, br, deflate");
        request["Accept"].ShouldBe("application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1");
    }

    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("W/\"abc\"")]
    [InlineData("abc")]
    [InlineData("\"un closed")]
    [InlineData("\"a\", \"b\"")]
    [InlineData("\"caf\u00E9\"")]
    public async Task An_ETag_goes_back_as_it_came(string tag)
    {
        Web.Announce("/feed", FakePage.Of(Rss).With("ETag", tag), FakePage.Of(304));
        var first = await FetchWhole("/feed");
        first.ETag.ShouldBe(tag);
        await Fetcher.Fetch(new FetchRequest(Web.Address("/feed"), first.ETag), default);
        Web.Requests[1]["If-None-Match"].ShouldBe(tag);
        Web.Requests[1]["If-Modified-Since"].ShouldBeNull();
    }

    [Theory]
    [InlineData("Tue, 01 Sep 2026 08:00:00 GMT")]
    [InlineData("tue, 1 Sep 2026 8:00:00 +0200")]
    [InlineData("2026-09-01")]
    [InlineData("yesterday")]
    public async Task A_Last_Modified_goes_back_as_it_came(string modified)
    {
        Web.Announce("/feed", FakePage.Of(Rss).With("Last-Modified", modified), FakePage.Of(304));
        var first = await FetchWhole("/feed");
        first.Modified.ShouldBe(modified);
        await Fetcher.Fetch(new FetchRequest(Web.Address("/feed"), Modified: first.Modified), default);
        Web.Requests[1]["If-Modified-Since"].ShouldBe(modified);
        Web.Requests[1]["If-None-Match"].ShouldBeNull();
    }

    [Fact]
    public async Task Both_validators_are_sent_when_both_are_known()
    {
        Web.Announce("/feed", FakePage.Of(304));
        await Fetcher.Fetch(new FetchRequest(Web.Address("/feed"), "\"1\"", "Tue, 01 Sep 2026 08:00:00 GMT"), default);
        Web.Requests.Single()["If-None-Match"].ShouldBe("\"1\"");
        Web.Requests.Single()["If-Modified-Since"].ShouldBe("Tue, 01 Sep 2026 08:00:00 GMT");
    }

    [Fact]
    public async Task Each_whole_answer_gives_its_own_validators_one_independent_of_the_other()
    {
        Web.Announce(
            "/feed",
            FakePage.Of(Rss).With("ETag", "\"1\"").With("Last-Modified", "Tue, 01 Sep 2026 08:00:00 GMT"),
            FakePage.Of(Rss).With("ETag", "\"2\"").With("Last-Modified", "Tue, 01 Sep 2026 08:00:00 GMT"));
        var first = await FetchWhole("/feed");
        var second = (await Fetcher.Fetch(new FetchRequest(Web.Address("/feed"), first.ETag, first.Modified), default)).ShouldBeOfType<FetchOutcome.Fetched>();
        (second.ETag, second.Modified).ShouldBe(("\"2\"", first.Modified));
    }

    [Fact]
    public async Task A_whole_answer_without_validators_voids_the_old_ones()
    {
        Web.Announce("/feed", Rss);
        var outcome = await Fetcher.Fetch(new FetchRequest(Web.Address("/feed"), "\"1\"", "Tue, 01 Sep 2026 08:00:00 GMT"), default);
        var fetched = outcome.ShouldBeOfType<FetchOutcome.Fetched>();
        (fetched.ETag, fetched.Modified).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_304_keeps_the_validators_it_does_not_replace()
    {
        Web.Announce("/feed", FakePage.Of(304).With("ETag", "\"2\"").With("Cache-Control", "max-age=7200"));
        var outcome = await Fetcher.Fetch(new FetchRequest(Web.Address("/feed"), "\"1\"", "Tue, 01 Sep 2026 08:00:00 GMT"), default);
        outcome.ShouldBe(new FetchOutcome.Unchanged("\"2\"", "Tue, 01 Sep 2026 08:00:00 GMT", Web.Address("/feed"), false, TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_a_failure()
    {
        Web.Announce("/feed", FakePage.Of(304));
        (await FetchFailing("/feed")).ShouldContain("304");
    }

    [Fact]
    public async Task Validators_go_to_the_address_that_gave_them_and_to_no_other()
    {
        Web.Announce("/old", FakePage.Redirect(302, "/new"));
        Web.Announce("/new", FakePage.Of(304));
        var outcome = await Fetcher.Fetch(new FetchRequest(Web.Address("/old"), "\"1\"", null, Web.Address("/new")), default);
        outcome.ShouldBeOfType<FetchOutcome.Unchanged>();
        Web.Requests.Select(request => request["If-None-Match"]).ShouldBe([null, "\"1\""]);
    }

    [Fact]
    public async Task Validators_are_not_sent_where_a_feed_has_moved_since()
    {
        Web.Announce("/old", FakePage.Redirect(302, "/newer"));
        Web.Announce("/newer", Rss);
        await Fetcher.Fetch(new FetchRequest(Web.Address("/old"), "\"1\"", null, Web.Address("/new")), default);
        Web.Requests.ShouldAllBe(request => request["If-None-Match"] == null);
    }

    [Fact]
    public async Task Cookies_are_neither_kept_nor_sent()
    {
        Web.Announce("/feed", FakePage.Redirect(302, "/feed2").With("Set-Cookie", "a=1"));
        Web.Announce("/feed2", FakePage.Of(Rss).With("Set-Cookie", "b=2"));
        await FetchWhole("/feed");
        await FetchWhole("/feed");
        Web.Requests.ShouldAllBe(request => request["Cookie"] == null);
    }

    [Fact]
    public async Task No_referrer_and_no_password_follow_a_redirect()
    {
        Web.Announce("/feed", FakePage.Redirect(302, "/feed2"));
        Web.Announce("/feed2", Rss);
        await Fetcher.Fetch(new FetchRequest($"http://anna:s%C3%A9same@{Web.Host}/feed"), default);
        Web.Requests[0]["Authorization"].ShouldBe("Basic " + Convert.ToBase64String("anna:sésame"u8));
        Web.Requests[1]["Authorization"].ShouldBeNull();
        Web.Requests.ShouldAllBe(request => request["Referer"] == null);
    }

    [Theory]
    [InlineData("/a%2Fb")]
    [InlineData("//feed//x")]
    [InlineData("/feed?a=%20b&c=%7Ed&e=")]
    [InlineData("/feed?")]
    [InlineData("/%41/./b/../c")]
    [InlineData("/feed?q=a+b|c&sig=x%2By%3D")]
    public async Task An_address_is_sent_as_it_is_given(string target)
    {
        Web.Announce(target, Rss);
        (await FetchWhole(target)).FinalAddress.ShouldBe(Web.Address(target));
        Web.Requests.Single().Target.ShouldBe(target);
    }

    [Fact]
    public async Task A_fragment_stays_at_home()
    {
        Web.Announce("/feed", Rss);
        await FetchWhole("/feed#top");
        Web.Requests.Single().Target.ShouldBe("/feed");
    }

    [Fact]
    public async Task Letters_that_cannot_be_sent_are_encoded()
    {
        Web.Announce("/caf%C3%A9?q=%D0%BC%20%D1%8F", Rss);
        await FetchWhole("/café?q=м я");
    }

    [Fact]
    public async Task A_connection_is_kept_for_the_next_request()
    {
        Web.Announce("/a", Rss);
        Web.Announce("/b", FakePage.Of(404));
        Web.Announce("/c", Rss);
        await Fetch("/a");
        await Fetch("/b");
        await Fetch("/c");
        Web.Requests.Select(request => request.Connection).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task HTTP_2_is_spoken_where_it_is_offered()
    {
        await using var secure = await FakeWeb.StartSecure();
        secure.Announce("/feed", Rss);
        using var fetcher = Trusting(secure.Options);
        (await fetcher.Fetch(new FetchRequest(secure.Address("/feed")), default)).ShouldBeOfType<FetchOutcome.Fetched>();
        secure.Requests.Single().Protocol.ShouldBe("HTTP/2");
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        await using var secure = await FakeWeb.StartSecure();
        (await FetchFailing(secure.Address("/feed"), secure.Options)).ShouldContain("certificate");
        secure.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_move_that_leaves_encryption_is_followed_and_not_remembered()
    {
        await using var secure = await FakeWeb.StartSecure();
        secure.Announce("/feed", FakePage.Redirect(301, Web.Address("/feed")));
        Web.Announce("/feed", Rss);
        using var fetcher = Trusting(new FeedOptions { AllowedHosts = ["127.0.0.1"], HostGap = TimeSpan.Zero });
        var fetched = (await fetcher.Fetch(new FetchRequest(secure.Address("/feed")), default)).ShouldBeOfType<FetchOutcome.Fetched>();
        fetched.FinalAddress.ShouldBe(Web.Address("/feed"));
        fetched.MovedForGood.ShouldBeFalse();
    }

    private FeedFetcher Trusting(FeedOptions options)
    {
        var sockets = PublicSockets.Open(options, Clock);
        sockets.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=127.0.0.1";
        return new FeedFetcher(options, Clock, sockets);
    }
}
