using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Feeds;

public sealed class FetchRedirectsTests : WebTest
{
    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(300, false)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task A_redirect_is_followed_and_some_are_for_good(int status, bool forGood)
    {
        Web.Announce("/old", FakePage.Redirect(status, "/new"));
        Web.Announce("/new", Rss);
        var fetched = await FetchWhole("/old");
        fetched.FinalAddress.ShouldBe(Web.Address("/new"));
        fetched.MovedForGood.ShouldBe(forGood);
    }

    [Fact]
    public async Task One_redirect_of_the_moment_spoils_a_move_for_good()
    {
        Web.Announce("/a", FakePage.Redirect(301, "/b"));
        Web.Announce("/b", FakePage.Redirect(302, "/c"));
        Web.Announce("/c", FakePage.Redirect(308, "/d"));
        Web.Announce("/d", Rss);
        (await FetchWhole("/a")).MovedForGood.ShouldBeFalse();
    }

    [Fact]
    public async Task A_feed_that_did_not_move_has_not_moved_for_good()
    {
        Web.Announce("/feed", Rss);
        (await FetchWhole("/feed")).MovedForGood.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/a/b", "c", "/a/c")]
    [InlineData("/a/b", "../c", "/c")]
    [InlineData("/a/b", "?page=2", "/a/b?page=2")]
    [InlineData("/a/b", "/c%2Fd?x=%7E", "/c%2Fd?x=%7E")]
    [InlineData("/a/b", "/c#part", "/c")]
    [InlineData("/a/b", "/caf\u00C3\u00A9", "/caf%C3%A9")]
    [InlineData("/a/b", "/caf\u00E9", "/caf%E9")]
    public async Task A_redirect_may_be_relative(string from, string location, string to)
    {
        Web.Announce(from, FakePage.Redirect(302, location));
        Web.Announce(to, Rss);
        (await FetchWhole(from)).FinalAddress.ShouldBe(Web.Address(to));
    }

    [Fact]
    public async Task A_circle_is_left_at_once()
    {
        Web.Announce("/a", FakePage.Redirect(302, "/b"));
        Web.Announce("/b", FakePage.Redirect(302, "/a"));
        (await FetchFailing("/a")).ShouldBe("its redirects lead round in a circle");
        Web.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_that_sends_everybody_without_a_cookie_to_itself_is_left_at_once()
    {
        Web.Announce("/feed", request => request["Cookie"] is null ? FakePage.Redirect(302, "/feed").With("Set-Cookie", "seen=1") : FakePage.Of(Rss));
        (await FetchFailing("/feed")).ShouldBe("its redirects lead round in a circle");
        Web.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_move_for_good_is_not_remembered_where_a_password_would_be_lost()
    {
        Web.Announce("/feed", FakePage.Redirect(301, "/feed2"));
        Web.Announce("/feed2", Rss);
        var outcome = await Fetcher.Fetch(new FetchRequest($"http://anna:secret@{Web.Host}/feed"), default);
        outcome.ShouldBeOfType<FetchOutcome.Fetched>().MovedForGood.ShouldBeFalse();
    }

    [Fact]
    public async Task Twenty_redirects_are_followed_and_no_more()
    {
        Web.Announce("/chain", request => int.Parse(request.Target["/chain?".Length..]) is var left and > 0
            ? FakePage.Redirect(302, $"/chain?{left - 1}")
            : FakePage.Of(Rss));
        (await FetchWhole("/chain?20")).FinalAddress.ShouldBe(Web.Address("/chain?0"));
        (await FetchFailing("/chain?21")).ShouldBe("it leads on more than 20 times");
        Web.Requests.Count.ShouldBe(21 + 21);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/feed")]
    [InlineData("javascript:alert(1)")]
    [InlineData("gopher://127.0.0.1:70/")]
    [InlineData("http://")]
    public async Task A_redirect_leads_to_web_addresses_only(string location)
    {
        Web.Announce("/feed", FakePage.Redirect(302, location));
        (await FetchFailing("/feed")).ShouldBe("it leads to something that is no web address");
    }

    [Fact]
    public async Task A_redirect_must_say_where()
    {
        Web.Announce("/feed", FakePage.Of(301));
        (await FetchFailing("/feed")).ShouldBe("it answered 301: it leads on without saying where");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0")]
    [InlineData("169.254.169.254")]
    [InlineData("10.0.0.1")]
    [InlineData("[64:ff9b::7f00:1]")]
    public async Task A_redirect_into_a_private_network_makes_no_connection(string host)
    {
        await using var secret = new RawWeb("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret");
        Web.Announce("/feed", FakePage.Redirect(302, $"http://{host}:{new Uri(secret.Address).Port}/secret"));
        (await FetchFailing("/feed")).ShouldBe("it leads to an address inside a private network");
        secret.Visits.ShouldBe(0);
    }
}
