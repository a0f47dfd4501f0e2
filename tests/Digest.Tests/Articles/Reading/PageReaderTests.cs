using System.Text;
using Digest.Articles;
using Digest.Articles.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Articles.Reading;

public sealed class PageReaderTests
{
    private static readonly Uri Address = new("https://www.bote.example/2024/10/15/muehle?utm_source=feed");

    private const string First = "The wheel of the mill has been turning again since Sunday, two years after the flood carried it away.";
    private const string Second = "The miller gave away the first flour himself, and the village band played until the rain came down.";
    private const string Third = "Ninety thousand came from the parish; the rest was raised by clubs, guests and a school in the next valley.";

    private static string Page(string head = "", string before = "", string inside = "", string after = "") => $"""
        <!doctype html><html lang="en-GB"><head><title>The mill turns again | Osterbach Courier</title>{head}</head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
        <main>{before}<h1>The mill turns again</h1><div class="story"><p>{First}</p>{inside}<p>{Second}</p><h2>Larch, as before</h2><p>{Third}</p></div>{after}</main>
        <footer><p>© 2024 Osterbach Courier. All rights reserved. This text is long enough to look like a paragraph of an article.</p></footer>
        </body></html>
        """;

    private static string Plain => $"{First}\n\n{Second}\n\nLarch, as before\n\n{Third}";

    [Theory]
    [InlineData("""{"@type":[],"headline":"x"}""")]
    [InlineData("""{"\ud83d":1,"@type":"NewsArticle","headline":"x"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"\ud83d"}""")]
    public void Data_that_nobody_can_read_tells_nothing_and_hurts_nothing(string data) =>
        PageReader.Read($"<html><head><script type=\"application/ld+json\">{data}</script></head><body><article><h1>A wheel</h1><p>The wheel turns in the village by the river, and has done so for years.</p></article></body></html>", null).Title.ShouldBe("A wheel");

    [Fact]
    public void The_text_is_the_paragraphs_and_headings_in_order()
    {
        var read = PageReader.Read(Page(), null);

        read.Text.ShouldBe(Plain);
        read.Title.ShouldBe("The mill turns again");
        read.Language.ShouldBe("en");
        read.Published.ShouldBeNull();
        read.Byline.ShouldBeNull();
    }

    [Theory]
    [InlineData("<figure><img src='a.jpg'><figcaption>The wheel of the mill, seen from the bridge on Sunday. Photo: R. Ude</figcaption></figure>")]
    [InlineData("<p><a href='/flour'>Read more: Where the flour comes from</a></p>")]
    [InlineData("<div class='newsletter-signup'><p>Get the best stories of the valley every morning, chosen by our editors for you.</p></div>")]
    [InlineData("<aside><p>The mill was built in 1871 and has been rebuilt three times since then, as our archive tells.</p></aside>")]
    [InlineData("<div class='share-bar'><span>Share</span><a href='#'>Facebook</a></div>")]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<p>facebook Facebook twitter Twitter flipboard Flipboard send Send linkedin Linkedin messenger Messenger telegram Telegram</p>")]
    [InlineData("<p>The wheel of the mill in Osterbach on Sunday morning, seen from the old bridge. Ude/AP/dpa</p>")]
    [InlineData("<p>방앗간의 물레방아가 일요일부터 다시 돌고 있다. 뉴시스</p>")]
    [InlineData("<p>Want to keep this story for the evening and read it on the train? Start your Premium subscription today.</p>")]
    [InlineData("<div style='display: none'><p>This paragraph is not to be seen by anybody who looks at the page in a browser.</p></div>")]
    [InlineData("<p>[Read more: Where the flour of the valley comes from]</p>")]
    [InlineData("<p>The miller counts the sacks behind the wheel. Bildrechte: Osterbacher Bote/Ada Holm</p>")]
    [InlineData("<div class='embed social'><p>What a day at the mill, with flour for everybody who came by, and cake!</p></div>")]
    [InlineData("<blockquote class='twitter-tweet'><p>What a day at the mill, with flour for everybody who came by!</p></blockquote>")]
    public void What_stands_between_paragraphs_is_left_out(string inside) =>
        PageReader.Read(Page(inside: inside), null).Text.ShouldBe(Plain);

