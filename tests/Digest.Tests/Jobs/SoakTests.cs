using System.Globalization;
using Dapper;
using Digest.Articles;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Digest.Stories;
using Digest.Tests.Support;

namespace Digest.Tests.Jobs;

/// <summary>
/// An accelerated life without a stop: the whole composition on a real database and a web of real connections, with a clock that the
/// test moves. Nothing is lost or told twice, nothing waits at the end, and memory and journal stay what they were. 40 feeds, 10 chats
/// and two days by default, five times as many and a week where minutes are wanted. <see cref="WeekTests"/> has the full size.
/// </summary>
[Collection(Alone.Name)]
public sealed class SoakTests
{
    private static readonly int FeedCount = LongTests.Count("DIGEST_TEST_SOAK_FEEDS", plain: 40, @long: 200);
    private static readonly int Chats = LongTests.Count("DIGEST_TEST_SOAK_CHATS", plain: 10, @long: 50);
    private static readonly int Days = LongTests.Count("DIGEST_TEST_SOAK_DAYS", plain: 2, @long: 7);

    private const int FeedsOfAChat = 8;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>Bytes of journal that may be left: SQLite brings it back every thousand pages, and one transaction may be longer.</summary>
    private const long MostJournal = 64L * 1024 * 1024;

    /// <summary>What the memory may grow by for each article of the week, which the window of stories remembers for a month. Bytes.</summary>
    private const long MemoryOfAnArticle = 8 * 1024;

    /// <summary>What it may grow by for everything else.</summary>
    private const long MemoryOfAll = 64L * 1024 * 1024;

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_week_leaves_nothing_lost_nothing_told_twice_nothing_waiting_and_nothing_grown(string kind)
    {
        await using var web = await FakeWeb.Start();
        await using var app = await DigestApp.Start(kind, settings => (settings.Feeds.AllowedHosts, settings.Feeds.HostGap, settings.Feeds.MaxPages) = ([web.Host], TimeSpan.Zero, 0));
        var news = new NewsOfAWeek(DigestApp.Morning);
        await Subscribe(app, web, news);
        await Work(app, news);
        var (memory, begun) = (GC.GetTotalMemory(forceFullCollection: true), await Count(app, "articles"));

        for (var end = DigestApp.Morning.AddDays(Days); app.Clock.Now < end; app.Clock.Advance(Step))
        {
            await Work(app, news);
        }

        var published = news.Published;
        app.Clock.Advance(TimeSpan.FromHours(13));
        await Work(app, news);

        (await Count(app, "articles")).ShouldBeGreaterThanOrEqualTo(FeedCount * published);
        (await Count(app, "articles")).ShouldBe(await Count(app, "(select distinct article_id from seen) s"), "what was seen is kept, once");
        (await Count(app, "articles where story_id is null")).ShouldBe(0);
        (await Count(app, "deliveries where state <> 'sent'")).ShouldBe(0);
        (await Count(app, "editions where articles <> shown + merged + filtered + below + told_before")).ShouldBe(0, "every article has its verdict");
        (await Count(app, "subscriptions s where (select count(*) from editions e where e.subscription_id = s.id and not e.extra) <> " + (Days + 1).ToString(CultureInfo.InvariantCulture))).ShouldBe(0, "one digest a day");
        app.Postman.Arrived.Count.ShouldBe((int)await Count(app, "deliveries"));
        var grown = GC.GetTotalMemory(forceFullCollection: true) - memory;
        grown.ShouldBeLessThan(MemoryOfAll + (MemoryOfAnArticle * (await Count(app, "articles") - begun)));
        if (app.Database.Db.File is { } file)
        {
            new FileInfo(file + "-wal").Length.ShouldBeLessThan(MostJournal);
            await Soundness.Check(app.Database.Db);
        }
    }

    private static async Task Subscribe(DigestApp app, FakeWeb web, NewsOfAWeek news)
    {
        var feeds = new List<Feed>();
        for (var number = 0; number < FeedCount; number++)
        {
            var feed = number;
            web.Announce($"/{feed}", request => news.Answer(request, feed));
            feeds.Add(await app.Get<FeedStore>().Add(web.Address($"/{feed}"), Feed.Web, $"Feed {feed}", app.Now));
        }

        var subscriptions = app.Get<SubscriptionStore>();
        for (var chat = 0; chat < Chats; chat++)
        {
            var subscription = await subscriptions.Open(new ChatAddress(100 + chat), null, null, app.Now);
            for (var place = 0; place < FeedsOfAChat; place++)
            {
                await app.Get<SubscriptionFeeds>().Add(subscription, feeds[((chat * FeedsOfAChat) + place) % FeedCount].Id);
            }
        }
    }

    /// <summary>What the jobs do when they are woken.</summary>
    private static async Task Work(DigestApp app, NewsOfAWeek news)
    {
        news.Now = app.Clock.Now;
        await app.Get<Loader>().LoadDue(Feed.Web, progress: null, CancellationToken.None);
        await app.Get<Grouping>().PlaceAll(CancellationToken.None);
        int made;
        do
        {
            made = await app.Get<EditionMaker>().MakeDue((_, error) => throw new InvalidOperationException("An edition could not be made.", error), CancellationToken.None);
            await app.Get<Digest.Editions.Deliveries.Sender>().SendDue(CancellationToken.None);
        }
        while (made > 0);
    }

    private static Task<long> Count(DigestApp app, string what) =>
        app.Database.Db.Read(connection => connection.ExecuteScalarAsync<long>($"select count(*) from {what}"));
}
