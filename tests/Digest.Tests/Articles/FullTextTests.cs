using Digest.Articles;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

public sealed class FullTextTests : LoadTest
{
    private const string Beginning = "The harbour council lit two hundred lanterns on Friday night.";

    protected override int Pages => 2;

    [Fact]
    public async Task Where_a_feed_states_only_the_beginning_the_page_is_read()
    {
        Web.Announce("/lanterns", FakePage.Html(Page(Beginning)));

        var article = await Second(Told("lanterns", Beginning));

        article.Teaser.ShouldBeFalse();
        article.Text.ShouldStartWith(Beginning);
        article.Text.ShouldContain("Fishermen had asked for them since the pier was closed.");
        article.Text.ShouldNotContain("Subscribe");
        article.Byline.ShouldBe("Ada Holm");
    }

    [Fact]
    public async Task The_first_load_of_a_feed_waits_for_no_page()
    {
        Web.Announce("/feed", Rss(Told("lanterns", Beginning)));
        await Add("/feed");
        await Load();

        (await Newest()).Teaser.ShouldBeTrue();
        Web.Requests.ShouldHaveSingleItem().Target.ShouldBe("/feed");
    }

    [Fact]
    public async Task A_page_of_something_else_leaves_the_teaser_as_it_is()
    {
        Web.Announce("/lanterns", FakePage.Html(Page("Please agree that we and our partners store things on your device and read them.")));

        var article = await Second(Told("lanterns", "Snow closed the northern railway between Kivi and Lumi for a third day."));

        (article.Teaser, article.Text).ShouldBe((true, "Snow closed the northern railway between Kivi and Lumi for a third day."));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_page_that_is_not_there_leaves_the_teaser_as_it_is(int status)
    {
        Web.Announce("/lanterns", FakePage.Of(status));

        var article = await Second(Told("lanterns", Beginning));

        (article.Teaser, article.Text).ShouldBe((true, Beginning));
    }

    [Fact]
    public async Task What_a_feed_states_in_full_is_not_asked_for()
    {
        await Second(Told("lanterns", Beginning, $"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>{Beginning} And that was all.</content:encoded>"));

        Web.Requests.ShouldAllBe(request => request.Target == "/feed");
    }

    [Fact]
    public async Task A_load_reads_no_more_pages_than_the_setting_allows_the_newest_first()
    {
        Web.Announce("/2", FakePage.Html(Page(Beginning)));
        Web.Announce("/3", FakePage.Html(Page(Beginning)));

        await Second(Told("1", Beginning + " 1", Dated(1)), Told("2", Beginning + " 2", Dated(2)), Told("3", Beginning + " 3", Dated(3)));

        Web.Requests.Select(request => request.Target).Where(target => target != "/feed").ShouldBe(["/3", "/2"]);
    }

    [Fact]
    public async Task A_feed_s_change_of_its_teaser_does_not_undo_the_text_of_the_page()
    {
        Web.Announce("/lanterns", FakePage.Html(Page(Beginning)));
        Web.Announce("/feed", FakePage.Of(Rss()), FakePage.Of(Rss(Told("lanterns", Beginning))), FakePage.Of(Rss(Told("lanterns", Beginning + " It rained."))));
        var feed = await Add("/feed");
        await Load();
        await LoadAgain(feed);
        await LoadAgain(feed);

        (await App.Get<ArticleChanges>().After(0, 10)).ShouldBeEmpty();
        (await Newest()).Text.ShouldContain("Fishermen");
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData(" It rained.", 2)]
    public async Task A_page_is_read_again_when_the_feed_says_that_the_article_was_changed(string more, int day)
    {
        Web.Announce("/lanterns", FakePage.Html(Page(Beginning)), FakePage.Html(Page(Beginning).Replace("two boats", "three boats")));

        await Changed(Told("lanterns", Beginning + more, Updated(day)));

        var change = (await App.Get<ArticleChanges>().After(0, 10)).ShouldHaveSingleItem();
        change.OldText.ShouldContain("two boats ran aground");
        change.Text.ShouldContain("three boats ran aground");
        (await Newest()).Text.ShouldContain("two boats ran aground");
    }

    [Fact]
    public async Task A_form_that_stands_before_the_page_now_corrects_nothing()
    {
        Web.Announce("/lanterns", FakePage.Html(Page(Beginning)), FakePage.Html($"<html><body><article><p>{Beginning} {string.Concat(Enumerable.Repeat("Subscribers read on: choose what you would like to pay a month. ", 9))}</p></article></body></html>"));

        await Changed(Told("lanterns", Beginning, Updated(3)));

        Web.Requests.Count(request => request.Target == "/lanterns").ShouldBe(2);
        (await App.Get<ArticleChanges>().After(0, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_an_old_article_is_left_in_peace()
    {
        Web.Announce("/lanterns", FakePage.Html(Page(Beginning)));

        await Changed(Told("lanterns", Beginning, Updated(3)), TimeSpan.FromDays(4));

        Web.Requests.Count(request => request.Target == "/lanterns").ShouldBe(1);
    }

    /// <summary>Loads a feed whose item is read from its page and then stated otherwise.</summary>
    private async Task Changed(string item, TimeSpan after = default)
    {
        Web.Announce("/feed", FakePage.Of(Rss()), FakePage.Of(Rss(Told("lanterns", Beginning, Updated(2)))), FakePage.Of(Rss(item)));
        var feed = await Add("/feed");
        await Load();
        await LoadAgain(feed);
        App.Clock.Advance(after);
        await LoadAgain(feed);
    }

    private static string Updated(int day) => $"<updated xmlns='http://www.w3.org/2005/Atom'>2026-11-{day:00}T08:00:00Z</updated>";

    /// <summary>What a second load of a feed makes of its newest item.</summary>
    private async Task<Article> Second(params string[] items)
    {
        Web.Announce("/feed", FakePage.Of(Rss()), FakePage.Of(Rss(items)));
        var feed = await Add("/feed");
        await Load();
        await LoadAgain(feed);
        return await Newest();
    }

    private async Task<Article> Newest() => (await App.Get<ArticleStore>().Find(await Ask<long>("select max(id) from articles")))!;

    private string Told(string page, string text, string more = "") =>
        $"<item><guid isPermaLink='false'>{page}</guid><link>{Web.Address("/" + page)}</link><title>Lanterns on the pier {page}</title><description>{text}</description>{more}</item>";

    private static string Dated(int day) => $"<pubDate>{day:00} Nov 2026 08:00:00 GMT</pubDate>";

    private static string Page(string first) =>
        $"""
        <html><head><title>Lanterns on the pier - The News</title><meta name="author" content="Ada Holm"></head><body>
        <nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
        <article><h1>Lanterns on the pier</h1>
        <p>{first}</p>
        <p>Fishermen had asked for them since the pier was closed. The last storm had torn the old lamps away, and two boats ran aground in the dark.</p>
        <p>The council paid for them with what was left of the summer festival. They burn until March, when the days are long enough again for the boats to find their way home.</p>
        </article><div class="newsletter">Subscribe to our newsletter.</div></body></html>
        """;
}
