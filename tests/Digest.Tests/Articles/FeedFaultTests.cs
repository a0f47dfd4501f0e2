using System.Globalization;
using System.Text;
using Digest.Bot;
using Digest.Feeds;
using Digest.Stories;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

/// <summary>
/// Rows 40 to 75 of what feeds do to their readers, each through the loader that the service runs. Rows 50 and 51 stand in
/// <see cref="MovedFeedTests"/> and LostFeedsTests, 57 to 64 in <see cref="NothingTwiceTests"/>, 65 in <see cref="FirstLoadTests"/>.
/// </summary>
public sealed class FeedFaultTests : LoadTest
{
    [Theory]
    [InlineData("<html><body>Back soon</body></html>", "it is a web page, not a feed")]
    [InlineData("Back soon", "it is plain text, not a feed")]
    [InlineData("{\"error\":\"later\"}", "it is JSON, but not a JSON Feed")]
    public async Task Fault_40_what_is_no_feed_is_one_line_and_the_articles_stay(string body, string why)
    {
        var feed = await Loads(FakePage.Of(Rss(Item("1"))), FakePage.Of(body));
        (await Now(feed)).Trouble.ShouldBe(why);
        (await App.Ask("/sources")).ShouldContain(why);
        (await Ask<long>("select count(*) from articles")).ShouldBe(1);
    }

    [Fact]
    public async Task Fault_40_of_a_cut_document_what_came_before_is_read()
    {
        var whole = Rss(Item("1"), Item("2", "Boats", "Boats came in."), Item("3", "Bridges", "Bridges were closed."));
        await Loads(FakePage.Of(whole[..(whole.IndexOf("Bridges were", StringComparison.Ordinal) + 5)]));
        (await Ask<string>("select string_agg(title, ' ' order by id) from articles")).ShouldBe("Lanterns Boats Bridges");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<rss version='2.0'><channel><title>The News</title></channel></rss>")]
    public async Task Fault_41_an_empty_answer_takes_nothing_away(string body)
    {
        var feed = await Loads(FakePage.Of(Rss(Item("1"))), FakePage.Of(body), FakePage.Of(Rss(Item("1"))));
        (await Ask<long>("select count(*) from articles")).ShouldBe(1);
        (await Now(feed)).Stopped.ShouldBeFalse();
    }

    [Fact]
    public async Task Fault_41_a_document_cut_before_its_first_entry_is_asked_for_again()
    {
        await Loads(FakePage.Of("<rss version='2.0'><channel><ti").With("ETag", "\"1\""), FakePage.Of(Rss(Item("1"))));
        Web.Requests[1]["If-None-Match"].ShouldBeNull();
    }

    [Fact]
    public async Task Fault_42_an_endless_feed_is_stopped_at_the_cap()
    {
        var feed = await Loads(FakePage.Of(new string('x', 100_000)) with { Form = FakeBody.Endless });
        (await Now(feed)).Trouble.ShouldBe("the answer is larger than 15 MiB");
    }

    [Fact]
    public async Task Fault_43_a_bomb_is_stopped_at_the_cap()
    {
        var feed = await Loads(FakePage.GzipBomb());
        (await Now(feed)).Trouble.ShouldBe("the answer is larger than 15 MiB");
    }

    [Fact]
    public async Task Fault_44_a_packing_that_is_wrong_or_cut_is_said()
    {
        var packed = FakePage.Pack(Encoding.UTF8.GetBytes(Rss(Item("1"))), "gzip");
        var feed = await Loads(FakePage.Of(packed[..(packed.Length / 2)]).With("Content-Encoding", "gzip"));
        (await Now(feed)).Trouble.ShouldBe("the packed answer breaks off");
    }

    [Fact]
    public async Task Fault_45_who_never_answers_is_left_after_the_deadline()
    {
        Web.Announce("/feed", new FakePage { Form = FakeBody.Hang });
        var feed = await Add("/feed");
        var loading = Load();
        await Web.Until(1);
        App.Clock.Advance(TimeSpan.FromSeconds(31));
        await loading;
        (await Now(feed)).Trouble.ShouldBe("127.0.0.1 did not finish within 30 seconds");
    }

    [Theory]
    [InlineData(FakeBody.Reset)]
    [InlineData(FakeBody.Cut)]
    public async Task Fault_47_a_broken_answer_leaves_the_validators_as_they_were(FakeBody form)
    {
        await Loads(FakePage.Of(Rss(Item("1"))).With("ETag", "\"1\""), (FakePage.Of(Rss(Item("2"))) with { Form = form }).With("ETag", "\"2\""), FakePage.Of(304));
        Web.Requests[^1]["If-None-Match"].ShouldBe("\"1\"");
    }

    [Fact]
    public async Task Fault_48_redirects_without_end_are_said()
    {
        for (var hop = 0; hop < 30; hop++)
        {
            Web.Announce($"/{hop}", FakePage.Redirect(302, $"/{hop + 1}"));
        }

        await Add("/0");
        (await Load()).Feed.Trouble.ShouldBe("it leads on more than 20 times");
        Web.Requests.Count.ShouldBe(21);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("file:///etc/passwd")]
    public async Task Fault_49_a_redirect_inside_is_refused(string location)
    {
        var feed = await Loads(FakePage.Redirect(302, location));
        (await Now(feed)).Trouble!.ShouldStartWith("it leads to ");
    }

    [Theory]
    [InlineData(404, "it answered 404: not found")]
    [InlineData(401, "it answered 401: unauthorized")]
    [InlineData(403, "it answered 403: forbidden")]
    [InlineData(418, "it answered 418: i'm a teapot")]
    public async Task Fault_51_each_refusal_is_said(int status, string why) => (await Now(await Loads(FakePage.Of(status)))).Trouble.ShouldBe(why);

    [Fact]
    public async Task Fault_53_a_feed_that_flaps_recovers_each_time()
    {
        var feed = await Loads(FakePage.Of(500), FakePage.Of(Rss(Item("1"))), FakePage.Of(502), FakePage.Of(Rss(Item("1"), Item("2", "Boats", "Boats came in."))));
        (await Now(feed)).ShouldSatisfyAllConditions(now => now.Failures.ShouldBe(0), now => now.FailingSince.ShouldBeNull(), now => now.Trouble.ShouldBeNull());
        (await Ask<long>("select count(*) from articles")).ShouldBe(2);
    }

    [Fact]
    public async Task Fault_55_a_charset_that_lies_leaves_titles_readable()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var cyrillic = Encoding.GetEncoding(1251).GetBytes("<?xml version='1.0' encoding='windows-1251'?>" + Rss(Item("1", "Фонари на площади", "Зажгли фонари.")));
        await Loads(FakePage.Of(cyrillic, "text/xml"));
        (await Ask<string>("select title from articles")).ShouldBe("Фонари на площади");
    }

