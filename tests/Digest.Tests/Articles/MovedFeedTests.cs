using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

public sealed class MovedFeedTests : LoadTest
{
    [Fact]
    public async Task A_feed_that_has_moved_for_good_keeps_its_new_address_after_three_good_answers_and_brings_nothing_twice()
    {
        Web.Announce("/old", FakePage.Redirect(301, "/new"));
        Web.Announce("/new", FakePage.Of(Rss(Item("1"), Item("2", "Boats", "Boats came in."))).With("ETag", "\"1\""), FakePage.Of(304));
        var feed = await Add("/old");

        (await Load()).Fresh.ShouldBe(2);
        await LoadAgain(feed);
        (await Now(feed)).Address.ShouldBe(Web.Address("/old"));
        await LoadAgain(feed);
        (await Now(feed)).Address.ShouldBe(Web.Address("/new"));
        (await LoadAgain(feed)).Fresh.ShouldBe(0);

        Web.Requests[^1].Target.ShouldBe("/new");
        Web.Requests[^1]["If-None-Match"].ShouldBe("\"1\"");
        (await Ask<long>("select count(*) from articles")).ShouldBe(2);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    public async Task A_feed_that_is_elsewhere_for_a_while_keeps_its_address(int status)
    {
        Web.Announce("/feed", FakePage.Redirect(status, "/elsewhere"));
        Web.Announce("/elsewhere", Rss(Item("1")));
        var feed = await Add("/feed");
        await Load();
        for (var load = 0; load < FeedMove.Answers; load++)
        {
            await LoadAgain(feed);
        }

        (await Now(feed)).Address.ShouldBe(Web.Address("/feed"));
    }

    [Fact]
    public async Task A_move_that_is_taken_back_begins_anew()
    {
        Web.Announce("/old", FakePage.Redirect(301, "/new"), FakePage.Redirect(301, "/new"), FakePage.Of(Rss(Item("1"))), FakePage.Redirect(301, "/new"));
        Web.Announce("/new", Rss(Item("1")));
        var feed = await Add("/old");
        await Load();
        await LoadAgain(feed);
        await LoadAgain(feed);
        await LoadAgain(feed);

        (await Now(feed)).ShouldSatisfyAllConditions(
            now => now.Address.ShouldBe(Web.Address("/old")),
            now => now.MovedTimes.ShouldBe(1));
    }

    [Fact]
    public async Task A_page_for_people_at_the_new_address_is_no_move()
    {
        Web.Announce("/old", FakePage.Redirect(301, "/login"));
        Web.Announce("/login", FakePage.Html("<html><body>Please pay for the net</body></html>"));
        var feed = await Add("/old");
        await Load();
        for (var load = 0; load < FeedMove.Answers; load++)
        {
            await LoadAgain(feed);
        }

        (await Now(feed)).Address.ShouldBe(Web.Address("/old"));
        (await Now(feed)).Trouble.ShouldBe("it is a web page, not a feed");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(304)]
    public async Task A_feed_that_states_its_new_address_moves_as_one_that_redirects(int after)
    {
        Web.Announce("/old", FakePage.Of(Rss(MovedTo("/new"), Item("1"))).With("ETag", "\"1\""), after == 304 ? FakePage.Of(304) : FakePage.Of(Rss(MovedTo("/new"), Item("1"))));
        Web.Announce("/new", Rss(MovedTo("/new"), Item("1"), Item("2", "Boats", "Boats came in.")));
        var feed = await Add("/old");
        await Load();
        await LoadAgain(feed);
        Web.Requests.ShouldAllBe(request => request.Target == "/old");
        (await Now(feed)).Address.ShouldBe(Web.Address("/old"));

        await LoadAgain(feed);
        (await Now(feed)).Address.ShouldBe(Web.Address("/new"));
        (await LoadAgain(feed)).Fresh.ShouldBe(1);
        (await LoadAgain(feed)).Feed.MovedTo.ShouldBeNull();
    }

    [Fact]
    public async Task A_stated_address_at_which_no_feed_stands_is_not_gone_to_and_seldom_asked_for()
    {
        Web.Announce("/old", Rss(MovedTo("/new"), Item("1")));
        Web.Announce("/new", FakePage.Html("<html><body>Soon here</body></html>"));
        var feed = await Add("/old");
        await Load();
        for (var load = 1; load < 2 * FeedMove.Answers; load++)
        {
            await LoadAgain(feed);
        }

        (await Now(feed)).Address.ShouldBe(Web.Address("/old"));
        (await Now(feed)).Trouble.ShouldBeNull();
        Web.Requests.Count(request => request.Target == "/new").ShouldBe(2);
    }

    private string MovedTo(string target) => $"<itunes:new-feed-url xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>{Web.Address(target)}</itunes:new-feed-url>";

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_feed_that_moves_to_one_that_is_read_already_hands_over_its_readers_and_its_memory(string kind)
    {
        await using var app = await Start(kind);
        var store = app.Get<FeedStore>();
        Web.Announce("/old", Rss(Item("1")));
        Web.Announce("/new", Rss(Item("1")));
        var old = await store.Add(Web.Address("/old"), Feed.Web, null, app.Now, starter: true);
        await app.Say("/start");
        await app.Loads(Feed.Web);
        var heir = await store.Add(Web.Address("/new"), Feed.Web, null, app.Now);

        await store.Move((await store.Find(old.Id))! with { MovedTo = heir.Address });

        (await store.Find(old.Id))!.Stopped.ShouldBeTrue();
        (await app.Ask("/sources")).ShouldContain("127.0.0.1");
        (await app.Loads(Feed.Web)).Single().ShouldSatisfyAllConditions(
            load => load.Feed.Id.ShouldBe(heir.Id),
            load => load.Fresh.ShouldBe(0));
    }
}
