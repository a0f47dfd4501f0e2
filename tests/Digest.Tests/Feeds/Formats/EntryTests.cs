using Digest.Feeds.Formats;

namespace Digest.Tests.Feeds.Formats;

public sealed class EntryTests
{
    [Theory]
    [InlineData("<author>Ann Archer</author>", "Ann Archer")]
    [InlineData("<author>ann@x.example (Ann Archer)</author>", "Ann Archer")]
    [InlineData("<author>Ann Archer (ann@x.example)</author>", "Ann Archer")]
    [InlineData("<author>Ann Archer &lt;ann@x.example&gt;</author>", "Ann Archer")]
    [InlineData("<author>ann@x.example Ann Archer</author>", "Ann Archer")]
    [InlineData("<author>ann@x.example</author>", "ann@x.example")]
    [InlineData("<author><name>Ann Archer</name><email>ann@x.example</email></author>", "Ann Archer")]
    [InlineData("<author>by <a href='/ann'>Ann Archer</a></author>", "by Ann Archer")]
    [InlineData("<itunes:author>Ann Archer</itunes:author>", "Ann Archer")]
    [InlineData("<atom:author><atom:name>Ann Archer</atom:name></atom:author>", "Ann Archer")]
    [InlineData("<author>Ann Archer (BBC)</author>", "Ann Archer (BBC)")]
    public void An_author_is_a_name_in_any_form(string element, string name) => Sample.Item(element).Authors.ShouldBe([name]);

    [Theory]
    [InlineData("<link>http://x.example/1</link>", "http://x.example/1")]
    [InlineData("<link>/1</link>", "http://x.example/1")]
    [InlineData("<link href='http://x.example/1'/>", "http://x.example/1")]
    [InlineData("<link/><guid>http://x.example/1</guid>", "http://x.example/1")]
    [InlineData("<guid isPermaLink='false'>http://x.example/9</guid><atom:link href='http://x.example/1'/>", "http://x.example/1")]
    [InlineData("<link><![CDATA[ http://x.example/1?a&b ]]></link>", "http://x.example/1?a&b")]
    [InlineData("<atom:link rel='self' href='http://x.example/9'/><link>http://x.example/1</link><comments>http://x.example/9</comments>", "http://x.example/1")]
    [InlineData("<link>http://x.example/9</link><link/><link href='http://x.example/1'/><link>javascript:alert(1)</link>", "http://x.example/1")]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<comments>http://x.example/9</comments>", null)]
    [InlineData("<enclosure url='http://x.example/9'/>", null)]
    public void The_link_leads_to_the_article_and_to_the_web(string elements, string? link) =>
        Sample.Item(elements, "http://x.example/feed").Link.ShouldBe(link);

    [Fact]
    public void Behind_a_counter_of_clicks_stands_the_article_s_own_address()
    {
        var counted = Sample.Item("<feedburner:origLink>http://x.example/1</feedburner:origLink><link>http://counter.example/9</link>");

        (counted.Link, counted.Original, counted.Address).ShouldBe(("http://counter.example/9", "http://x.example/1", "http://x.example/1"));
        Sample.Item("<link>http://x.example/1</link>").ShouldSatisfyAllConditions(
            plain => plain.Original.ShouldBeNull(),
            plain => plain.Address.ShouldBe("http://x.example/1"));
    }

    [Theory]
    [InlineData("<title>Fish &amp;amp; chips</title>", "Fish & chips")]
    [InlineData("<title>Fish &amp; chips</title>", "Fish & chips")]
    [InlineData("<title>Fish & chips</title>", "Fish & chips")]
    [InlineData("<title><![CDATA[<b>Fish</b> &amp; chips]]></title>", "Fish & chips")]
    [InlineData("<title>1 &lt; 2 &gt; 0</title>", "1 < 2 > 0")]
    [InlineData("<title>The &lt;blink&gt; tag &lt;unheard&gt;</title>", "The tag <unheard>")]
    [InlineData("<title>  two\n  lines </title>", "two lines")]
    [InlineData("<title>a&amp;nbsp;b &amp;copy 2026</title>", "a b © 2026")]
    [InlineData("<title>safe &lt;script&gt;alert(1)&lt;/script&gt;title</title>", "safe title")]
    [InlineData("<title>&#8220;Quoted&#x201D; &#150; dashed</title>", "“Quoted” – dashed")]
    [InlineData("<title>?a=1&amp;copy=2</title>", "?a=1&copy=2")]
    [InlineData("<title/><dc:title>Core</dc:title>", "Core")]
    public void A_title_is_one_line_of_plain_text(string element, string title) => Sample.Item(element).Title.ShouldBe(title);

    [Theory]
    [InlineData("<title type='text'>The &lt;b&gt; tag</title>", "The <b> tag")]
    [InlineData("<title>AT&amp;amp;T</title>", "AT&T")]
    [InlineData("<title type='html'>The &lt;b&gt;bold&lt;/b&gt; one</title>", "The bold one")]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>The <b>bold</b> &lt;one&gt;</div></title>", "The bold <one>")]
    [InlineData("<title type='application/octet-stream'>Ym9sZA==</title>", "bold")]
    [InlineData("<title type='application/x-own'>test</title>", "test")]
    public void A_title_in_atom_has_the_form_it_states(string element, string title) => Sample.AtomEntry(element).Title.ShouldBe(title);

    [Fact]
    public void Text_stays_text_and_markup_stays_markup_in_content()
    {
        Sample.AtomEntry("<content type='text'>1 &lt; 2</content>").Content.ShouldBe("1 &lt; 2");
        Sample.AtomEntry("<content type='html'>&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;</content>").Content.ShouldBe("<p>1 &lt; 2</p>");
        Sample.AtomEntry("<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>1 <h:b>and</h:b> 2</h:p></h:div></content>").Content.ShouldBe("<p>1 <b>and</b> 2</p>");
        Sample.AtomEntry("<content type='text/html' src='http://x.example/whole'/>").Link.ShouldBe("http://x.example/whole");
    }

    [Fact]
    public void A_change_dates_an_entry_that_says_nothing_of_its_publication()
    {
        var entry = Sample.AtomEntry("<updated>2026-08-05T10:00:00Z</updated>");
        entry.Published.ShouldBe(entry.Updated);
        entry.PublishedRaw.ShouldBe("2026-08-05T10:00:00Z");
    }

    [Fact]
    public void An_unreadable_date_is_kept_as_it_is_written()
    {
        var entry = Sample.Item("<pubDate>Some day</pubDate>");
        (entry.Published, entry.PublishedRaw).ShouldBe((null, "Some day"));
    }

    [Fact]
    public void Media_groups_give_title_text_files_and_a_picture()
    {
        var entry = Sample.AtomEntry("""
            <title>A film</title><id>yt:1</id>
            <media:group><media:title>Not this</media:title><media:content url="http://v.example/1.mp4" type="video/mp4"/>
            <media:thumbnail url="http://v.example/1.jpg"/><media:description>What it shows</media:description></media:group>
            """);
        (entry.Title, entry.Picture, entry.Summary).ShouldBe(("A film", "http://v.example/1.jpg", "What it shows"));
        entry.Enclosures.ShouldBe([new Enclosure("http://v.example/1.mp4", "video/mp4", null)]);
    }

    [Fact]
    public void Relative_links_without_an_address_are_completed_by_the_sites_own() =>
        Sample.Feed("<rss><channel><link>http://x.example/a/</link><item><link>b</link></item></channel></rss>")
            .Entries[0].Link.ShouldBe("http://x.example/a/b");
}
