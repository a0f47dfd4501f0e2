using Digest.Editions;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Feeds;

public sealed class FeedStoreTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_feed_added_twice_is_one_feed_with_the_newer_title(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var store = new FeedStore(database.Db);

        var first = await store.Add("https://example.org/feed", Feed.Web, "Old", 1);
        var second = await store.Add("https://example.org/feed", Feed.Web, "New", 2);

        second.Id.ShouldBe(first.Id);
        second.Title.ShouldBe("New");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Feeds_that_are_due_are_claimed_once_however_many_ask(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var store = new FeedStore(database.Db);
        await Subscribe(database, store, 40);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.ClaimDue(Feed.Web, 10, now: 100, until: 500))));

        var claimed = claims.SelectMany(some => some).Select(feed => feed.Id).ToList();
        claimed.Count.ShouldBe(40);
        claimed.Distinct().Count().ShouldBe(40);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_claim_that_ran_out_is_taken_over_and_its_late_write_is_refused(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var store = new FeedStore(database.Db);
        await Subscribe(database, store, 1);

        var late = (await store.ClaimDue(Feed.Web, 1, now: 100, until: 200)).Single();
        var now = (await store.ClaimDue(Feed.Web, 1, now: 300, until: 400)).Single();

        (await store.Release([late with { Trouble = "late" }])).ShouldBe(0);
        (await store.Release([now with { Trouble = null, LoadedAt = 300 }])).ShouldBe(1);
        (await store.Find(now.Id))!.Trouble.ShouldBeNull();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_feed_that_nobody_reads_is_not_loaded(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var store = new FeedStore(database.Db);
        await store.Add("https://example.org/unread", Feed.Web, null, 1);

        (await store.ClaimDue(Feed.Web, 10, now: 100, until: 200)).ShouldBeEmpty();
    }

    private static async Task Subscribe(TestDatabase database, FeedStore store, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await store.Add($"https://example.org/{number}", Feed.Web, null, 1, starter: true);
        }

        await new SubscriptionStore(database.Db, new EditionOptions()).Open(new ChatAddress(1), "chat", "en", 1);
    }
}
