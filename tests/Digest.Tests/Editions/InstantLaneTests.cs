using Dapper;
using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Tests.Support;

namespace Digest.Tests.Editions;

public sealed class InstantLaneTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_followed_story_comes_at_once_and_once_and_the_rest_waits_for_the_digest(string kind)
    {
        await using var app = await Following("parade", kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        app.Write("b.txt", Some.ArticleText("glass harvest"));
        await app.Load();

        (await app.Deliver()).ShouldBe(1);
        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromHours(2));
        (await app.Deliver()).ShouldBe(1);

        var texts = Texts(app);
        texts[0].ShouldContain("lantern parade of");
        texts[0].ShouldContain("You follow parade.");
        texts[0].ShouldNotContain("glass harvest");
        texts[1].ShouldContain("glass harvest");
        texts[1].ShouldNotContain("lantern parade", customMessage: "what was sent at once counts as told");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_new_in_it_answers_the_first_post_and_what_is_not_stays_away(string kind)
    {
        await using var app = await Following("parade", kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        await app.Deliver();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        app.Write("again.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        (await app.Deliver()).ShouldBe(0, "it tells nothing new");

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        app.Write("b.txt", Some.ArticleText("lantern parade", "2026-11-22", "Lowland Courier", telling: 2).Replace("(Lowland Courier) ", "(Lowland Courier) In Ostermark the guards counted 4711 lamps on Sunday evening. ", StringComparison.Ordinal));
        await app.Load();
        (await app.Deliver()).ShouldBe(1);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();

        var arrived = app.Postman.Arrived.Select(message => message.Reply).ToList();
        arrived[0].Answers.ShouldBeNull();
        arrived[1].Answers.ShouldBe(1, "the first post's number in the chat");
        arrived[1].Text.ToString().ShouldContain("Update.");
        arrived[1].Text.ToString().ShouldContain("4711 lamps");
        arrived[2].Text.ToString().ShouldContain("Nothing new");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Many_nodes_that_look_send_one_post(string kind)
    {
        await using var app = await Following("parade", kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;

        var told = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.Get<InstantLane>().Look(subscription.Id))));

        told.Sum().ShouldBe(1);
        (await app.Get<Outbox>().Of(ChatAddress.Terminal)).Count.ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_node_that_dies_between_planning_and_sending_leaves_one_post_to_the_next(string kind)
    {
        await using var app = await Following("parade", kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        (await Look(app)).ShouldBe(1);
        (await app.Get<Outbox>().Claim(10, app.Now, app.Now + 1000)).ShouldHaveSingleItem();

        // It was claimed by a node that is no more; another looks and sends.
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        (await Look(app)).ShouldBe(0);
        (await app.Deliver()).ShouldBe(1);
        (await app.Deliver()).ShouldBe(0);

        Texts(app).ShouldHaveSingleItem().ShouldContain("You follow parade.");
    }

    [Fact]
    public async Task A_look_that_fails_leaves_nothing_behind_and_is_made_again()
    {
        var broken = true;
        await using var app = await DigestApp.Start(replace: services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<PrintAlert>(
            services,
            (_, story) => broken ? throw new InvalidOperationException("The printer broke.") : ReplyJson.Write(Reply.Say(story.Title))));
        await app.Say("/start");
        await app.Say("/follow parade");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();

        await Should.ThrowAsync<InvalidOperationException>(() => Look(app));
        (await app.Get<Outbox>().Of(ChatAddress.Terminal)).ShouldBeEmpty();
        broken = false;

        (await Look(app)).ShouldBe(1);
        (await app.Get<Outbox>().Of(ChatAddress.Terminal)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/quiet 05:00-07:30", "/quiet off")]
    [InlineData("/pause 90m", "/resume")]
    public async Task Quiet_hours_and_a_pause_hold_it_for_the_digest_which_tells_it_once(string silence, string end)
    {
        await using var app = await Following("parade");
        await app.Say(silence);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        (await app.Deliver()).ShouldBe(0);

        app.Clock.Advance(TimeSpan.FromMinutes(100));
        await app.Say(end);
        (await app.Deliver()).ShouldBe(0, "what came in the silence is for the digest");
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        (await app.Deliver()).ShouldBe(1);
        (await app.Deliver()).ShouldBe(0);

        Texts(app).Single().ShouldContain("1. The lantern parade of");
    }

    [Fact]
    public async Task What_came_before_it_was_followed_is_not_sent()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        await app.Say("/follow parade");

        (await app.Deliver()).ShouldBe(0);
    }

    [Fact]
    public async Task A_digest_that_is_due_goes_first_and_nothing_is_told_by_both()
    {
        await using var app = await Following("parade");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));

        (await Look(app)).ShouldBe(0);
        (await app.Deliver()).ShouldBe(1);
        (await app.Deliver()).ShouldBe(0);

        Texts(app).Single().ShouldContain("1. The lantern parade of");
    }

    [Fact]
    public async Task After_a_step_of_the_clock_backwards_nothing_is_missed_and_nothing_is_told_twice()
    {
        await using var app = await Following("parade OR harvest");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        await app.Deliver();

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        app.Write("b.txt", Some.ArticleText("glass harvest"));
        await app.Loads(Digest.Feeds.Feed.Folder);
        app.Clock.Jump(-TimeSpan.FromMinutes(30));
        await app.Get<Digest.Stories.Grouping>().PlaceAll(CancellationToken.None);
        (await app.Deliver()).ShouldBe(1);
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Deliver();

        Texts(app)[1].ShouldContain("glass harvest");
        Texts(app)[2].ShouldContain("Nothing new");
    }

    [Fact]
    public async Task Drops_and_mutes_hold_and_what_else_is_kept_does_not_stand_in_the_way()
    {
        await using var app = await Following("parade");
        await app.Say("/filter add keep museum");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        (await app.Deliver()).ShouldBe(1);

        await app.Say("/mute winter");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        app.Write("b.txt", Some.ArticleText("winter parade"));
        await app.Load();
        (await app.Deliver()).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_long_stop_the_best_come_at_once_and_the_rest_in_the_digest()
    {
        await using var app = await Following("parade");
        for (var number = 0; number < InstantLane.MostAtOnce + 3; number++)
        {
            app.Write($"{number}.txt", Some.ArticleText($"{(char)('a' + number)}ron{(char)('a' + number)}ak parade"));
        }

        await app.Load();
        (await app.Deliver()).ShouldBe(InstantLane.MostAtOnce);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();

        Texts(app)[^1].ShouldContain("3 shown");
    }

    [Fact]
    public async Task The_windows_of_digests_tile_the_time_line_whatever_was_sent_between()
    {
        await using var app = await Following("parade");
        for (var day = 0; day < 4; day++)
        {
            app.Write($"{day}.txt", Some.ArticleText($"{(char)('k' + day)}elma parade"));
            await app.Load();
            await app.Deliver();
            app.Clock.Advance(TimeSpan.FromHours(13));
            await app.Deliver();
        }

        var windows = (await app.Database.Db.Read(connection => connection.QueryAsync<(long From, long To)>(
            "select from_at, to_at from editions where not extra and not alert order by slot"))).ToList();
        windows.Count.ShouldBeGreaterThan(1);
        windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
    }

    private static async Task<DigestApp> Following(string what, string kind = TestDatabase.Sqlite)
    {
        var app = await DigestApp.Start(kind);
        await app.Say("/start");
        await app.Say($"/follow {what}");
        return app;
    }

    private static Task<int> Look(DigestApp app) =>
        app.Get<InstantLane>().LookAll((_, error) => throw new InvalidOperationException("A look failed.", error), CancellationToken.None);

    private static List<string> Texts(DigestApp app) => [.. app.Postman.Arrived.Select(message => message.Reply.Text.ToString())];
}
