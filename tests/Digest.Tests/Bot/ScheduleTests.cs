using Digest.Editions;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class ScheduleTests
{
    [Fact]
    public async Task A_chat_has_several_digests_each_with_its_own_times_and_settings()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");

        (await app.Ask("/schedule add evening 18:30 mon-fri")).ShouldContain("Mon 23 Nov 2026, 18:30");
        (await app.Ask("/schedule evening 19:00")).ShouldContain("Sun 22 Nov 2026, 19:00");
        await app.Say("/settings evening length 3");
        await app.Say("/settings evening style full");

        var all = await app.Get<SubscriptionStore>().All(ChatAddress.Terminal);
        all.Select(one => (one.Name, one.Cadence, one.Length, one.Style)).ShouldBe([("digest", "08:00", 10, "brief"), ("evening", "19:00", 3, "full")]);
    }

    [Fact]
    public async Task Where_there_are_several_a_button_chooses()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/schedule add evening 18:30");

        var reply = await app.Say("/schedule");

        reply.Text.ToString().ShouldContain("Which one");
        var button = reply.Buttons.SelectMany(row => row).Single(button => button.Label == "evening");
        (await app.Ask(button.Command)).ShouldContain("evening 18:30");
    }

    [Theory]
    [InlineData("/schedule add", "short name")]
    [InlineData("/schedule add every 2h", "short name")]
    [InlineData("/schedule add evening", "When shall")]
    [InlineData("/schedule add evening sometime", "When shall")]
    [InlineData("/schedule add digest 09:00", "already")]
    [InlineData("/schedule remove", "only your main digest")]
    [InlineData("/schedule remove digest", "stays")]
    public async Task What_cannot_be_done_is_told_with_the_next_step(string said, string answer)
    {
        await using var app = await DigestApp.Start();

        (await app.Ask(said)).ShouldContain(answer);
    }

    [Fact]
    public async Task A_digest_that_ended_is_brought_back_by_its_button()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/schedule add evening 18:30");

        var ended = await app.Say("/schedule remove evening");
        (await app.Get<SubscriptionStore>().All(ChatAddress.Terminal)).Count.ShouldBe(1);

        (await app.Ask(ended.Buttons[0][0].Command)).ShouldContain("evening 18:30");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_feed_reaches_every_digest_but_those_that_pick_their_own(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/schedule add evening 18:30");
        await app.Say("/schedule add picky 12:00");
        var first = (await app.Get<FeedStore>().Starters()).Single();
        await app.Say($"/settings picky feeds {first}");
        var subscriptions = app.Get<SubscriptionStore>();
        var feed = await app.Get<FeedStore>().Add("https://example.org/feed", Feed.Web, "Example", app.Now);

        (await app.Get<SubscriptionFeeds>().Add((await subscriptions.Of(ChatAddress.Terminal))!, feed.Id)).ShouldBeTrue();
        (await app.Get<SubscriptionFeeds>().Add((await subscriptions.Of(ChatAddress.Terminal))!, feed.Id)).ShouldBeFalse();

        var all = await subscriptions.All(ChatAddress.Terminal);
        var read = await Task.WhenAll(all.Select(async one => (await app.Get<FeedStore>().Of(one.Id)).Count));
        read.ShouldBe([2, 2, 1]);
        await app.Say("/settings picky feeds all");
        (await app.Get<FeedStore>().Of(all[2].Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_pause_holds_the_digests_and_loses_nothing()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();

        (await app.Ask("/pause 2d")).ShouldContain("until Tue 24 Nov 2026, 06:00");
        app.Clock.Advance(TimeSpan.FromHours(26));
        (await app.Deliver()).ShouldBe(0);
        await app.Say("/resume");
        (await app.Deliver()).ShouldBe(1);

        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain("lantern parade");
    }

    [Fact]
    public async Task A_pause_ends_by_itself()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/pause 2d");

        app.Clock.Advance(TimeSpan.FromHours(47));
        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromHours(1));
        (await app.Deliver()).ShouldBe(1);
        (await app.Ask("/pause soon")).ShouldContain("/pause 2d");
    }

    [Fact]
    public async Task Quiet_hours_hold_what_falls_into_them_and_send_it_as_one()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/schedule every 2h");
        (await app.Ask("/quiet 07:00-13:30")).ShouldContain("Sun 22 Nov 2026, 13:30");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();

        for (var hour = 0; hour < 7; hour++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            (await app.Deliver()).ShouldBe(0);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        (await app.Deliver()).ShouldBe(1);
        (await app.Ask("/quiet always")).ShouldContain("no hours I know");
    }

    [Fact]
    public async Task A_stop_that_ends_in_quiet_hours_breaks_no_quiet()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/quiet 09:00-12:00");
        app.Clock.Advance(TimeSpan.FromHours(4));

        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromHours(2));
        (await app.Deliver()).ShouldBe(1);
    }

    [Fact]
    public async Task A_location_gives_the_zone_of_the_nearest_city_and_says_so()
    {
        await using var app = await DigestApp.Start();

        var answer = await app.Ask("/timezone 35.1,135.7");

        answer.ShouldContain("nearest city I know is Osaka");
        answer.ShouldContain("(Asia/Tokyo)");
    }

    [Theory]
    [InlineData("/settings style loud", "headlines, brief or full")]
    [InlineData("/settings cap 0", "1 to 20")]
    [InlineData("/settings silent perhaps", "on or off")]
    [InlineData("/settings colour red", "length")]
    [InlineData("/settings feeds 1", "main digest reads all")]
    public async Task A_setting_that_is_none_is_answered_with_how_to_say_it(string said, string answer)
    {
        await using var app = await DigestApp.Start();

        (await app.Ask(said)).ShouldContain(answer);
    }
}
