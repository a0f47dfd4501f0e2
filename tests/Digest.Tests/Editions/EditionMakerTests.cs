using Dapper;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Editions;

public sealed class EditionMakerTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_digest_comes_at_its_hour_and_once(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();

        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromHours(2));
        (await app.Deliver()).ShouldBe(1);
        (await app.Deliver()).ShouldBe(0);

        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain("lantern parade of");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Many_nodes_make_one_edition_of_a_slot(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));
        var due = (await app.Get<SubscriptionStore>().Due(app.Now, 10)).Single();

        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.Get<EditionMaker>().Make(due))));

        made.Count(one => one).ShouldBe(1);
        (await app.Get<Outbox>().Of(ChatAddress.Terminal)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_three_missed_slots_one_edition_tells_everything()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromDays(2));
        app.Write("b.txt", Some.ArticleText("glass harvest", "2026-11-23"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromDays(1));

        (await app.Deliver()).ShouldBe(1);

        var text = app.Postman.Arrived.Single().Reply.Text.ToString();
        text.ShouldContain("lantern parade");
        text.ShouldContain("glass harvest");
    }

    /// <summary>The clock is set, as by hand or by a first look at a time server: by hours, by less than a slot, forwards and back again.</summary>
    [SkippableTheory]
    [InlineData(TestDatabase.Sqlite, 120, -120)]
    [InlineData(TestDatabase.Sqlite, -120, 0)]
    [InlineData(TestDatabase.Sqlite, -120, 240)]
    [InlineData(TestDatabase.Sqlite, 3, -5)]
    [InlineData(TestDatabase.Postgres, 120, -120)]
    [InlineData(TestDatabase.Postgres, -120, 0)]
    public async Task Steps_of_the_clock_in_either_direction_repeat_no_slot_and_lose_no_article(string kind, int first, int second)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        await app.Say("/schedule every 30m");
        var random = new Random(first);
        for (var step = 0; step < 24; step++)
        {
            app.Write($"{step}.txt", Some.ArticleText($"lantern {step}"));
            await app.Load();
            app.Clock.Advance(TimeSpan.FromMinutes(random.Next(5, 40)));
            await app.Deliver();
            app.Clock.Jump(TimeSpan.FromMinutes(step == 6 ? first : step == 12 ? second : 0));
        }

        app.Clock.Advance(TimeSpan.FromHours(5));
        await app.Load();
        await app.Deliver();
        var editions = (await app.Database.Db.Read(connection => connection.QueryAsync<(long Slot, long From, long To, long Articles)>(
            "select slot, from_at, to_at, articles from editions where not extra order by id"))).ToList();
        editions.Select(edition => edition.Slot).ShouldBeUnique();
        editions.Zip(editions.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From && pair.First.Slot < pair.Second.Slot);
        editions.Sum(edition => edition.Articles).ShouldBe(24, "every article is in one digest");
        app.Postman.Arrived.Count.ShouldBe(editions.Count);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_feed_that_a_clock_far_ahead_put_off_is_asked_in_time_when_the_clock_is_right(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        var feeds = app.Get<FeedStore>();
        var feed = await feeds.Add("https://news.example/feed", Feed.Web, "News", app.Now);
        app.Clock.Jump(TimeSpan.FromDays(2));
        await feeds.Release([feed with { DueAt = app.Clock.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds() }]);
        await app.Deliver();

        app.Clock.Jump(TimeSpan.FromDays(-2));
        await app.Deliver();

        (await feeds.Find(feed.Id))!.DueAt.ShouldBe(app.Clock.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task The_windows_tile_the_time_line()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        await app.Say("/schedule every 2h");
        for (var step = 0; step < 20; step++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(47 * (step % 5)));
            await app.Deliver();
        }

        var windows = (await app.Database.Db.Read(connection => connection.QueryAsync<(long From, long To)>(
            "select from_at, to_at from editions where not extra order by slot"))).ToList();

        windows.Count.ShouldBeGreaterThan(3);
        windows[0].From.ShouldBe(0);
        windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From && pair.First.From <= pair.First.To);
    }

    [Fact]
    public async Task What_was_told_comes_back_only_when_something_was_added_and_then_as_an_update()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();

        app.Clock.Advance(TimeSpan.FromHours(24));
        await app.Deliver();
        app.Write("b.txt", Some.ArticleText("lantern parade", "2026-11-23", "Lowland Courier", telling: 1));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(24));
        await app.Deliver();

        var texts = app.Postman.Arrived.Select(message => message.Reply.Text.ToString()).ToList();
        texts.Count.ShouldBe(3);
        texts[1].ShouldContain("Nothing new");
        texts[2].ShouldContain("Update.");
        texts[2].ShouldContain("Lowland Courier");
    }

    [Fact]
    public async Task A_change_of_the_schedule_a_minute_before_the_slot_gives_exactly_one_edition()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Clock.Advance(TimeSpan.FromMinutes(119));
        await app.Say("/timezone Berlin");
        await app.Say("/schedule 09:00");
        for (var minute = 0; minute < 120; minute++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.Deliver();
        }

        app.Postman.Arrived.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_digest_asked_for_in_the_very_moment_of_the_slot_takes_nothing_from_the_one_that_is_due()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));

        await app.Say("/digest");

        (await app.Deliver()).ShouldBe(1);
        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain("lantern parade of");
    }

    [Fact]
    public async Task When_the_clock_was_days_ahead_and_is_set_right_digests_come_at_their_times_again_and_tell_nothing_twice()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        app.Clock.Jump(TimeSpan.FromDays(100));
        (await app.Deliver()).ShouldBe(1);

        app.Clock.Jump(TimeSpan.FromDays(-100));
        await app.Restart();
        app.Clock.Advance(TimeSpan.FromHours(1));
        app.Write("b.txt", Some.ArticleText("glass harvest"));
        app.Write("c.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromHours(1));
        (await app.Deliver()).ShouldBe(1);

        var digest = app.Postman.Arrived.Last().Reply.Text.ToString();
        digest.ShouldContain("glass harvest of");
        digest.ShouldNotContain("lantern parade of");
    }
}