    [Theory]
    [InlineData("<div class='related'><h3>More from the valley</h3><p>The bridge of Lind is closed for two weeks while its ropes are exchanged.</p></div>")]
    [InlineData("<section id='comments'><p>What a fine mill, I will come by next week and bring my children too!</p></section>")]
    [InlineData("<ul class='cards'><li><h3><a href='/1'>Bridge closed</a></h3><p>The bridge of Lind is closed for two weeks while its ropes are exchanged.</p></li><li><h3><a href='/2'>Band plays</a></h3><p>The band of the village plays on Friday in the inn beside the lower mill.</p></li></ul>")]
    public void What_follows_the_article_is_left_out(string after) =>
        PageReader.Read(Page(after: after), null).Text.ShouldBe(Plain);

    [Fact]
    public void What_is_embedded_and_written_is_the_article_s() =>
        PageReader.Read(Page(inside: "<div class='w-embed'><table><tr><td><ul><li>It grinds all year round</li><li>It has no wheel for rye</li></ul></td></tr></table></div>"), null)
            .Text.ShouldBe(Plain.Replace(Second, $"It grinds all year round\n\nIt has no wheel for rye\n\n{Second}", StringComparison.Ordinal));

    [Fact]
    public void An_answer_that_opens_on_a_click_is_the_article_s() =>
        PageReader.Read(Page(inside: $"<h3>Who paid for it?</h3><div role='region' aria-hidden='true'><p>{Third}</p></div>"), null).Text.ShouldContain($"Who paid for it?\n\n{Third}");

    [Fact]
    public void A_list_of_what_matters_stands_before_the_text()
    {
        var matters = "<div class='takeaways'><ul><li>The wheel of the mill was carried away by the flood two years ago</li><li>Clubs, guests and a school in the next valley raised what the parish had not</li></ul></div>";

        PageReader.Read(Page().Replace("<div class=\"story\">", matters + "<div class=\"story\">", StringComparison.Ordinal), null).Text
            .ShouldStartWith("The wheel of the mill was carried away");
    }

    [Fact]
    public void What_a_subscription_costs_is_not_the_end_of_the_text() =>
        PageReader.Read(Page().Replace($"<p>{Third}</p>", $"<p>{Third}</p><h3>Valley Plus</h3><p>Monthly</p><p>$9</p><p>Yearly</p><p>$90</p><p>For schools</p>", StringComparison.Ordinal), null)
            .Text.ShouldBe(Plain);

    [Fact]
    public void Parts_of_one_text_that_a_program_numbers_are_one_text()
    {
        var html = $"<html><body><h1>The mill turns again</h1><div class='col'><div class='text text-1'><p>{First}</p><p>{Second}</p></div></div><div class='col'><a href='/more'>Learn more</a></div><div class='col'><div class='text text-2'><p>{Third}</p><p>{First} Again.</p><p>{Second} Again.</p></div></div></body></html>";

        PageReader.Read(html, null).Text.ShouldBe($"{First}\n\n{Second}\n\n{Third}\n\n{First} Again.\n\n{Second} Again.");
    }

    [Fact]
    public void A_link_within_a_sentence_stays_whatever_it_is_called() =>
        PageReader.Read(Page(inside: "<p>The flour is sold by <a class='external-popup-link' href='/m'>the miller's daughter</a> in the yard behind the old mill.</p>"), null)
            .Text.ShouldContain("sold by the miller's daughter in the yard");

    [Fact]
    public void The_day_on_which_something_was_touched_last_is_no_date_of_publication() =>
        PageReader.Read($"<html><body><h1>The mill turns again</h1><div>Last active December 20, 2025 13:58</div><p>{First}</p><p>{Second}</p></body></html>", null)
            .Published.ShouldBeNull();

    [Fact]
    public void Lists_and_quotations_stay()
    {
        var read = PageReader.Read(Page(inside: "<ul><li>larch for the wheel</li><li>oak for the axle</li></ul><blockquote><p>“We found the paddles in the next village.”</p></blockquote>"), null);

        read.Text.ShouldContain("\n\nlarch for the wheel\n\noak for the axle\n\n“We found the paddles in the next village.”\n\n");
    }

