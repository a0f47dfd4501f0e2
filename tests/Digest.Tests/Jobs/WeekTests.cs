using System.Diagnostics;
using System.Globalization;
using Dapper;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Digest.Tests.Support;
using Xunit.Abstractions;

namespace Digest.Tests.Jobs;

/// <summary>
/// A week of 2,000 feeds and 500 chats, lived by the program itself: a process that is started four times a day, finds what has come
/// since, does what is due and is asked to stop. Its clock begins where the test says and runs ten times as fast. Nothing is lost or
/// told twice, nothing waits at the end, the counts add up, and memory and journal stay what they were.
/// </summary>
[Collection(Alone.Name)]
public sealed class WeekTests(ITestOutputHelper report) : IDisposable
{
    private const int Days = 7;
    private const int FeedsOfAChat = 8;
    private const int FirstChat = 100;
    private const double Speed = 10;

    private static readonly int FeedCount = LongTests.Count("DIGEST_TEST_WEEK_FEEDS", plain: 40, @long: 2_000);
    private static readonly int Chats = LongTests.Count("DIGEST_TEST_WEEK_CHATS", plain: 10, @long: 500);

    private static readonly DateTimeOffset Begin = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    /// <summary>When it runs, after the day's beginning at six: once it runs into the hour of the digests, eight o'clock.</summary>
    private static readonly TimeSpan[] Visits = [new(0, 30, 0), new(1, 59, 30), new(8, 0, 0), new(16, 0, 0)];

    private static readonly TimeSpan Slot = TimeSpan.FromHours(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What a stop may take: ten seconds, and the start of a busy machine's attention.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(15);

    /// <summary>Bytes of journal that may be left: SQLite brings it back every thousand pages, and one transaction may be longer.</summary>
    private const long MostJournal = 64L * 1024 * 1024;

    /// <summary>What the memory may grow by for each article of the week, which the window of stories remembers for a month. Bytes.</summary>
    private const long MemoryOfAnArticle = 4 * 1024;

    /// <summary>What it may grow by for everything else.</summary>
    private const long MemoryOfAll = 96L * 1024 * 1024;

    private readonly ServiceFolder folder = new();
    private readonly NewsOfAWeek news = new(Begin);

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task A_week_of_the_program_itself_leaves_nothing_lost_nothing_told_twice_nothing_waiting_and_nothing_grown()
    {
        LongTests.SkipUnlessWanted();
        await using var web = await FakeWeb.Start();
        await using var telegram = await FakeTelegram.Start();
        using var db = new Db(folder.ConnectionString);
        await new Migrations(db, TimeProvider.System).Apply();
        await Subscribe(db, web, telegram);
        var memory = new List<long>();
        var journal = 0L;
        for (var day = 0; day < Days; day++)
        {
            foreach (var visit in Visits)
            {
                memory.Add(await Visit(db, web, telegram, Begin.AddDays(day) + visit));
                journal = Math.Max(journal, Journal(db));
            }
        }

        var articles = await Count(db, "articles");
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{FeedCount} feeds, {Chats} chats, {articles} articles, {telegram.Sent.Count} messages; memory of the visits, MB: {string.Join(' ', memory.Select(bytes => bytes >> 20))}; journal at most {journal >> 20} MB"));
        articles.ShouldBe(FeedCount * news.Published);
        articles.ShouldBe(await Count(db, "(select distinct article_id from seen) s"), "what was seen is kept, once");
        await CountsBalance(db);
        await EveryDigestOnce(db, telegram);
        memory[^1].ShouldBeLessThan(memory[0] + MemoryOfAll + (MemoryOfAnArticle * articles));
        journal.ShouldBeLessThan(MostJournal);
        await Soundness.Check(db);
    }

    private async Task Subscribe(Db db, FakeWeb web, FakeTelegram telegram)
    {
        var (feeds, subscriptions, read, now) = (new FeedStore(db), new SubscriptionStore(db, new EditionOptions()), new SubscriptionFeeds(db), Begin.ToUnixTimeMilliseconds());
        var ids = new List<long>();
        for (var feed = 0; feed < FeedCount; feed++)
        {
            var number = feed;
            web.Announce($"/{feed}", request => news.Answer(request, number));
            ids.Add((await feeds.Add(web.Address($"/{feed}"), Feed.Web, $"Feed {feed}", now)).Id);
        }

        for (var chat = 0; chat < Chats; chat++)
        {
            telegram.Private(FirstChat + chat);
            var subscription = await subscriptions.Open(new ChatAddress(FirstChat + chat), null, null, now);
            for (var place = 0; place < FeedsOfAChat; place++)
            {
                await read.Add(subscription, ids[((chat * FeedsOfAChat) + place) % FeedCount]);
            }
        }
    }

    /// <summary>The program runs from a moment on until nothing is left to do, and is asked to stop. Returns the memory it held at the end, bytes.</summary>
    private async Task<long> Visit(Db db, FakeWeb web, FakeTelegram telegram, DateTimeOffset from)
    {
        news.Now = from;
        var clock = new Clock(from, Speed);
        var settings = folder.Settings(telegram, clock, Speed);
        settings["Digest:Seeds:Folder"] = "";
        settings["Digest:Feeds:AllowedHosts:0"] = web.Host;
        settings["Digest:Feeds:HostGap"] = "00:00:00";
        settings["Digest:Feeds:MaxPages"] = "0";
        await using var service = DigestProcess.Start(folder.Path, settings);
        var began = Stopwatch.GetTimestamp();
        while (!await IsDone(db, from, clock.GetUtcNow()))
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Patience, $"{from}: {service.Errors}");
            service.HasEnded.ShouldBeFalse(service.Errors);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        var memory = service.Memory;
        service.Stop();
        (await service.End(Farewell)).ShouldBe(0, service.Errors);
        return memory;
    }

