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

    /// <summary>What a message may take from the pace to the server, in the machine's own time.</summary>
    private static readonly TimeSpan OnTheWire = TimeSpan.FromMilliseconds(500);

    /// <summary>The first message opens the connection, and nothing has been compiled before it.</summary>
    private static readonly TimeSpan FirstOnTheWire = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Three_hundred_digests_at_eight_take_the_computed_time_and_break_no_rate()
    {
        var clock = new FakeClock(DigestApp.Morning);
        await using var telegram = await FakeTelegram.Start(clock);
        await using var app = await DigestApp.Start(
            change: settings => (settings.Telegram.Token, settings.Telegram.BaseAddress) = (FakeTelegram.Token, telegram.Address),
            replace: parts => parts
                .AddSingleton(provider => new Pace(provider.GetRequiredService<TimeProvider>()))
                .AddSingleton<IHostApplicationLifetime, ApplicationLifetime>(),
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

        await Let(clock, telegram, app.Get<Sender>().SendDue(CancellationToken.None));

        telegram.Violations.ShouldBeEmpty();
        telegram.Sent.Select(message => message.Chat.Id).Distinct().Count().ShouldBe(Chats);
        telegram.Sent.Count.ShouldBe(Chats);
        (telegram.Sent[^1].At - begun).ShouldBeInRange(Computed * 0.8, Computed * 1.2);
        (await app.Get<Db>().Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from deliveries where state <> 'sent'"))).ShouldBe(0);
    }

    /// <summary>Lets time pass only while everybody waits for it: what is on the wire arrives first.</summary>
    private static async Task Let(FakeClock clock, FakeTelegram telegram, Task work)
    {
        await Arrives(telegram, 0, work, FirstOnTheWire);
        while (!work.IsCompleted)
        {
            var sent = telegram.Sent.Count;
            if (clock.Waits is [var next, ..] && next <= LongestPaceWait)
            {
                clock.Advance(next);
            }

            await Arrives(telegram, sent, work, OnTheWire);
        }

        await work;
    }

    private static async Task Arrives(FakeTelegram telegram, int sent, Task work, TimeSpan patience)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (telegram.Sent.Count == sent && !work.IsCompleted && TimeProvider.System.GetElapsedTime(begun) < patience)
        {
            await Task.Yield();
        }
    }
}
