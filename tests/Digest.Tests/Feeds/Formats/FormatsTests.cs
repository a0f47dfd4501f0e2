using Digest.Feeds.Formats;

namespace Digest.Tests.Feeds.Formats;

public sealed class FormatsTests
{
    [Theory]
    [InlineData("rss-0.91.xml", "RSS 0.91", "Harbour Notes", 2)]
    [InlineData("rss-1.0.rdf", "RSS 1.0", "Valley Herald", 1)]
    [InlineData("rss-2.0.xml", "RSS 2.0", "Island Radio & News", 1)]
    [InlineData("atom-0.3.xml", "Atom 0.3", "Berg & Tal", 1)]
    [InlineData("atom-1.0.xml", "Atom 1.0", "Delta <daily>", 2)]
    [InlineData("channel.cdf", "CDF", "Canal Channel", 1)]
    [InlineData("feed-1.1.json", "JSON Feed 1.1", "Meadow Wire", 2)]
    public void Each_format_is_named_and_read(string sample, string format, string title, int entries)
    {
        var feed = Sample.Document(sample);
        (feed.Format, feed.Title, feed.Entries.Count).ShouldBe((format, title, entries));
    }

    [Fact]
    public void Rss_091_with_its_doctype_knows_the_entities_of_html()
    {
        var feed = Sample.Document("rss-0.91.xml");
        feed.Entries[0].Title.ShouldBe("Café on the quay opens");
        feed.Entries[0].Summary.ShouldBe("Coffee & cake — from six.");
        feed.Authors.ShouldBe(["Edna Moor"]);
        feed.Link.ShouldBe("http://harbour.example/");
        feed.SkipHours.ShouldBe([1, 0]);
        feed.SkipDays.ShouldBe([DayOfWeek.Sunday]);
    }

    [Fact]
    public void Rdf_has_its_items_beside_the_channel()
    {
        var feed = Sample.Document("rss-1.0.rdf");
        var entry = feed.Entries[0];
        feed.Language.ShouldBe("en");
        feed.Updated.ShouldBe(new DateTimeOffset(2026, 8, 5, 4, 30, 0, TimeSpan.Zero));
        entry.Id.ShouldBe("http://valley.example/1");
        entry.Authors.ShouldBe(["Ann Archer", "Ben Bower"]);
        entry.Content.ShouldBe("<p>After <b>ten</b> years.</p>");
        entry.Categories.ShouldBe(["Crafts"]);
    }

    [Fact]
    public void Rss_20_and_its_modules_say_all_an_entry_needs()
    {
        var feed = Sample.Document("rss-2.0.xml", "https://island.example/feed");
        var entry = feed.Entries[0];
        (feed.Ttl, feed.Hub, feed.Self, feed.NewAddress).ShouldBe((30, "https://hub.example/", "https://island.example/feed", "https://island.example/new"));
        (entry.Title, entry.Id).ShouldBe(("Ferry back in service", "island-1"));
        (entry.Link, entry.Address).ShouldBe(("https://proxy.example/~r/1", "https://island.example/ferry"));
        entry.Published.ShouldBe(new DateTimeOffset(2026, 8, 5, 6, 15, 0, TimeSpan.Zero));
        entry.PublishedRaw.ShouldBe("Wed, 05 Aug 2026 09:15:00 +0300");
        entry.Authors.ShouldBe(["Carol Cliff"]);
        entry.Categories.ShouldBe(["Transport", "Sea"]);
        entry.Summary.ShouldBe("The ferry <em>sails</em>.");
        entry.Content.ShouldBe("<p>The ferry <em>sails</em>. <a href=\"https://island.example/timetable\">Times</a></p>");
        entry.Enclosures.ShouldBe([new Enclosure("https://island.example/ferry.mp3", "audio/mpeg", 12345)]);
        entry.Picture.ShouldBe("https://island.example/ferry.jpg");
        entry.Source.ShouldBe(new EntrySource("Mainland Post", "https://mainland.example/rss"));
    }

    [Fact]
    public void Atom_03_unpacks_base_64()
    {
        var feed = Sample.Document("atom-0.3.xml");
        feed.Entries[0].Content.ShouldBe("<p>Es schneit.</p>");
        feed.Entries[0].Authors.ShouldBe(["Doris Dachs"]);
        feed.Entries[0].Language.ShouldBe("de");
        feed.Description.ShouldBe("Aus den Bergen");
    }

