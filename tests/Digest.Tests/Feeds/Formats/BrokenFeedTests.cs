using System.Text;
using Digest.Feeds.Formats;

namespace Digest.Tests.Feeds.Formats;

public sealed class BrokenFeedTests
{
    [Fact]
    public void Half_a_surrogate_pair_in_the_name_of_an_item_s_member_costs_that_item_s_members_alone()
    {
        var json = """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","\ud83d":"x","title":"Lost"},{"id":"2","title":"Lanterns"}]}""";

        var read = FeedParser.Parse(System.Text.Encoding.UTF8.GetBytes(json), new DocumentHead("application/feed+json", null)).ShouldBeOfType<FeedDocument.Read>();

        read.Feed.Entries.Select(entry => entry.Title).ShouldContain("Lanterns");
    }

    [Fact]
    public void A_document_with_every_fault_gives_what_it_can()
    {
        var read = Sample.Read(Sample.Bytes("broken.xml")).ShouldBeOfType<FeedDocument.Read>();
        var entries = read.Feed.Entries;
        read.Repaired.ShouldBeTrue();
        read.Feed.Title.ShouldBe("Broken & battered");
        entries.Select(entry => entry.Title).ShouldBe(["First bold", "Second", "Third, cut off in the mid"]);
        entries[0].Link.ShouldBe("http://broken.example/1?a=1&b=2");
        entries[0].Summary.ShouldBe("It said \u00a0\"3 &lt; 4\" and <p>left <br> tags open");
        entries[0].Published.ShouldBe(new DateTimeOffset(2026, 8, 5, 10, 0, 0, TimeSpan.Zero));
        entries[1].Summary.ShouldBe("never <i>closed");
    }

    [Fact]
    public void A_well_formed_document_is_not_called_repaired() =>
        Sample.Read(Sample.Bytes("rss-2.0.xml")).ShouldBeOfType<FeedDocument.Read>().Repaired.ShouldBeFalse();

    [Theory]
    [InlineData("<item><title>A</title><link>http://x.example/1</link><item><title>B</title></item>")]
    [InlineData("<item><title>A<link>http://x.example/1</link></item><item><title>B</title></item>")]
    [InlineData("<item><title>A</title></link></item></p><item><title>B</titel></item>")]
    [InlineData("<ITEM><TITLE>A</Title></item><Item><title>B</TITLE></ITEM>")]
    public void Tags_left_open_or_closed_wrongly_do_not_swallow_items(string items) =>
        Sample.Feed($"<rss><channel><title>T</title>{items}</channel></rss>").Entries.Select(entry => entry.Title).ShouldBe(["A", "B"]);

    [Theory]
    [InlineData("""<rss version="2.0" xmlns:dc="http://wrong.example/"><channel><item><dc:creator>Ann</dc:creator></item></channel></rss>""")]
    [InlineData("""<rss version="2.0"><channel><item><dc:creator>Ann</dc:creator></item></channel></rss>""")]
    [InlineData("""<rss version="2.0" xmlns:x="http://purl.org/dc/elements/1.1"><channel><item><x:creator>Ann</x:creator></item></channel></rss>""")]
    [InlineData("""<rss version="2.0" xmlns="http://unheard.example/of"><channel><item><author>Ann</author></item></channel></rss>""")]
    [InlineData("""<feed><entry><author><name>Ann</name></author></entry></feed>""")]
    [InlineData("""<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:author><a:name>Ann</a:name></a:author></a:entry></a:feed>""")]
    [InlineData("""<entry xmlns="http://www.w3.org/2005/Atom"><author><name>Ann</name></author></entry>""")]
    public void Vocabularies_are_known_by_address_and_by_custom(string document) =>
        Sample.Feed(document).Entries.ShouldHaveSingleItem().Authors.ShouldBe(["Ann"]);

    [Fact]
    public void A_name_of_another_vocabulary_is_not_taken_for_the_feeds_own()
    {
        var feed = Sample.Feed("""
            <rss version="2.0" xmlns:other="http://other.example/ns"><channel>
            <other:title>No</other:title><title>Yes</title>
            <image><title>No</title></image>
            <item><other:title>No</other:title><title>Yes</title><source url="http://s.example/"><title>No</title></source></item>
            </channel></rss>
            """);
        (feed.Title, feed.Entries[0].Title).ShouldBe(("Yes", "Yes"));
    }

    [Fact]
    public void Nothing_a_doctype_declares_is_believed()
    {
        const string laughs = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss><channel><title>&b;&x;&eacute;</title></channel></rss>
            """;
        Sample.Feed(laughs).Title.ShouldBe("&b;&x;é");
    }

    [Fact]
    public void Elements_without_end_are_refused()
    {
        var deep = Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)));
        Sample.Read(deep).ShouldBeOfType<FeedDocument.NotAFeed>().Why.ShouldContain("nested");
    }

    [Fact]
    public void Entries_beyond_the_most_are_left_out()
    {
        var many = "<rss><channel>" + string.Concat(Enumerable.Repeat("<item><title>x</title></item>", FeedLimits.Usual.Entries + 5)) + "</channel></rss>";
        Sample.Feed(many).Entries.Count.ShouldBe(FeedLimits.Usual.Entries);
    }

    [Fact]
    public void A_document_cut_anywhere_still_gives_the_entries_before_the_cut()
    {
        var whole = Sample.Bytes("rss-0.91.xml");
        var second = Encoding.UTF8.GetString(whole).IndexOf("<item>\n      <title>Two", StringComparison.Ordinal);
        for (var length = second; length < whole.Length; length++)
        {
            Sample.Feed(whole[..length]).Entries[0].Title.ShouldBe("Café on the quay opens");
        }
    }
}
