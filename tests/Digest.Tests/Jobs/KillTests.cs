using Dapper;
using Digest.Storage;
using Digest.Tests.Support;

namespace Digest.Tests.Jobs;

/// <summary>A power cut at any moment: nothing is lost, nothing is sent twice, and every command has its effect once.</summary>
public sealed class KillTests : IDisposable
{
    /// <summary>How often a process is killed; the long run is asked for by this variable.</summary>
    private static readonly int Kills = LongTests.Count("DIGEST_TEST_KILLS", plain: 4, @long: 200);

    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 7, 50, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServiceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_it_neither_loses_a_digest_nor_sends_one_twice()
    {
        await using var telegram = await FakeTelegram.Start();
        var (chat, clock) = (telegram.Private(7), new Clock(Morning, speed: 60));
        await using (var service = DigestProcess.Start(folder.Path, folder.Settings(telegram, clock, speed: 60)))
        {
            telegram.Say(chat, user: 7, "/start", at: TimeProvider.System.GetUtcNow());
            await telegram.Until(fake => fake.Texts(chat).Count > 0, Patience.TotalSeconds);
            telegram.Say(chat, user: 7, "/schedule every 15m", at: TimeProvider.System.GetUtcNow());
            await telegram.Until(fake => fake.Texts(chat).Count > 1, Patience.TotalSeconds);
            await service.Kill();
        }

        // There is always something to load, to group and to tell, and many a send is cut before its answer.
        var random = new Random();
        telegram.Slowness = TimeSpan.FromMilliseconds(200);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var service = DigestProcess.Start(folder.Path, folder.Settings(telegram, clock, speed: 60));
            folder.Write($"killed-{kill}.txt", Some.ArticleText($"lantern {kill}"));
            telegram.Say(chat, user: 7, "/invite", at: TimeProvider.System.GetUtcNow());
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(300, 3000)), TimeProvider.System);
            await service.Kill();
        }

        telegram.Slowness = TimeSpan.Zero;

        await using var last = DigestProcess.Start(folder.Path, folder.Settings(telegram, clock, speed: 60));
        var seen = ServiceFolder.Headings(telegram, chat).Count;
        await telegram.Until(fake => ServiceFolder.Headings(fake, chat).Count > seen, Patience.TotalSeconds);
        await Until(async () => await Count("articles where story_id is null") == 0 && await Count("articles where title like 'The lantern %'") == Kills);
        await Until(async () => await Count("deliveries where state = 'sending'") == 0);
        await telegram.Until(fake => fake.Pending == 0, Patience.TotalSeconds);
        await last.Kill();

        var headings = ServiceFolder.Headings(telegram, chat);
        headings.Distinct().Count().ShouldBe(headings.Count);
        (await Count("invitations")).ShouldBe(Kills, "every command has its effect, and has it once");
        await EverythingIsAccountedFor(telegram, chat);
        using var sound = new Db(folder.ConnectionString);
        await Soundness.Check(sound);
        (await Count("articles a where not exists (select 1 from seen s where s.article_id = a.id)")).ShouldBe(0, "nothing is half loaded");
    }

    private async Task<long> Count(string what)
    {
        using var db = new Db(folder.ConnectionString);
        return await db.Read(connection => connection.ExecuteScalarAsync<long>($"select count(*) from {what}"));
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Patience);
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
    }

    /// <summary>A message the outbox calls sent is in the chat; of one it calls unknown the reader was told.</summary>
    private async Task EverythingIsAccountedFor(FakeTelegram telegram, FakeChat chat)
    {
        using var db = new Db(folder.ConnectionString);
        var deliveries = (await db.Read(connection => connection.QueryAsync<(string State, long Part, long? MessageId)>(
            "select state, part, message_id from deliveries"))).ToList();
        var inChat = telegram.Sent.Where(message => message.Chat.Id == chat.Id).Select(message => message.Id).ToHashSet();

        deliveries.Where(delivery => delivery.State == "sent").ShouldAllBe(delivery => inChat.Contains(delivery.MessageId!.Value));
        var unknown = deliveries.Count(delivery => delivery is { State: "unknown", Part: < 1000 });
        deliveries.Count(delivery => delivery.Part > 1000).ShouldBe(unknown);
        deliveries.ShouldAllBe(delivery => delivery.State != "failed");
        var windows = (await db.Read(connection => connection.QueryAsync<(long From, long To)>(
            "select from_at, to_at from editions where not extra order by slot"))).ToList();
        windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
        windows.Count.ShouldBe(deliveries.Count(delivery => delivery.Part == 1));
    }
}