    [Fact]
    public void Atom_10_completes_links_by_xml_base_and_inherits_authors()
    {
        var feed = Sample.Document("atom-1.0.xml");
        var (first, second) = (feed.Entries[0], feed.Entries[1]);
        feed.Link.ShouldBe("https://delta.example/blog/");
        (first.Title, first.Link).ShouldBe(("Water rising", "https://delta.example/blog/water"));
        first.Content.ShouldBe("<p>See the <a href=\"https://delta.example/blog/map\">map</a>.</p>");
        first.Summary.ShouldBe("Two &lt; three metres");
        first.Categories.ShouldBe(["River"]);
        first.Enclosures.ShouldBe([new Enclosure("https://delta.example/blog/map.png", "image/png", 99)]);
        first.Picture.ShouldBe("https://delta.example/blog/map.png");
        first.Authors.ShouldBe(["Delta Desk"]);
        second.Authors.ShouldBe(["Eve Eddy"]);
        second.Source.ShouldBe(new EntrySource("Upper River Post", "https://upper.example/"));
    }

    [Fact]
    public void A_channel_of_cdf_states_links_and_dates_as_attributes()
    {
        var feed = Sample.Document("channel.cdf");
        feed.Link.ShouldBe("http://canal.example/");
        feed.Entries[0].Link.ShouldBe("http://canal.example/lock");
        feed.Entries[0].Summary.ShouldBe("It opens in May.");
        feed.Entries[0].Published.ShouldBe(new DateTimeOffset(2026, 8, 5, 5, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Json_feed_has_authors_numbers_as_ids_and_text_to_escape()
    {
        var feed = Sample.Document("feed-1.1.json", "https://meadow.example/feed.json");
        var (first, second) = (feed.Entries[0], feed.Entries[1]);
        (first.Id, first.Link).ShouldBe(("7", "https://meadow.example/seven"));
        first.Content.ShouldBe("<p>All of it. <img src=\"https://meadow.example/hay.jpg\" ></p>");
        first.Summary.ShouldBe("Hay &lt; straw");
        first.Authors.ShouldBe(["Flo Fern"]);
        first.Categories.ShouldBe(["farm", "hay"]);
        first.Enclosures.ShouldBe([new Enclosure("https://meadow.example/hay.mp3", "audio/mpeg", 5)]);
        (second.Link, second.Content).ShouldBe(("https://else.example/8", "1 &lt; 2 &amp; so on"));
        second.Authors.ShouldBe(["Gus Gale"]);
        feed.Hub.ShouldBe("https://hub.example/");
    }

    [Fact]
    public void A_json_feed_cut_short_gives_the_items_before_the_cut()
    {
        var whole = System.Text.Encoding.UTF8.GetString(Sample.Bytes("feed-1.1.json"));
        var cut = whole[..whole.IndexOf("content_text", StringComparison.Ordinal)];
        var read = Sample.Read(System.Text.Encoding.UTF8.GetBytes(cut)).ShouldBeOfType<FeedDocument.Read>();
        read.Repaired.ShouldBeTrue();
        read.Feed.Entries[0].Title.ShouldBe("Hay is in");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("just words")]
    [InlineData("<html><head><title>x</title></head></html>")]
    [InlineData("<!DOCTYPE html><p>x")]
    [InlineData("<opml><body/></opml>")]
    [InlineData("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>")]
    [InlineData("{\"name\": 1}")]
    [InlineData("{\"items\":")]
    [InlineData("[1, 2")]
    public void What_is_no_feed_is_told_so_in_a_sentence(string text) =>
        Sample.Read(System.Text.Encoding.UTF8.GetBytes(text)).ShouldBeOfType<FeedDocument.NotAFeed>().Why.ShouldEndWith(".");

    [Fact]
    public void A_web_page_is_told_from_other_things_that_are_no_feed()
    {
        Sample.Read("<!doctype html><html><body>x"u8.ToArray()).ShouldBe(new FeedDocument.NotAFeed("It is a web page, not a feed.", IsPage: true));
        Sample.Read("<opml/>"u8.ToArray()).ShouldBeOfType<FeedDocument.NotAFeed>().IsPage.ShouldBeFalse();
    }
}
