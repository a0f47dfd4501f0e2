using Digest.Editions.Deliveries;
using Digest.Feeds;
using Digest.Tests.Articles;
using Digest.Tests.Support;

namespace Digest.Tests.Editions;

public sealed class LostFeedsTests : LoadTest
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Fault_51_a_feed_that_is_gone_is_told_once(string kind)
    {
        await using var app = await Start(kind);
        Web.Announce("/feed", FakePage.Of(410));
        await app.Get<FeedStore>().Add(Web.Address("/feed"), Feed.Web, "Harbour Post", app.Now, starter: true);
        await app.Say("/start");
        await app.Loads(Feed.Web);

        (await app.Get<LostFeeds>().Tell()).ShouldBe(1);
        (await app.Get<LostFeeds>().Tell()).ShouldBe(0);

        await app.Get<Sender>().SendDue(CancellationToken.None);
        app.Postman.Arrived.ShouldHaveSingleItem().Reply.Text.ToString().ShouldContain("Harbour Post: it answered 410: gone for good");
        app.Clock.Advance(TimeSpan.FromDays(60));
        (await app.Loads(Feed.Web)).ShouldBeEmpty();
        Web.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_fails_for_two_weeks_is_told_once_and_again_only_after_it_was_well()
    {
        var isThere = false;
        Web.Announce("/feed", _ => isThere ? FakePage.Of(Rss(Item("1"))) : FakePage.Of(404));
        var feed = await Add("/feed");
        var first = App.Now;
        await Load();
        while (App.Now - first < TimeSpan.FromDays(13).TotalMilliseconds)
        {
            (await App.Get<LostFeeds>().Tell()).ShouldBe(0);
            await LoadAgain(feed);
        }

        await LoadAgain(feed);
        await LoadAgain(feed);
        (await App.Get<LostFeeds>().Tell()).ShouldBe(1);
        await LoadAgain(feed);
        (await App.Get<LostFeeds>().Tell()).ShouldBe(0);

        isThere = true;
        (await LoadAgain(feed)).Fresh.ShouldBe(1);
        isThere = false;
        for (var load = 0; load < 25; load++)
        {
            await LoadAgain(feed);
        }

        (await App.Get<LostFeeds>().Tell()).ShouldBe(1);
    }

    [Fact]
    public async Task A_program_that_was_off_for_weeks_asks_before_it_tells()
    {
        Web.Announce("/feed", FakePage.Of(404), FakePage.Of(Rss(Item("1"))));
        var feed = await Add("/feed");
        await Load();
        App.Clock.Advance(TimeSpan.FromDays(30));

        (await App.Get<LostFeeds>().Tell()).ShouldBe(0);
        (await LoadAgain(feed)).Feed.Trouble.ShouldBeNull();
    }
}
