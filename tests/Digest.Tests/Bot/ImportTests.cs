using System.Text;
using Digest.Bot;
using Digest.Editions;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class ImportTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Five_thousand_feeds_come_in_and_it_tells_how_far_it_is(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        var told = new List<string>();

        var reply = await app.Say(File(Many(5_000), "feeds.opml") with { Tell = progress => Note(told, progress) });

        reply.Text.ToString().ShouldContain("5000 sources added");
        told.Count.ShouldBe(9);
        told[0].ShouldBe("500 of 5000 feeds …");
        (await Feeds(app)).Count.ShouldBe(5_001);
        (await app.Say(File(Many(5_000), "feeds.opml"))).Text.ToString().ShouldContain("5000 were there already");
    }

    [Fact]
    public async Task Bad_lines_are_told_and_the_others_taken()
    {
        await using var app = await DigestApp.Start();

        var reply = await app.Say(File("https://a.example/feed\nnot an address\n# a remark\n\nhttps://b.example/rss\nhttps://a.example/feed\n", "list.txt"));

        reply.Text.ToString().ShouldContain("2 sources added");
        reply.Text.ToString().ShouldContain("line 2 is no address");
    }

    [Theory]
    [InlineData("", "feeds.opml")]
    [InlineData("<opml><body/></opml>", "feeds.opml")]
    [InlineData("GIF89a", "cat.gif")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><opml><body><outline text=\"&a;\"/></body></opml>", "evil.opml")]
    public async Task A_file_without_feeds_is_one_sentence(string content, string name)
    {
        await using var app = await DigestApp.Start();

        (await app.Say(File(content, name))).Text.ToString().ShouldContain("There is neither a feed nor an article in that");
    }

    [Fact]
    public async Task More_than_a_chat_may_have_are_left_out_and_counted()
    {
        await using var app = await DigestApp.Start(change: settings => (settings.Bot.Open, settings.Bot.MostFeeds) = (true, 11));
        var reader = Some.Message("/start");
        await app.Say(reader);

        var reply = await app.Say(File(Many(30), "feeds.opml") with { Chat = reader.Chat, Sender = reader.Sender, AtTerminal = false });

        reply.Text.ToString().ShouldContain("10 sources added");
        reply.Text.ToString().ShouldContain("20 did not find room");
    }

    [Fact]
    public async Task What_goes_out_as_a_list_comes_in_again()
    {
        await using var app = await DigestApp.Start();
        await app.Say(File("""<opml><body><outline text="World"><outline text="A &amp; B &lt;i&gt;" xmlUrl="https://a.example/feed"/></outline></body></opml>""", "feeds.opml"));

        var file = (await app.Say("/export opml")).Files.ShouldHaveSingleItem();

        file.Name.ShouldBe("digest-2026-11-22.opml");
        var list = Opml.Read(file.Content.Span);
        list.Feeds.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            feed => feed.Address.ShouldBe("https://a.example/feed"),
            feed => feed.Title.ShouldBe("A & B"));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Titles_folders_and_rules_come_and_go_without_loss(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say(File("""
            <opml xmlns:digest="urn:digest:opml" version="2.0"><body digest:rules="drop football&#10;keep /iphone \d+/ OR &quot;transfer window&quot;">
            <outline text="World, near/far"><outline text="A &amp; B" xmlUrl="https://a.example/feed" category="News,Quiet" digest:rules="drop title:live&#10;keep (kursk OR by:smith)"/>
            <outline text="Deep / er"><outline text="Лента" xmlUrl="https://b.example/feed"/></outline></outline>
            <outline text="Bare" xmlUrl="https://c.example/feed"/></body></opml>
            """, "feeds.opml"));
        var first = (await app.Say("/export opml")).Files.Single().Content;

        await using var other = await DigestApp.Start(kind);
        var answer = await other.Say(File(Encoding.UTF8.GetString(first.Span), "feeds.opml"));
        var second = (await other.Say("/export opml")).Files.Single().Content;

        answer.Text.ToString().ShouldContain("4 filters came along.");
        Encoding.UTF8.GetString(second.Span).ShouldBe(Encoding.UTF8.GetString(first.Span));
        var list = Opml.Read(second.Span);
        list.Rules.ShouldBe(["drop football", "keep /iphone \\d+/ OR \"transfer window\""]);
        list.Feeds.Single(feed => feed.Title == "A & B").ShouldSatisfyAllConditions(
            feed => feed.Folders.ShouldBe(["World, near/far", "News", "Quiet"]),
            feed => feed.Rules.ShouldBe(["drop title:live", "keep (kursk OR by:smith)"]));
        list.Feeds.Single(feed => feed.Title == "Лента").Folders.ShouldBe(["World, near/far", "Deep / er"]);
        (await other.Ask("/filter")).ShouldContain("drop football");
        (await other.Say(File(Encoding.UTF8.GetString(first.Span), "feeds.opml"))).Text.ToString().ShouldNotContain("came along");
    }

    [Fact]
    public async Task What_a_reader_named_himself_keeps_its_name_and_a_rule_that_is_none_is_told()
    {
        await using var app = await DigestApp.Start();
        await app.Say(File("""<opml><body><outline text="Theirs" xmlUrl="https://a.example/feed"/></body></opml>""", "feeds.opml"));
        var feed = (await Feeds(app)).Single(one => one.Address == "https://a.example/feed");
        await app.Say($"/sources name {feed.Id} Mine");

        var reply = await app.Say(File("""<opml><body digest:rules="drop lang:english"><outline text="Other" xmlUrl="https://a.example/feed"/></body></opml>""", "feeds.opml"));

        reply.Text.ToString().ShouldContain("“drop lang:english” is no filter");
        (await Feeds(app)).Single(one => one.Id == feed.Id).Name.ShouldBe("Mine");
    }

    [Fact]
    public async Task Lines_that_cannot_be_used_are_told_in_the_reader_s_language()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/lang de");

        var reply = await app.Say(File("""<opml><body digest:rules="drop lang:english"><outline text="Lost" xmlUrl="nowhere"/><outline text="Bare" type="rss"/><outline text="Other" xmlUrl="https://a.example/feed"/></body></opml>""", "feeds.opml"));

        reply.Text.ToString().ShouldContain("„drop lang:english“ ist kein Filter");
        reply.Text.ToString().ShouldContain("Zeile 1: “Lost” hat “nowhere”, das ist keine Webadresse");
        reply.Text.ToString().ShouldNotContain("is no");
        reply.Text.ToString().ShouldNotContain("which is");
    }

    [Fact]
    public async Task At_the_terminal_a_path_where_nothing_is_is_told_so()
    {
        await using var app = await DigestApp.Start();

        (await app.Ask("/import nowhere/feeds.opml")).ShouldBe("I cannot read that list: there is no file nowhere/feeds.opml.");
    }

    private static Request File(string content, string name) => new()
    {
        Chat = ChatAddress.Terminal,
        Sender = 0,
        Text = "",
        AtTerminal = true,
        File = new RequestFile(name, Encoding.UTF8.GetBytes(content)),
    };

    private static string Many(int count) =>
        $"<opml><body>{string.Concat(Enumerable.Range(0, count).Select(number => $"<outline text=\"Feed {number}\" xmlUrl=\"https://feeds.example/{number}\"/>"))}</body></opml>";

    private static async Task<IReadOnlyList<FeedUse>> Feeds(DigestApp app) =>
        await app.Get<FeedStore>().Of((await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!.Id);

    private static Task Note(List<string> told, Reply progress)
    {
        told.Add(progress.Text.ToString());
        return Task.CompletedTask;
    }
}