    /// <summary>Every feed was asked since it started, every article is in its story, every digest that is due is in its chat.</summary>
    private static async Task<bool> IsDone(Db db, DateTimeOffset from, DateTimeOffset now) =>
        !IsBefore(Begin.AddDays((from - Begin).Days) + Slot, from, now)
        && await Count(db, "feeds where due_at <= " + Instant(from)) == 0
        && await Count(db, "articles where story_id is null") == 0
        && await Count(db, "subscriptions where due_at <= " + Instant(now)) == 0
        && await Count(db, "deliveries where state <> 'sent'") == 0;

    /// <summary>The digests are to come while it runs, and their hour is not there yet.</summary>
    private static bool IsBefore(DateTimeOffset slot, DateTimeOffset from, DateTimeOffset now) => now < slot && from > slot - TimeSpan.FromMinutes(1);

    private static string Instant(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static long Journal(Db db) => new FileInfo(db.File + "-wal") is { Exists: true } journal ? journal.Length : 0;

    private static async Task CountsBalance(Db db)
    {
        (await Count(db, "editions where articles <> shown + merged + filtered + below + told_before")).ShouldBe(0, "every article has its verdict");
        (await Count(
            db,
            """
            subscriptions s
            where (select sum(e.articles) from editions e where e.subscription_id = s.id) <> (
              select count(distinct a.id)
              from subscription_feeds f
              join article_feeds x on x.feed_id = f.feed_id
              join articles a on a.id = x.article_id
              where f.subscription_id = s.id and a.placed_at < s.covered_until)
            """)).ShouldBe(0, "what was placed in a chat's windows is in its digests, and nothing else is");
    }

    private static async Task EveryDigestOnce(Db db, FakeTelegram telegram)
    {
        (await Count(db, $"subscriptions s where (select count(*) from editions e where e.subscription_id = s.id) <> {Days}")).ShouldBe(0, "one digest a day");
        (await Count(db, "deliveries where state <> 'sent'")).ShouldBe(0);
        ((long)telegram.Sent.Count).ShouldBe(await Count(db, "deliveries"));
        var digests = telegram.Sent.Where(message => message.Text.Text.StartsWith("Digest · ", StringComparison.Ordinal)).Select(message => (message.Chat.Id, message.Text.Text.Split('\n')[0])).ToList();
        digests.Count.ShouldBe(Chats * Days);
        digests.Distinct().Count().ShouldBe(Chats * Days);
        telegram.Violations.ShouldBeEmpty();
    }

    private static Task<long> Count(Db db, string what) =>
        db.Read(connection => connection.ExecuteScalarAsync<long>($"select count(*) from {what}"));
}
