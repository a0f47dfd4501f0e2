using Dapper;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Storage;
using Digest.Telegram;
using Digest.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Digest.Tests.Telegram;

/// <summary>Many chats whose digests are due at the same minute, on a clock that stands still but for what is waited for.</summary>
[Collection(Alone.Name)]
public sealed class MorningTests
{
    private const int Chats = 300;

    /// <summary>30 a second over all: what Telegram documents.</summary>
    private static readonly TimeSpan Computed = TimeSpan.FromSeconds(Chats / 30.0);

    /// <summary>A wait for the pace is short; longer ones are deadlines, and nobody waits for those.</summary>
    private static readonly TimeSpan LongestPaceWait = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Three_hundred_digests_at_eight_take_the_computed_time_and_break_no_rate()
    {
        var clock = new FakeClock(DigestApp.Morning);
        await using var telegram = await FakeTelegram.Start(clock);
        await using var app = await DigestApp.Start(
            change: settings => (settings.Telegram.Token, settings.Telegram.BaseAddress) = (FakeTelegram.Token, telegram.Address),
            replace: parts => parts
                .AddSingleton(provider => new Pace(provider.GetRequiredService<TimeProvider>()))
                .AddSingleton<IHostApplicationLifetime, ApplicationLifetime>()
                .AddSingleton<TelegramPostman>()
                .AddSingleton<IPostman, CountedPostman>(),
            clock: clock);
        (telegram.KeepsRates, telegram.RatesAreExact) = (true, true);
        for (var chat = 1; chat <= Chats; chat++)
        {
            telegram.Private(chat);
            await app.Get<SubscriptionStore>().Open(new ChatAddress(chat), $"Reader {chat}", "en", app.Now);
        }

        clock.Advance(TimeSpan.FromHours(2));
        var begun = clock.Now;
        while (await app.Get<EditionMaker>().MakeDue((_, error) => throw new InvalidOperationException("No edition.", error), CancellationToken.None) > 0)
        {
            // A batch at a time, until none is due.
        }

        await Let(clock, (CountedPostman)app.Get<IPostman>(), app.Get<Sender>().SendDue(CancellationToken.None));

        telegram.Violations.ShouldBeEmpty();
        telegram.Sent.Select(message => message.Chat.Id).Distinct().Count().ShouldBe(Chats);
        telegram.Sent.Count.ShouldBe(Chats);
        (telegram.Sent[^1].At - begun).ShouldBeInRange(Computed * 0.8, Computed * 1.2);
        (await app.Get<Db>().Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from deliveries where state <> 'sent'"))).ShouldBe(0);
    }

    /// <summary>Lets time pass only while everybody who has a message waits for the pace: what is on the wire arrives first, however slow the machine is.</summary>
    private static async Task Let(FakeClock clock, CountedPostman postman, Task work)
    {
        while (!work.IsCompleted)
        {
            var waits = clock.Waits.TakeWhile(wait => wait <= LongestPaceWait).ToList();
            if (waits.Count > 0 && waits.Count == postman.UnderWay)
            {
                clock.Advance(waits[0]);
            }

            await Task.Yield();
        }

        await work;
    }

    /// <summary>Knows how many messages he has in his hands: those that wait for the pace and those on the wire.</summary>
    private sealed class CountedPostman(TelegramPostman postman) : IPostman
    {
        private int underWay;

        public int UnderWay => Volatile.Read(ref underWay);

        public async Task<SendOutcome> Send(ChatAddress chat, string body, long? answers, CancellationToken cancellation)
        {
            Interlocked.Increment(ref underWay);
            try
            {
                return await postman.Send(chat, body, answers, cancellation);
            }
            finally
            {
                Interlocked.Decrement(ref underWay);
            }
        }

        public Task<SendOutcome> Edit(ChatAddress chat, long message, string body, CancellationToken cancellation) =>
            postman.Edit(chat, message, body, cancellation);
    }
}
