using System.Text;
using Digest.Feeds;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Feeds;

public sealed class OpmlTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Feeds_are_read_with_title_site_and_the_folders_around_them()
    {
        var list = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE opml SYSTEM "http://example.org/opml.dtd">
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="News" title="News">
                <outline text="World">
                  <outline type="rss" text="Daily &amp; Weekly" xmlUrl="https://example.org/feed?a=1&amp;b=2" htmlUrl="https://example.org/"/>
                </outline>
              </outline>
              <outline text="Alone" xmlUrl="http://example.net/rss" category="/Tech/Linux,Misc"/>
            </body></opml>
            """);
        list.Troubles.ShouldBeEmpty();
        list.Feeds.Select(Told).ShouldBe(
        [
            "https://example.org/feed?a=1&b=2 | Daily & Weekly | https://example.org/ | News, World",
            "http://example.net/rss | Alone |  | Tech, Linux, Misc",
        ]);
    }

    [Fact]
    public void A_feed_that_stands_twice_is_one_feed_in_both_folders()
    {
        var list = Read("""
            <opml><body>
              <outline text="A"><outline xmlUrl="https://example.org/feed"/></outline>
              <outline text="B"><outline text="Named" xmlUrl="https://example.org/feed#x"/></outline>
            </body></opml>
            """);
        list.Feeds.Select(Told).ShouldBe(["https://example.org/feed | Named |  | A, B"]);
    }

    [Fact]
    public void Lines_that_cannot_be_used_are_told_and_the_others_are_read()
    {
        var list = Read("""
            <opml><body>
            <outline text="Files" xmlUrl="file:///etc/passwd"/>
            <outline text="Run" xmlUrl="javascript:alert(1)"/>
            <outline text="Empty" type="rss"/>
            <outline text="Good" xmlUrl="https://example.org/feed"/>
            </body></opml>
            """);
        list.Troubles.ShouldBe(
        [
            "line 2: “Files” has “file:///etc/passwd”, which is no web address",
            "line 3: “Run” has “javascript:alert(1)”, which is no web address",
            "line 4: “Empty” has no address",
        ]);
        list.Feeds.Single().Address.ShouldBe("https://example.org/feed");
    }

    [Theory]
    [InlineData("<opml><body><outline text='AT&T' xmlUrl='https://example.org/?a=1&b=2'/></body></opml>", "AT&T", "https://example.org/?a=1&b=2")]
    [InlineData("<opml><body><outline text='Caf&eacute;' xmlUrl='https://example.org/a'/>", "Café", "https://example.org/a")]
    [InlineData("<opml><body><outline text='Cut' xmlUrl='https://example.org/a'/><outline text='Next' xmlU", "Cut", "https://example.org/a")]
    [InlineData("<OPML><BODY><OUTLINE TEXT='Loud' XMLURL='https://example.org/a'/></BODY></OPML>", "Loud", "https://example.org/a")]
    [InlineData("<opml><outline text='No body' xmlUrl='https://example.org/a'></opml>", "No body", "https://example.org/a")]
    [InlineData("<opml><body><outline text='' title='Titled' xmlUrl='feed://example.org/a'/></body></opml>", "Titled", "https://example.org/a")]
    [InlineData("<opml><body><outline text='List' type='include' url='https://example.org/list.opml'/><outline text='Podcast' type='rss' url='https://example.org/a'/></body></opml>", "Podcast", "https://example.org/a")]
    [InlineData("<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&x;' xmlUrl='https://example.org/a'/></body></opml>", "&x;", "https://example.org/a")]
    public void A_list_that_breaks_the_rules_is_read_all_the_same(string opml, string title, string address)
    {
        var feed = Read(opml).Feeds.Single();
        (feed.Title, feed.Address).ShouldBe((title, address));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://example.org/feed")]
    [InlineData("<html><body>Hello</body></html>")]
    [InlineData("{}")]
    public void What_is_no_list_is_told(string text)
    {
        var list = Read(text);
        list.Feeds.ShouldBeEmpty();
        list.Troubles.ShouldBe(["this is no list of feeds (OPML)"]);
    }

    [Fact]
    public void Of_too_many_feeds_the_first_fifty_thousand_are_read()
    {
        var opml = new StringBuilder("<opml><body>");
        for (var i = 0; i < 50_010; i++)
        {
            opml.Append($"<outline xmlUrl='https://example.org/{i}'/>");
        }

        var list = Read(opml.Append("</body></opml>").ToString());
        list.Feeds.Count.ShouldBe(50_000);
        list.Troubles.ShouldBe(["only the first 50000 feeds were read"]);
    }

    [Fact]
    public void Folders_without_end_neither_hang_nor_crash()
    {
        var list = Read("<opml><body><outline text='Good' xmlUrl='https://example.org/feed'/>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 100_000)));
        list.Feeds.Count.ShouldBe(1);
        list.Troubles.ShouldBe(["folders within more than 64 others were left out"]);
    }

    [Fact]
    public void Many_bad_lines_are_told_in_few_sentences()
    {
        var list = Read("<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='Bad' xmlUrl='nowhere'/>\n", 5000)));
        list.Troubles.Count.ShouldBe(21);
        list.Troubles[^1].ShouldBe("and 4980 more lines like these");
    }

    [Fact]
    public void A_list_that_is_too_large_is_not_read() => Opml.Read(new byte[Opml.LargestList + 1]).Troubles.ShouldBe(["the list is larger than 32 MiB"]);

    [Fact]
    public void What_is_written_is_what_a_reader_expects() =>
        Encoding.UTF8.GetString(Opml.Write(
            [
                new OpmlFeed("https://example.org/b", "B <1>") { Folders = ["News", "World"] },
                new OpmlFeed("https://example.org/a?x=1&y=2", "A", "https://example.org/"),
                new OpmlFeed("https://example.org/c") { Folders = ["News"] },
            ],
            "My feeds",
            Now)).ReplaceLineEndings("\n").ShouldBe("""
            <?xml version="1.0" encoding="utf-8"?>
            <opml version="2.0">
              <head>
                <title>My feeds</title>
                <dateCreated>Tue, 15 Sep 2026 12:00:00 GMT</dateCreated>
              </head>
              <body>
                <outline type="rss" text="A" xmlUrl="https://example.org/a?x=1&amp;y=2" htmlUrl="https://example.org/" />
                <outline text="News">
                  <outline type="rss" text="B &lt;1&gt;" xmlUrl="https://example.org/b" category="World" />
                  <outline type="rss" text="https://example.org/c" xmlUrl="https://example.org/c" />
                </outline>
              </body>
            </opml>
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Whatever_is_written_can_be_read() =>
        Prop.ForAll<string, string>((title, folder) =>
        {
            var feed = new OpmlFeed("https://example.org/feed", title) { Folders = [folder ?? ""] };
            var list = Opml.Read(Opml.Write([feed], title ?? "", Now));
            list.Troubles.ShouldBeEmpty();
            list.Feeds.Single().Address.ShouldBe(feed.Address);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Plain_feeds_come_back_as_they_went() =>
        Prop.ForAll<PositiveInt[]>(numbers =>
        {
            var feeds = numbers.Select(number => number.Item).Distinct().Select(number => new OpmlFeed($"https://example.org/{number}", $"Feed {number}")
            {
                Folders = number % 3 == 0 ? [] : [$"Folder {number % 3}", $"Tag {number % 2}"],
            }).ToList();
            Opml.Read(Opml.Write(feeds, "All", Now)).Feeds.Select(Told).Order().ShouldBe(feeds.Select(Told).Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folders_of_any_name_and_rules_come_back_as_they_went() =>
        Prop.ForAll<NonEmptyString[], NonEmptyString[]>((folders, rules) =>
        {
            var feed = new OpmlFeed("https://example.org/feed", "A feed")
            {
                Folders = [.. folders.Select(name => Line(name.Get)).Where(name => name.Length > 0).Distinct()],
                Rules = [.. rules.Select(rule => Line(rule.Get)).Where(rule => rule.Length > 0).Distinct().Take(50)],
            };
            var list = Opml.Read(Opml.Write([feed], "All", Now, [.. feed.Rules]));
            list.Feeds.Single().Folders.ShouldBe(feed.Folders);
            list.Feeds.Single().Rules.ShouldBe(feed.Rules);
            list.Rules.ShouldBe(feed.Rules);
        }).QuickCheckThrowOnFailure();

    /// <summary>A line as a reader's own names and filters are: without markup, and with nothing that XML forbids.</summary>
    private static string Line(string text) => string.Concat(text.Where(letter => !char.IsControl(letter) && letter is < '\uD800' and not ('<' or '>' or '&'))).Trim();

    [Fact]
    public void Junk_never_throws() => Prop.ForAll<byte[]>(junk => Opml.Read(junk).ShouldNotBeNull()).QuickCheckThrowOnFailure();

    private static OpmlList Read(string text) => Opml.Read(Encoding.UTF8.GetBytes(text));

    private static string Told(OpmlFeed feed) => $"{feed.Address} | {feed.Title} | {feed.Site} | {string.Join(", ", feed.Folders)}";
}
