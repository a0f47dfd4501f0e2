using Dapper;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>What the owner sees of the whole, and what he can mend.</summary>
public sealed class OwnerTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_send_of_unknown_fate_is_shown_to_reader_and_owner_and_either_can_send_it_again(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await Deliver(app, new SendOutcome.Unknown("the answer was lost"));

        app.Postman.Arrived.ShouldHaveSingleItem().Reply.Buttons[0][0].Command.ShouldStartWith("/again ");
        var errors = await app.Say("/errors");
        errors.Text.ToString().ShouldContain("nobody can tell whether it arrived (the answer was lost)");

        (await app.Ask(errors.Buttons[0][0].Command)).ShouldBe("It is on its way again.");
        await app.Get<Sender>().SendDue(CancellationToken.None);
        app.Postman.Arrived.Last().Reply.Text.ToString().ShouldContain("Digest ·");
        (await app.Ask("/errors")).ShouldBe("Everything arrived, and every feed is well.");
    }

    [Fact]
    public async Task What_was_refused_goes_again_when_the_owner_says_so_and_what_may_have_arrived_does_not()
    {
        await using var app = await DigestApp.Start();
        await Deliver(app, new SendOutcome.Refused("400 Bad Request: of a new kind"));

        (await app.Ask("/errors")).ShouldContain("it did not arrive (400 Bad Request: of a new kind)");
        (await app.Ask("/retry")).ShouldBe("1 message goes out again.");
        await app.Get<Sender>().SendDue(CancellationToken.None);
        app.Postman.Arrived.Count.ShouldBe(1);
        (await app.Ask("/retry")).ShouldBe("There is nothing to send again.");
        (await app.Ask("/retry 999")).ShouldBe("There is nothing to send again.");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_feed_that_fails_and_that_nobody_reads_any_more_is_no_error(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        var feed = await app.Get<FeedStore>().Add("https://gone.example/feed", Feed.Web, "Gone", app.Now);
        await app.Get<SubscriptionFeeds>().Add((await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!, feed.Id);
        await app.Get<FeedStore>().Release([feed with { Trouble = "there is no server named gone.example", Failures = 1 }]);

        (await app.Ask("/errors")).ShouldContain("gone.example");
        await app.Say($"/remove {feed.Id}");
        (await app.Ask("/errors")).ShouldBe("Everything arrived, and every feed is well.");
    }

    [Fact]
    public async Task The_status_tells_the_whole_in_numbers()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("regatta"));
        await app.Load();

        var status = await app.Ask("/status");

        status.ShouldContain("1 feed; 0 failing, 0 stopped");
        status.ShouldContain("1 article");
        status.ShouldContain("1 chat, 0 paused");
    }

    [Theory]
    [InlineData(0, "All is well")]
    [InlineData(1, "All works, but 1 of 4 feeds does not answer")]
    [InlineData(2, "1 thing is not as it should be\n• 2 of 4 feeds do not answer")]
    [InlineData(4, "1 thing is not as it should be\n• 4 of 4 feeds do not answer")]
    public async Task The_status_tells_the_truth_about_feeds_that_do_not_answer(int failing, string beginning)
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        var subscriptions = app.Get<SubscriptionStore>();
        for (var feed = 0; feed < 3; feed++)
        {
            await app.Get<SubscriptionFeeds>().Add((await subscriptions.Of(ChatAddress.Terminal))!, (await app.Get<FeedStore>().Add($"https://{feed}.example/", Feed.Web, null, app.Now)).Id);
        }

        await app.Database.Db.Write(connection => connection.ExecuteAsync(
            "update feeds set failures = 1, due_at = due_at + 3600000 where id in (select id from feeds order by id limit @failing)", new { failing }));

        (await app.Ask("/status")).ShouldStartWith(beginning);
    }

    private static async Task Deliver(DigestApp app, SendOutcome outcome)
    {
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("regatta"));
        await app.Load();
        app.Postman.Next(outcome);
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Deliver();
        await app.Get<Sender>().SendDue(CancellationToken.None);
    }
}
