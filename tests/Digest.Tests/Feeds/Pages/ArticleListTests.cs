using System.Text;
using Digest.Feeds.Formats;
using Digest.Feeds.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Feeds.Pages;

public sealed class ArticleListTests
{
    private static readonly string[] Subjects = ["The ferry sails again", "A lantern parade fills the square", "The old bridge is closed for a year", "Boats come home before the storm"];

    [Fact]
    public void Headlines_with_their_links_dates_and_teasers_are_entries()
    {
        var list = Read(string.Concat(Subjects.Select((subject, number) =>
            $"<article><a href='/news/{number}'><img src=x.jpg></a><h2><a href='/news/{number}'>{subject}</a></h2><time datetime='2026-11-2{number}T08:00:00Z'>today</time><p>It was told this morning, and the whole town talks about nothing else.</p><a href='/author/ann'>By Ann Archer of the town</a></article>")))!;

        list.Entries.Select(entry => entry.Title).ShouldBe(Subjects);
        list.Entries[1].ShouldSatisfyAllConditions(
            entry => entry.Link.ShouldBe("https://example.org/news/1"),
            entry => entry.Summary.ShouldBe("It was told this morning, and the whole town talks about nothing else."),
            entry => entry.Published.ShouldBe(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero)));
        (list.Title, list.Language).ShouldBe(("Harbour Post", "en"));
    }

    [Fact]
    public void A_link_around_the_whole_block_counts_by_its_heading()
    {
        var list = Read(string.Concat(Subjects.Select((subject, number) => $"<a href='/2026/{number}'><div><h3>{subject}</h3><p>3 minutes</p></div></a>")))!;

        list.Entries.Select(entry => entry.Title).ShouldBe(Subjects);
    }

    [Fact]
    public void Menus_lists_of_tags_and_other_sites_are_left_out()
    {
        var list = Read(
            "<nav>" + Links("menu") + "</nav><ul>" + Links("news") + "</ul><footer>" + Links("legal") + "</footer>"
            + "<a href='/tag/sea-and-ships'>All about sea and ships</a><a href='https://other.example/x'>Another newspaper has its own news</a>")!;

        list.Entries.ShouldAllBe(entry => entry.Link!.StartsWith("https://example.org/news/"));
    }

    [Theory]
    [InlineData("<h1>One article</h1><p>A long text about a ferry that sails again, and no list of anything.</p>")]
    [InlineData("<a href='/a'>Home</a><a href='/b'>News</a><a href='/c'>Sport</a><a href='/d'>Culture</a><a href='/e'>Weather</a>")]
    [InlineData("")]
    public void A_page_without_headlines_is_no_list(string body) => Read(body).ShouldBeNull();

    [Fact]
    public void No_page_throws()
    {
        var pieces = Gen.Elements("<a href='/n/1'>A headline of some words</a>", "<a href=", "<div class='x", "</div>", "<article>", "<h2>", "</h2>", "<time datetime='", "<script>'<a>'</script>", "\0", "&amp;&#x;", "<p>", "“", "<![CDATA[", "<!--");
        Prop.ForAll(pieces.ArrayOf().ToArbitrary(), some => Read(string.Concat(some)) is null or { Entries.Count: > 0 }).QuickCheckThrowOnFailure();
    }

    private static string Links(string folder) => string.Concat(Subjects.Select((subject, number) => $"<li><a href='/{folder}/{number}'>{subject}</a></li>"));

    private static ParsedFeed? Read(string body) => PageSource.Read(
        Encoding.UTF8.GetBytes($"<!doctype html><html lang=en><head><title>News - Harbour Post</title><meta property='og:site_name' content='Harbour Post'></head><body>{body}</body></html>"),
        new DocumentHead("text/html; charset=utf-8", new Uri("https://example.org/")),
        FeedLimits.Usual);
}
