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
}