    [Fact]
    public void Linked_data_gives_date_authors_and_picture()
    {
        const string Head = """
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Courier"},{"@type":["NewsArticle"],"headline":"The mill turns again",
            "datePublished":"2024-10-14T06:30:00+02:00","dateModified":"2024-10-16T00:00:00Z","author":[{"@type":"Person","name":"Jana Kriebel"},{"name":"Tom Ude"}],
            "image":{"url":"/mill.jpg"},"publisher":{"name":"Osterbach Courier"}}]}</script>
            """;

        var read = PageReader.Read(Page(Head), Address);

        read.Published.ShouldBe(new DateTimeOffset(2024, 10, 14, 4, 30, 0, TimeSpan.Zero));
        read.PublishedFrom.ShouldBe(DateOrigin.JsonLd);
        read.PublishedDayOnly.ShouldBeFalse();
        read.Byline.ShouldBe("Jana Kriebel, Tom Ude");
        read.Source.ShouldBe("Osterbach Courier");
        read.Picture.ShouldBe("https://www.bote.example/mill.jpg");
        read.CanonicalAddress.ShouldBe("https://bote.example/2024/10/15/muehle");
    }

    [Theory]
    [InlineData("{\"@type\":\"Article\",\"datePublished\":\"2024-10-14\",\"description\":\"broken\nline\"};")]
    [InlineData("/* <![CDATA[ */ {\"@type\":\"Article\",\"datePublished\":\"2024-10-14\",} /* ]]> */")]
    public void Broken_linked_data_is_mended(string json)
    {
        var read = PageReader.Read(Page($"<script type='application/ld+json'>{json}</script>"), null);

        read.Published.ShouldBe(new DateTimeOffset(2024, 10, 14, 0, 0, 0, TimeSpan.Zero));
        read.PublishedDayOnly.ShouldBeTrue();
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-10-14T06:30:00Z'>", "", DateOrigin.Meta)]
    [InlineData("", "<time datetime='2024-10-14T06:30:00Z'>14 October</time>", DateOrigin.TimeElement)]
    [InlineData("", "<span itemprop='datePublished'>14 October 2024 06:30</span>", DateOrigin.TimeElement)]
    public void A_date_is_read_from_the_surest_field_that_states_one(string head, string before, DateOrigin origin)
    {
        var read = PageReader.Read(Page(head, before), null);

        read.Published.ShouldBe(new DateTimeOffset(2024, 10, 14, 6, 30, 0, TimeSpan.Zero));
        read.PublishedFrom.ShouldBe(origin);
    }

    private const string Article = """<script type="application/ld+json">{"@type":"Article","datePublished":"2024-10-29T06:30:00Z"}</script>""";
    private const string NewsArticle = """<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-10-29T06:30:00Z"}</script>""";

    [Theory]
    [InlineData("<p>Published <time pubdate datetime='2024-10-14'>October 14, 2024</time></p>")]
    [InlineData("<div class='byline__release-date'><time datetime='2024-10-14'>October 14, 2024</time></div>")]
    [InlineData("<div>14 Oct 2024 • 3 min read</div>")]
    public void A_page_that_is_brought_out_again_was_published_when_it_shows_its_readers(string shown)
    {
        var below = $"<main><h1>The mill turns again</h1>{shown}<p>{First}</p><p>{Second}</p><p>{Third}</p></main>";

        PageReader.Read($"<html><head>{Article}</head><body>{below}</body></html>", null).Published.ShouldBe(new DateTimeOffset(2024, 10, 14, 0, 0, 0, TimeSpan.Zero));
        PageReader.Read($"<html><head>{NewsArticle}</head><body>{below}</body></html>", null).Published.ShouldBe(new DateTimeOffset(2024, 10, 29, 6, 30, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("<div>October 2, 2024 issue</div>")]
    [InlineData("<div>November 2, 2024</div>")]
    [InlineData("<div>29 October 2024</div>")]
    public void Another_date_under_the_headline_does_not_stand_for_it(string shown) =>
        PageReader.Read($"<html><head>{Article}</head><body><h1>The mill turns again</h1>{shown}<p>{First}</p><p>{Second}</p></body></html>", null)
            .Published.ShouldBe(new DateTimeOffset(2024, 10, 29, 6, 30, 0, TimeSpan.Zero));

    [Fact]
    public void A_date_and_a_byline_stand_near_a_headline_that_is_marked_as_none()
    {
        var read = PageReader.Read(
            $"<html><head><meta property='og:title' content='The mill turns again'></head><body><div>Flood of Osterbach - The mill turns again</div><div>Mo 14.10.24 | 08:30 Uhr | Von <span>Ada Holm</span></div><p>{First}</p><p>{Second}</p><p>{Third}</p></body></html>", null);

        read.Published.ShouldBe(new DateTimeOffset(2024, 10, 14, 8, 30, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("Wheel carried off by flood returns", "The mill turns again, people cheer", "Wheel carried off by flood returns")]
    [InlineData("Osterbach: The wheel of the mill turns again", "Flood disaster - The wheel of the mill turns again", "The wheel of the mill turns again")]
    [InlineData("Valley | The wheel of the mill turns again", "The wheel of the mill turns again", "The wheel of the mill turns again")]
    [InlineData("The wheel of the mill turns again | District", "Osterbach Courier", "The wheel of the mill turns again")]
    public void Of_news_the_field_made_for_sharing_has_the_headline_without_its_kicker(string shared, string heading, string title) =>
        PageReader.Read($"<html><head><title>{heading} | Osterbach Courier</title><meta property='og:site_name' content='Osterbach Courier'><meta name='news_keywords' content='mill'><meta property='og:title' content='{shared}'></head><body><h1>{heading}</h1><p>{First}</p></body></html>", null)
            .Title.ShouldBe(title);

    [Fact]
    public void The_address_gives_a_day_when_nothing_else_does()
    {
        var read = PageReader.Read(Page(), Address);

        read.Published.ShouldBe(new DateTimeOffset(2024, 10, 15, 0, 0, 0, TimeSpan.Zero));
        read.PublishedFrom.ShouldBe(DateOrigin.Address);
    }

    [Fact]
    public void Dates_of_other_articles_and_of_rights_are_not_the_article_s() =>
        PageReader.Read(Page(after: "<div class='related'><article><time datetime='2024-09-01'>1 Sep</time><p>Another one</p></article></div>"), null).Published.ShouldBeNull();

    [Fact]
    public void An_article_that_stands_only_in_linked_data_is_read_from_there()
    {
        var html = $$"""<html><body><div id="app"></div><script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill","articleBody":"{{First}}\n\n{{Second}}\n\n{{Third}}"}</script></body></html>""";

        PageReader.Read(html, null).Text.ShouldBe($"{First}\n\n{Second}\n\n{Third}");
    }

    [Theory]
    [InlineData("<script id='__NEXT_DATA__' type='application/json'>{\"props\":{\"body\":[\"#1\",\"#2\",\"#3\"]}}</script>")]
    [InlineData("<script>window.__STATE__ = {\"a\":{\"paragraphs\":[{\"text\":\"#1\"},{\"text\":\"#2\"},{\"text\":\"#3\"}]}};start();</script>")]
    [InlineData("<script>self.__next_f.push([1,\"2:[\\\"$\\\",\\\"p\\\",null,{\\\"children\\\":\\\"#1\\\"},{\\\"children\\\":\\\"#2\\\"},\"])</script><script>self.__next_f.push([1,\"{\\\"children\\\":\\\"#3\\\"}]\\n3:null\"])</script>")]
    [InlineData("<script>window.__NUXT__=(function(a,b,c){return {layout:\"default\",data:[{post:{title:a,body:\"\\u003Cp\\u003E#1\\u003C\\u002Fp\\u003E\\u003Cp\\u003E#2\\u003C\\u002Fp\\u003E\",more:[b,c]}}],serverRendered:!0}}(\"The mill\",\"#3\",null));</script>")]
    [InlineData("<script>window.__INITIAL_STATE__={article:{isFree:!0,text:['#1','#2','#3']}};(function(){var s;}());</script>")]
    [InlineData("<script>window.__APOLLO_STATE__=JSON.parse(\"{\\\"a\\\":[\\\"#1\\\",\\\"#2\\\",\\\"#3\\\"]}\");</script>")]
    [InlineData("<script>window.__PRELOADED_STATE__ = {\"posts\":[{\"html\":\"<p>#1</p><p>#2</p><p>#3</p>\"}]}</script>")]
    [InlineData("<script>window.Fusion=window.Fusion||{};Fusion.arcSite=\"bote\";Fusion.globalContent={\"content_elements\":[{\"type\":\"text\",\"content\":\"#1\"},{\"content\":\"#2\"},{\"content\":\"#3\"}]};Fusion.spa=false;</script>")]
    [InlineData("<noscript><p>#1</p><p>#2</p><p>#3</p></noscript>")]
    public void A_page_that_a_script_would_fill_is_read_from_what_it_carries(string data) =>
        PageReader.Read($"<html><body><div id='app'></div>{data.Replace("#1", First).Replace("#2", Second).Replace("#3", Third)}</body></html>", null)
            .Text.ShouldBe($"{First}\n\n{Second}\n\n{Third}");

    [Theory]
    [InlineData("<script>var a = function () { return {b: 1}; };</script>")]
    [InlineData("<script>window.__STATE__ = {\"a\": \"\\ud83d\", \"b\"</script>")]
    [InlineData("<script>window.__NUXT__=(function(a){return {a:\"\\u12\",b:'</script>")]
    [InlineData("<script>window.__APOLLO_STATE__=JSON.parse(\"{\\\"a\\\":[</script>")]
    [InlineData("<script>self.__next_f.push([1,\"2:[\\ud83d\"])</script><script>self.__next_f.push(</script>")]
    public void A_script_that_is_a_program_or_broken_says_nothing(string script) =>
        PageReader.Read($"<html><body>{script}<div>Loading</div></body></html>", null).Text.ShouldBe("");

    [Theory]
    [InlineData("(MENAFN) ", "MENAFN", null)]
    [InlineData("LONDON (Reuters) - ", null, "Reuters")]
    public void A_dateline_names_the_outlet_or_the_agency(string opening, string? source, string? agency)
    {
        var read = PageReader.Read($"<html><body><h1>The mill turns again</h1><p>{opening}{First}</p><p>{Second}</p><p>{Third}</p></body></html>", null);

        (read.Source, read.Agency).ShouldBe((source, agency));
    }

    [Fact]
    public void A_page_for_mobile_phones_gives_the_address_of_the_true_one() =>
        PageReader.Read($"<html amp><head><link rel='canonical' href='/2024/mill?utm_source=amp'></head><body><h1>The mill</h1><p>{First}</p></body></html>", new Uri("https://www.bote.example/amp/2024/mill"))
            .CanonicalAddress.ShouldBe(CanonicalUrl.Of("https://www.bote.example/2024/mill"));

    [Fact]
    public void A_form_or_a_pop_up_around_the_whole_page_does_not_hide_it() =>
        PageReader.Read($"<html><body><form id='aspnet' class='modal'><div><p>{First}</p><p>{Second}</p><p>{Third}</p></div></form></body></html>", null)
            .Text.ShouldBe($"{First}\n\n{Second}\n\n{Third}");

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<nav><a href='/'>Home</a></nav>")]
    [InlineData("\0\ud800<p\udfff>&#xd800;</p")]
    public void A_page_without_an_article_gives_no_text(string html) => PageReader.Read(html, null).Text.Length.ShouldBeLessThan(3);

    [Fact]
    public void A_hundred_thousand_nested_tags_do_not_hide_the_text()
    {
        var html = new StringBuilder("<html><body>");
        for (var depth = 0; depth < 100_000; depth++)
        {
            html.Append("<div><span>");
        }

        PageReader.Read(html.Append($"<p>{First}</p><p>{Second}</p>").ToString(), null).Text.ShouldContain("turning again");
    }

    [Theory]
    [InlineData("\"\\")]
    [InlineData("'\\")]
    [InlineData("`\\")]
    [InlineData("window.__A__={")]
    [InlineData("window.__A__=JSON.parse('\\")]
    public void A_script_that_repeats_itself_costs_no_more_than_its_length(string part) =>
        PageReader.Read($"<html><body><script>window.__NUXT__=(function(a){{{string.Concat(Enumerable.Repeat(part, 4_000_000 / part.Length))}</script></body></html>", null).Text.ShouldBe("");

    [Fact]
    public void Ten_megabytes_are_read_up_to_the_limit()
    {
        var paragraph = $"<p>{First}</p>";
        var html = string.Concat(Enumerable.Range(0, 10_000_000 / paragraph.Length).Select(number => $"<p>{number} {First}</p>"));

        PageReader.Read(html, null).Text.Length.ShouldBeInRange(1, 6_000_000);
    }

    [Fact]
    public void Whatever_the_page_an_answer_comes() =>
        Prop.ForAll<string>(junk => PageReader.Read($"<html><head><title>{junk}</title><script type='application/ld+json'>{junk}</script><meta name='date' content='{junk}'></head><body><h1>{junk}</h1><p class='{junk}'>{junk}</p><{junk}></body>", null).ShouldNotBeNull())
            .QuickCheckThrowOnFailure();
}
