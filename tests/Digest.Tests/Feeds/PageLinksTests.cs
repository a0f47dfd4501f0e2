using System.Text;
using Digest.Feeds;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Feeds;

public sealed class PageLinksTests
{
    private static readonly WebAddress Page = WebAddress.Parse("https://example.org/blog/post?id=1")!;

    [Theory]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\">", "https://example.org/feed")]
    [InlineData("<LINK REL=alternate TYPE=application/atom+xml HREF=atom.xml />", "https://example.org/blog/atom.xml")]
    [InlineData("<link href='//cdn.example.net/f?a=1&amp;b=2' type='application/feed+json' rel='ALTERNATE home'>", "https://cdn.example.net/f?a=1&b=2")]
    [InlineData("<link rel='feed' href='/f'>", "https://example.org/f")]
    [InlineData("<link rel=alternate type='text/xml; charset=utf-8' href='/f'>", "https://example.org/f")]
    [InlineData("<base href='https://example.net/deep/'><link rel=alternate type=application/rss+xml href=f>", "https://example.net/deep/f")]
    [InlineData("<script>if (a<b) x='<link>'</script><link rel=alternate type=application/rss+xml href=/f>", "https://example.org/f")]
    [InlineData("<link rel=alternate type=application/rss+xml title='a > b' href=/f>", "https://example.org/f")]
    public void What_a_page_states_is_seen(string html, string address) => PageLinks.Stated(html, Page).ShouldBe([address]);

    [Theory]
    [InlineData("<link rel=stylesheet type=text/css href=/style.css>")]
    [InlineData("<link rel=alternate hreflang=de href=/de>")]
    [InlineData("<link rel=alternate type=application/json href=/wp-json/wp/v2/posts/1>")]
    [InlineData("<link rel=alternate type=application/json+oembed href=/oembed>")]
    [InlineData("<link rel=alternate type=application/rss+xml>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>")]
    [InlineData("<linker rel=alternate type=application/rss+xml href=/f>")]
    [InlineData("<link rel=alternate type=application/rss+xml href=/f")]
    [InlineData("<")]
    [InlineData("")]
    public void What_is_no_feed_is_left_alone(string html) => PageLinks.Stated(html, Page).ShouldBeEmpty();

    [Fact]
    public void Feeds_of_comments_come_last_and_each_feed_once() =>
        PageLinks.Stated(
            """
            <link rel="alternate" type="application/rss+xml" title="Blog &raquo; Comments Feed" href="https://example.org/comments/feed/" />
            <link rel="alternate" type="application/rss+xml" title="Blog &raquo; Feed" href="https://example.org/feed/" />
            <link rel="alternate" type="application/rss+xml" title="Blog" href="/feed/" />
            """,
            Page).ShouldBe(["https://example.org/feed/", "https://example.org/comments/feed/"]);

    [Theory]
    [InlineData("/rss/world", true)]
    [InlineData("https://feeds.example.net/feed", true)]
    [InlineData("/news.rss", true)]
    [InlineData("/rss.xml?lang=en", true)]
    [InlineData("/feedback", false)]
    [InlineData("/about", false)]
    [InlineData("/sitemap.xml", false)]
    public void Links_that_look_like_feeds_are_mentioned(string href, bool mentioned) =>
        PageLinks.Mentioned($"<p><a class=x href=\"{href}\">RSS</a>", Page).Count.ShouldBe(mentioned ? 1 : 0);

    [Fact]
    public void A_page_of_tags_that_never_end_is_left_soon()
    {
        var html = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            html.Append("<a=\" <a ");
        }

        PageLinks.Stated(html.ToString(), Page).ShouldBeEmpty();
    }

    [Fact]
    public void Junk_never_throws() =>
        Prop.ForAll<string>(junk => PageLinks.Stated($"<link {junk}><a href={junk}", Page).ShouldNotBeNull()).QuickCheckThrowOnFailure();
}