    [Fact]
    public async Task Fault_56_control_characters_are_cleaned_away()
    {
        await Loads(FakePage.Of(Rss(Item("1", "Lan\0te\u0001rns &#0;&#x1b; lit", "They\u0008 shone."))));
        (await Ask<string>("select title || '|' || text from articles join article_contents on article_id = id"))!.ShouldAllBe(letter => !char.IsControl(letter));
    }

    [Theory]
    [InlineData("Mon, 01 Jan 2096 00:00:00 GMT")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("the day after tomorrow")]
    [InlineData("")]
    public async Task Fault_63_a_date_that_cannot_be_is_none_and_the_article_is_dated_by_its_loading(string date)
    {
        await Loads(FakePage.Of(Rss(Item("1", more: $"<pubDate>{date}</pubDate>"))));
        (await Ask<long?>("select published_at from articles")).ShouldBeNull();
        (await Ask<long>("select loaded_at from articles")).ShouldBeGreaterThanOrEqualTo(DigestApp.Morning.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Fault_66_what_grew_while_we_were_away_comes_once()
    {
        var items = Enumerable.Range(1, 60).Select(number => Item($"{number}", $"Subject {number}", $"Words about {number}.")).ToArray();
        var feed = await Loads(FakePage.Of(Rss(items[..10])), FakePage.Of(Rss(items)), FakePage.Of(Rss(items)));
        (await Ask<long>("select count(*) from articles")).ShouldBe(60);
        (await Ask<long>("select count(*) from articles where backlog")).ShouldBe(0);
        (await Now(feed)).Trouble.ShouldBeNull();
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "&x;")]
    [InlineData("<!DOCTYPE rss SYSTEM 'http://127.0.0.1/canary.dtd'>", "&canary;")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>", "&c;")]
    public async Task Fault_67_nothing_a_doctype_declares_is_fetched_or_unfolded(string doctype, string reference)
    {
        await Loads(FakePage.Of(doctype + Rss(Item("1", text: $"Lanterns {reference} shone."))));
        (await Ask<string>("select text from article_contents")).ShouldBe($"Lanterns {reference} shone.");
        Web.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Fault_68_elements_without_end_are_refused()
    {
        var feed = await Loads(FakePage.Of("<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000))));
        (await Now(feed)).Trouble.ShouldBe("its elements are nested more than 64 deep");
    }

    [Fact]
    public async Task Fault_69_names_of_HTML_are_read_with_their_doctype()
    {
        await Loads(FakePage.Of("<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel><title>N</title><item><title>Caf&eacute; ouvert</title></item></channel></rss>"));
        (await Ask<string>("select title from articles")).ShouldBe("Café ouvert");
    }

    [Fact]
    public async Task Fault_70_markup_scripts_and_mentions_in_titles_are_words()
    {
        await Loads(FakePage.Of(Rss(Item("1", "<![CDATA[Lanterns <script>alert(1)</script> @all [x](http://e.example) *bold* are lit]]>", "They shone."))));
        var digest = await Told();
        digest.ToString().ShouldContain("Lanterns @all [x](http://e.example) *bold* are lit");
        digest.Spans.Where(span => span.Link is not null).ShouldAllBe(span => span.Link!.StartsWith("https://example.org/"));
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("/lanterns", "/lanterns")]
    public async Task Fault_71_a_link_is_completed_or_left_out(string link, string? path)
    {
        await Loads(FakePage.Of(Rss($"<item><guid isPermaLink='false'>1</guid><title>Lanterns</title><link>{link}</link></item>")));
        (await Ask<string?>("select address from articles")).ShouldBe(path is null ? null : Web.Address(path));
    }

    [Theory]
    [InlineData("\u202Eeman desrever a")]
    [InlineData("Lan\u200Bterns \u200D\u200C are lit")]
    [InlineData("👨‍👩‍👧‍👦 families and lanterns")]
    [InlineData("half \ud83d a pair")]
    public async Task Fault_72_odd_signs_break_no_message(string title)
    {
        await Loads(FakePage.Of(Rss(Item("1", title, "They shone."), Item("2", "Boats", "Boats came in."))));
        (await Told()).ToString().ShouldContain("Boats");
    }

    [Fact]
    public async Task Fault_73_long_titles_and_texts_are_read()
    {
        await Loads(FakePage.Of(Rss(Item("1", new string('x', 20_000), string.Concat(Enumerable.Repeat("Lanterns were lit. ", 11_000))))));
        (await Told()).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Fault_74_a_title_of_nothing_visible_is_the_first_sentence()
    {
        await Loads(FakePage.Of(Rss(Item("1", "\u200b\u200b", "Lanterns were lit. They shone all night."))));
        (await Ask<string>("select title from articles")).ShouldBe("Lanterns were lit.");
    }

    [Fact]
    public async Task Fault_75_the_same_article_in_five_feeds_is_one()
    {
        for (var number = 0; number < 5; number++)
        {
            Web.Announce($"/{number}", Rss(Item("story").Replace("'false'>story", $"'false'>own-{number.ToString(CultureInfo.InvariantCulture)}")));
            await Add($"/{number}");
        }

        await App.Loads(Feed.Web);
        (await Ask<long>("select count(*) from articles")).ShouldBe(1);
        (await Ask<long>("select count(*) from article_feeds")).ShouldBe(5);
    }

    /// <summary>The digest of what was loaded.</summary>
    private async Task<RichText> Told()
    {
        await App.Get<Grouping>().PlaceAll(CancellationToken.None);
        return (await App.Say("/digest")).Text;
    }

    /// <summary>Loads a feed once for each of its answers.</summary>
    private async Task<Feed> Loads(params FakePage[] answers)
    {
        Web.Announce("/feed", answers);
        var feed = await Add("/feed");
        await Load();
        for (var load = 1; load < answers.Length; load++)
        {
            await LoadAgain(feed);
        }

        return feed;
    }
}
