using Dapper;
using Digest.Bot;
using Digest.Editions;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Feeds;

/// <summary>What an installation starts with, and what an older one gets at its next start.</summary>
public sealed class SeedsTests : IDisposable
{
    private const string List =
        """
        <opml><body>
          <outline text="World"><outline text="Harbour" xmlUrl="https://harbour.example/feed"/><outline text="Hills" xmlUrl="https://hills.example/feed"/></outline>
          <outline text="Asia"><outline text="Reef" xmlUrl="https://reef.example/feed"/></outline>
        </body></opml>
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("digest-seeds-").FullName;

    public SeedsTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "articles"));
        File.WriteAllText(Path.Combine(folder, "feeds.opml"), List);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_installation_from_before_the_starter_packs_gets_them_at_its_next_start_and_offers_them(string kind)
    {
        await using var app = await Older(kind);
        Labels(await app.Say("/start")).ShouldNotContain("World · 2 sources");

        (await app.Get<Seeds>().Sow()).ShouldBeEmpty();

        var welcome = await app.Say("/start");
        Labels(welcome).ShouldContain("World · 2 sources");
        Labels(welcome).ShouldContain("Asia · 1 source");
        await app.Say(welcome.Buttons.SelectMany(row => row).Single(button => button.Label == "Asia · 1 source").Command);
        (await app.Get<FeedStore>().Of((await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!.Id)).Select(feed => feed.Name).ShouldBe(["Reef"]);
    }

    [Fact]
    public async Task What_was_removed_from_it_and_what_was_added_to_it_stays_so()
    {
        await using var app = await Older();
        await Run(app, "delete from feeds where address = 'https://hills.example/feed'");
        await app.Get<FeedStore>().Add("https://own.example/feed", Feed.Web, "Own", app.Now);
        await Run(app, "update feeds set title = 'The Reef' where address = 'https://reef.example/feed'");

        await app.Get<Seeds>().Sow();

        (await Packs(app)).ShouldBe(["https://harbour.example/feed World", "https://own.example/feed ", "https://reef.example/feed Asia"]);
        (await app.Get<FeedStore>().Find("https://reef.example/feed"))!.Title.ShouldBe("The Reef");
    }

    [Fact]
    public async Task Packs_that_are_there_are_left_as_they_are()
    {
        await using var app = await Sown();
        await Run(app, "update feeds set pack = 'Mine' where address = 'https://reef.example/feed'");

        await app.Get<Seeds>().Sow();

        (await Packs(app)).ShouldContain("https://reef.example/feed Mine");
    }

    [Fact]
    public async Task Without_the_list_an_older_installation_starts_as_before()
    {
        await using var app = await Older();
        File.Delete(Path.Combine(folder, "feeds.opml"));

        (await app.Get<Seeds>().Sow()).ShouldBeEmpty();

        (await Packs(app)).ShouldAllBe(line => line.EndsWith(' '));
    }

    private static IEnumerable<string> Labels(Reply reply) => reply.Buttons.SelectMany(row => row).Select(button => button.Label);

    /// <summary>As it was when feeds knew no packs.</summary>
    private async Task<DigestApp> Older(string kind = TestDatabase.Sqlite)
    {
        var app = await Sown(kind);
        await Run(app, "update feeds set pack = null");
        return app;
    }

    private async Task<DigestApp> Sown(string kind = TestDatabase.Sqlite)
    {
        var app = await DigestApp.Start(kind, settings => settings.Seeds.Folder = folder);
        (await app.Get<Seeds>().Sow()).ShouldBeEmpty();
        return app;
    }

    private static Task<int> Run(DigestApp app, string sql) => app.Database.Db.Write(connection => connection.ExecuteAsync(sql));

    private static Task<IReadOnlyList<string>> Packs(DigestApp app) => app.Database.Db.Read<IReadOnlyList<string>>(async connection =>
        [.. await connection.QueryAsync<string>("select address || ' ' || coalesce(pack, '') from feeds where kind = 'web' order by address")]);
}
