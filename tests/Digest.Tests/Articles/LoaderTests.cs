using Digest.Articles;
using Digest.Editions;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

public sealed class LoaderTests
{
    [Fact]
    public async Task However_many_feeds_are_due_each_is_loaded_once()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        var subscriptions = app.Get<SubscriptionStore>();
        var subscription = (await subscriptions.Of(ChatAddress.Terminal))!;
        foreach (var number in Enumerable.Range(0, 300))
        {
            var feed = await app.Get<FeedStore>().Add(Path.Combine(app.Folder, $"{number}"), Feed.Folder, null, app.Now);
            await app.Get<SubscriptionFeeds>().Add(subscription, feed.Id);
        }

        var loads = await app.Loads(Feed.Folder);

        loads.Count.ShouldBe(301);
        loads.Select(load => load.Feed.Id).ShouldBeUnique();
        (await app.Loads(Feed.Folder)).ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(TestDatabase.Sqlite, 1)]
    [InlineData(TestDatabase.Postgres, 0)]
    public async Task What_a_program_was_cut_off_from_is_taken_up_at_the_next_start_where_no_other_node_can_be_at_it(string kind, int takenUp)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        (await app.Get<FeedStore>().ClaimDue(Feed.Folder, 1, app.Now, app.Now + 1000)).ShouldHaveSingleItem();

        await app.Get<Loader>().TakeUp();

        (await app.Loads(Feed.Folder)).Count.ShouldBe(takenUp);
    }

    [Fact]
    public async Task What_was_loaded_is_no_sooner_due_because_the_program_starts_anew()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        await app.Load();

        await app.Get<Loader>().TakeUp();

        (await app.Loads(Feed.Folder)).ShouldBeEmpty();
    }
}
