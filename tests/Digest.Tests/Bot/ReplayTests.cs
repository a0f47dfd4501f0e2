using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>Digests that an owner has made anew, and feeds that he has asked at once.</summary>
public sealed class ReplayTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_digest_of_a_day_is_made_as_it_was_for_whoever_asks_and_counts_as_sent_to_nobody(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("regatta"));
        app.Write("b.txt", Some.ArticleText("volcano"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Deliver();
        var sent = app.Postman.Arrived.Last().Reply.Text.ToString();
        app.Clock.Advance(TimeSpan.FromDays(1));
        app.Write("c.txt", Some.ArticleText("museum"));
        await app.Load();
        await app.Say("/settings length 1");
        var (editions, deliveries) = (await Count(app, "editions"), await Count(app, "deliveries"));

        var replay = await app.Ask("/replay 2026-11-22");

        replay.ShouldStartWith("Made again, for you alone; nothing of it counts as sent. All 2 stories of then are in it.\n\nDigest · Sun 22 Nov 2026, 08:00");
        Stories(replay).ShouldBe(Stories(sent));
        (await Count(app, "editions")).ShouldBe(editions);
        (await Count(app, "deliveries")).ShouldBe(deliveries);
        (await app.Ask("/replay yesterday")).ShouldBe(replay);
    }

    [Fact]
    public async Task Of_several_of_one_day_one_is_chosen()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/schedule 07:00,08:00");
        app.Write("a.txt", Some.ArticleText("regatta"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        await app.Deliver();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Deliver();

        var which = await app.Say("/replay today");

        which.Text.ToString().ShouldBe("Several came on that day. Which one?");
        (await app.Ask(which.Buttons[0][0].Command)).ShouldContain("The 1 story of then is in it.");
    }

    [Theory]
    [InlineData("/replay", "Which day?")]
    [InlineData("/replay banana", "Which day?")]
    [InlineData("/replay 9999-12-31", "Which day?")]
    [InlineData("/replay 2020-02-02", "No digest came by itself on that day.")]
    [InlineData("/replay d99", "no longer kept")]
    public async Task A_day_that_is_none_or_had_none_is_one_sentence(string said, string answer)
    {
        await using var app = await DigestApp.Start();

        (await app.Ask(said)).ShouldContain(answer);
    }

    [Fact]
    public async Task Nobody_but_an_owner_replays_or_reloads()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);

        (await app.Say(Some.Message("/replay today", 7001))).Text.ToString().ShouldStartWith("There is no /replay.");
        (await app.Say(Some.Message("/reload", 7001))).Text.ToString().ShouldStartWith("There is no /reload.");
    }

    [Fact]
    public async Task Every_feed_is_asked_at_once_when_the_owner_says_so()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        await app.Load();
        (await app.Loads(Digest.Feeds.Feed.Folder)).ShouldBeEmpty();

        (await app.Ask("/reload")).ShouldStartWith("1 feed is asked now.");

        (await app.Loads(Digest.Feeds.Feed.Folder)).Count.ShouldBe(1);
    }

    private static string Stories(string digest) => digest[digest.IndexOf("1. ", StringComparison.Ordinal)..digest.LastIndexOf('\n')];

    private static Task<long> Count(DigestApp app, string table) =>
        app.Database.Db.Read(connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, $"select count(*) from {table}"));
}
