using System.Text;
using System.Text.Json;
using Digest.Bot;
using Digest.Editions;
using Digest.Feeds;
using Digest.Lookups;
using Digest.Tests.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>Archives and articles that somebody sends as files.</summary>
public sealed class SentArticlesTests
{
    private const string List = """<opml><body><outline text="World"><outline text="A" xmlUrl="https://a.example/feed"/></outline></body></opml>""";

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_archive_brings_its_lists_and_its_articles(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        var archive = Zip(("feeds.opml", List), ("more/list.txt", "https://b.example/rss"), ("more/regatta.txt", Some.ArticleText("regatta")));

        var told = (await app.Say(File(archive, "all.zip"))).Text.ToString();

        told.ShouldContain("2 sources added");
        told.ShouldContain("1 article is in: you can search it now");
        (await app.Ask("/search regatta")).ShouldContain("regatta", Case.Insensitive);
        (await app.Ask("/sources")).ShouldContain("Files you sent · 1 article in 7 days");
        (await app.Say(File(archive, "all.zip"))).Text.ToString().ShouldSatisfyAllConditions(
            again => again.ShouldContain("2 were there already"),
            again => again.ShouldContain("1 article was there already"));
    }

    [Fact]
    public async Task An_article_that_is_sent_alone_stands_in_the_next_digest()
    {
        await using var app = await DigestApp.Start();

        (await app.Say(File(Encoding.UTF8.GetBytes(Some.ArticleText("regatta")), "regatta.txt"))).Text.ToString().ShouldStartWith("1 article is in");
        await app.Load();

        (await app.Ask("/digest")).ShouldContain("regatta", Case.Insensitive);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_two_articles()
    {
        await using var app = await DigestApp.Start();
        await app.Say(File(Encoding.UTF8.GetBytes(Some.ArticleText("regatta")), "article.txt"));

        (await app.Say(File(Encoding.UTF8.GetBytes(Some.ArticleText("volcano")), "article.txt"))).Text.ToString().ShouldStartWith("1 article is in");
    }

    [Fact]
    public async Task What_somebody_sends_is_read_by_nobody_else()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);
        var (ann, ben) = (Some.Message("/search regatta", 7001), Some.Message("/search regatta", 7002));
        await app.Say(File(Encoding.UTF8.GetBytes(Some.ArticleText("regatta")), "article.txt") with { Chat = ann.Chat, Sender = ann.Sender, AtTerminal = false });
        await app.Load();

        (await app.Say(ann)).Text.ToString().ShouldContain("1 article");
        (await app.Say(ben)).Text.ToString().ShouldStartWith("Nothing in your articles holds");
    }

    [Fact]
    public async Task What_is_of_no_use_in_an_archive_is_said_file_by_file()
    {
        await using var app = await DigestApp.Start();
        var archive = Zip(("inner.zip", "PK"), ("cat.gif", "GIF89a"), ("__MACOSX/feeds.opml", "x"), (".DS_Store", "x"), ("feeds.opml", List));

        (await app.Say(File(archive, "all.zip"))).Text.ToString().ShouldSatisfyAllConditions(
            told => told.ShouldContain("1 source added"),
            told => told.ShouldContain("inner.zip is an archive within the archive and was left alone"),
            told => told.ShouldContain("cat.gif is neither a list of feeds nor an article"),
            told => told.ShouldNotContain("DS_Store"));
    }

    [Fact]
    public async Task The_sources_that_were_sent_have_no_address_to_change_and_are_on_no_list()
    {
        await using var app = await DigestApp.Start();
        await app.Say(File(Encoding.UTF8.GetBytes(Some.ArticleText("regatta")), "article.txt"));
        var feed = (await app.Get<FeedStore>().Of((await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!.Id)).Single(one => one.Kind == Feed.Sent);

        var shown = await app.Say($"/sources {feed.Id}");

        shown.Text.ToString().ShouldNotContain("Next load");
        shown.Text.ToString().ShouldNotContain("sent:");
        shown.Buttons.SelectMany(row => row).ShouldNotContain(button => button.Command.StartsWith("/sources address"));
        Encoding.UTF8.GetString((await app.Say("/export opml")).Files.Single().Content.Span).ShouldNotContain("sent:");
    }

    [Theory]
    [InlineData("sent:7/0")]
    [InlineData("sent:7/0 regatta")]
    public async Task Whoever_finds_out_the_mark_of_what_another_chat_has_sent_cannot_read_it(string address)
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);
        var (ann, ben) = (Some.Message("", sender: 7), Some.Message("", sender: 8));
        await app.Say(File(Encoding.UTF8.GetBytes(Some.ArticleText("regatta")), "article.txt") with { Chat = ann.Chat, Sender = ann.Sender, AtTerminal = false });
        var queries = app.Get<QueryStore>();

        // What anybody looks for is kept under a mark that he can work out.
        var typed = await queries.Mark(address);
        var listed = await queries.Mark(JsonSerializer.Serialize<FeedChoice[]>([new(address, Feed.Sent, "Hers")]));

        (await app.Say(ben with { Text = $"/back {typed}" })).Text.ToString().ShouldContain("out of date");
        (await app.Say(ben with { Text = $"/take {listed}" })).Text.ToString().ShouldContain("out of date");
        (await app.Say(ben with { Text = "/search regatta" })).Text.ToString().ShouldStartWith("Nothing in your articles holds");
    }

    [Fact]
    public async Task No_mark_opens_a_folder_of_the_machine()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);
        var mark = await app.Get<QueryStore>().Mark(JsonSerializer.Serialize<FeedChoice[]>([new("/etc", Feed.Folder, null)]));

        (await app.Say(Some.Message($"/take {mark}"))).Text.ToString().ShouldContain("out of date");
        (await app.Get<FeedStore>().Find("/etc")).ShouldBeNull();
    }

    private static byte[] Zip(params (string Name, string Content)[] files) => SentFileTests.Pack([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    private static Request File(byte[] content, string name) =>
        new() { Chat = ChatAddress.Terminal, Sender = 0, Text = "", AtTerminal = true, File = new RequestFile(name, content) };
}
