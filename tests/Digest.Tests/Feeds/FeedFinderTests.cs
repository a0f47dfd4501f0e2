using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Feeds;

public sealed class FeedFinderTests : WebTest
{
    private const string News =
        """
        <rss version="2.0"><channel><title>The News</title><link>https://example.org/</link>
        <item><title>One</title><guid>1</guid></item><item><title>Two</title><guid>2</guid></item>
        <item><title>Three</title><guid>3</guid></item><item><title>Four</title><guid>4</guid></item>
        </channel></rss>
        """;

    private FeedFinder Finder => new(Fetcher, Web.Options);

    [Fact]
    public async Task A_feed_is_its_own_feed_with_three_samples()
    {
        Web.Announce("/news", News);
        var feed = (await Found("/news")).Single();
        (feed.Title, feed.Address, feed.Site).ShouldBe(("The News", Web.Address("/news"), "https://example.org/"));
        feed.Samples.Select(entry => entry.Title).ShouldBe(["One", "Two", "Three"]);
        Web.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_leads_to_the_feeds_it_states()
    {
        Web.Announce("/", FakePage.Html("<html><head><link rel=alternate type=application/rss+xml href=/a.xml><link rel=alternate type=application/atom+xml href=/gone.xml></head></html>"));
        Web.Announce("/a.xml", News);
        Web.Announce("/gone.xml", FakePage.Of(404));
        (await Found("/")).Select(feed => feed.Address).ShouldBe([Web.Address("/a.xml")]);
        Web.Requests[0]["Accept"]!.ShouldStartWith("text/html");
    }

    [Fact]
    public async Task A_page_without_a_statement_leads_to_the_feeds_it_links_to()
    {
        Web.Announce("/feeds", FakePage.Html("<html><body><a href='/rss/world'>World</a> <a href='/rss/sport'>Sport</a> <a href='/about'>About</a></body></html>"));
        Web.Announce("/rss/world", News);
        Web.Announce("/rss/sport", News);
        (await Found("/feeds")).Select(feed => feed.Address).ShouldBe([Web.Address("/rss/world"), Web.Address("/rss/sport")]);
    }

    [Fact]
    public async Task A_page_that_leaves_out_what_may_be_left_out_is_a_page()
    {
        Web.Announce("/", FakePage.Html("<!doctype html><title>Blog</title><link rel=alternate type=application/atom+xml href=news><p>Hello"));
        Web.Announce("/news", News);
        (await Found("/")).Single().Address.ShouldBe(Web.Address("/news"));
    }

    [Fact]
    public async Task A_page_without_links_is_tried_at_the_usual_places_until_one_answers()
    {
        Web.Announce("/blog", FakePage.Html("<html><body>Hello</body></html>"));
        Web.Announce("/feed", FakePage.Of(404));
        Web.Announce("/rss", FakePage.Html("<html>Not found, said with a smile</html>"));
        Web.Announce("/rss.xml", News);
        (await Found("/blog")).Single().Address.ShouldBe(Web.Address("/rss.xml"));
        Web.Requests.Select(request => request.Target).ShouldBe(["/blog", "/feed", "/rss", "/rss.xml"]);
    }

    [Fact]
    public async Task A_persons_page_is_tried_as_Mastodon()
    {
        Web.Announce("/@anna", FakePage.Html("<html><body>Posts</body></html>"));
        Web.Announce("/@anna.rss", News);
        (await Found("/@anna")).Single().Address.ShouldBe(Web.Address("/@anna.rss"));
    }

    [Fact]
    public async Task A_page_that_names_a_hundred_feeds_costs_few_requests()
    {
        Web.Announce("/", FakePage.Html("<html>" + string.Concat(Enumerable.Range(0, 100).Select(i => $"<link rel=alternate type=application/rss+xml href='/feed?{i}'>")) + "</html>"));
        Web.Announce("/feed", News);
        (await Found("/")).Count.ShouldBe(8);
        Web.Requests.Count.ShouldBe(9);
    }

    [Fact]
    public async Task Nothing_at_all_is_told_after_a_bounded_search()
    {
        Web.Announce("/", FakePage.Html("<html><body>Hello</body></html>"));
        foreach (var place in new[] { "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/blog/feed" })
        {
            Web.Announce(place, FakePage.Of(404));
        }

        (await Nothing(Web.Address("/"))).ShouldBe("127.0.0.1 names no feed, there is none at the usual places, and the page lists no articles");
        Web.Requests.Count.ShouldBe(9);
    }

    [Fact]
    public async Task A_host_that_asks_for_peace_is_not_guessed_at()
    {
        Web.Announce("/", FakePage.Html("<html><body>Hello</body></html>"));
        Web.Announce("/feed", FakePage.Of(429));
        await Nothing(Web.Address("/"));
        Web.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_found_where_it_is_now()
    {
        Web.Announce("/old", FakePage.Redirect(301, "/new"));
        Web.Announce("/new", News);
        (await Found("/old")).Single().Address.ShouldBe(Web.Address("/new"));
    }

    [Fact]
    public async Task A_picture_is_neither_feed_nor_page()
    {
        Web.Announce("/logo.png", FakePage.Of([0x89, 0x50, 0x4E, 0x47, 1, 2, 3], "image/png"));
        (await Nothing(Web.Address("/logo.png"))).ShouldBe("what 127.0.0.1 answers is neither a feed nor a page");
    }

    [Fact]
    public async Task What_a_fetch_says_is_handed_on()
    {
        Web.Announce("/", FakePage.Of(403));
        (await Nothing(Web.Address("/"))).ShouldBe("it answered 403: forbidden");
    }

    [Fact]
    public async Task An_address_without_a_scheme_is_tried_with_encryption_first_and_then_without()
    {
        Web.Announce("/news", News);
        var found = (await Finder.Find($"{Web.Host}/news", default)).ShouldBeOfType<FindOutcome.Found>();
        found.Feeds.Single().Address.ShouldBe(Web.Address("/news"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("hello there. you")]
    [InlineData("ftp://example.org/feed")]
    [InlineData("file:///etc/passwd")]
    public async Task Something_that_is_no_address_is_told(string said) => (await Nothing(said)).ShouldBe("this is no web address");

    private async Task<IReadOnlyList<FoundFeed>> Found(string target) =>
        (await Finder.Find(Web.Address(target), default)).ShouldBeOfType<FindOutcome.Found>().Feeds;

    private async Task<string> Nothing(string said) => (await Finder.Find(said, default)).ShouldBeOfType<FindOutcome.NothingThere>().Why;
}
