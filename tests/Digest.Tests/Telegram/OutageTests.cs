using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Feeds;
using Digest.Telegram;
using Digest.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Digest.Tests.Telegram;

/// <summary>Telegram is away: everything else goes on, and what waits arrives afterwards, in its order and once.</summary>
public sealed class OutageTests
{
    private const int Chats = 5;

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Forty_minutes_without_Telegram_lose_nothing_and_all_arrives_in_order_and_once(string kind)
    {
        var clock = new FakeClock(DigestApp.Morning);
        var gone = await FakeTelegram.Start(clock);
        await using var app = await Start(kind, clock, gone.Address);
        var port = new Uri(gone.Address).Port;
        await gone.DisposeAsync();
        await Subscribe(app);

        // Two slots pass, and nothing can be sent: the queue grows, feeds are read, nobody falls over.
        for (var minute = 0; minute < 40; minute += 4)
        {
            app.Write($"{minute}.txt", Some.ArticleText($"lantern {minute}"));
            await app.Load();
            app.Clock.Advance(TimeSpan.FromMinutes(4));
            (await app.Deliver()).ShouldBe(0);
        }

        (await app.Get<Outbox>().Undelivered(10)).ShouldBeEmpty("nothing was refused, and nothing is in doubt");
        await using var back = await FakeTelegram.Start(clock, port);
        foreach (var chat in Enumerable.Range(1, Chats))
        {
            back.Private(chat);
        }

        for (var second = 0; second < 120; second++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await app.Deliver();
        }

        foreach (var chat in Enumerable.Range(1, Chats))
        {
            var planned = (await app.Get<Outbox>().Of(new ChatAddress(chat))).Reverse().ToList();
            planned.Count.ShouldBeGreaterThanOrEqualTo(2);
            planned.ShouldAllBe(delivery => delivery.State == "sent");
            back.Sent.Where(message => message.Chat.Id == chat).Select(message => (long?)message.Id).ShouldBe(planned.Select(delivery => delivery.MessageId));
        }

        back.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_only_Telegram_cannot_be_reached_feeds_are_read_and_digests_made()
    {
        await using var app = await Start(TestDatabase.Sqlite, new FakeClock(DigestApp.Morning), "http://127.0.0.1:9");
        await Subscribe(app);
        app.Write("a.txt", Some.ArticleText("lantern parade"));

        (await app.Loads(Feed.Folder)).ShouldHaveSingleItem().Feed.Trouble.ShouldBeNull();
        await app.Get<Digest.Stories.Grouping>().PlaceAll(CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        (await app.Deliver()).ShouldBe(0);

        (await app.Get<Outbox>().Of(new ChatAddress(1))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            delivery => delivery.State.ShouldBe("planned"),
            delivery => delivery.Body.ShouldContain("lantern parade"),
            delivery => delivery.Problem.ShouldNotBeNull().ShouldNotContain(FakeTelegram.Token));
    }

    private static Task<DigestApp> Start(string kind, FakeClock clock, string address) => DigestApp.Start(
        kind,
        settings => (settings.Telegram.Token, settings.Telegram.BaseAddress) = (FakeTelegram.Token, address),
        parts => parts.AddSingleton(new Pace(TimeProvider.System)).AddSingleton<IHostApplicationLifetime, ApplicationLifetime>(),
        clock);

    private static async Task Subscribe(DigestApp app)
    {
        foreach (var chat in Enumerable.Range(1, Chats))
        {
            var subscription = await app.Get<SubscriptionStore>().Open(new ChatAddress(chat), "A reader", "en", app.Now);
            await app.Get<SubscriptionStore>().Change(subscription with { Cadence = "every 15m" }, app.Clock.Now);
        }
    }
}
