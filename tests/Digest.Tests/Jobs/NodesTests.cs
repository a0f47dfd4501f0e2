using Dapper;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Digest.Tests.Support;
using Npgsql;

namespace Digest.Tests.Jobs;

/// <summary>
/// Three processes and one PostgreSQL, while nodes are frozen, killed and started again, connections are cut and the server itself
/// restarts or crashes: every slot is served exactly once, every command has its effect exactly once, and somebody always answers.
/// </summary>
public sealed class NodesTests : IDisposable
{
    private const int Nodes = 3;

    /// <summary>Simulated seconds in one: a claim of two minutes runs out within the time that a node is frozen.</summary>
    private const double Speed = 12;

    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 7, 50, 0, TimeSpan.Zero);
    private static readonly int Slots = LongTests.Count("DIGEST_TEST_SLOTS", plain: 24, @long: 500);

    /// <summary>From one slot to the next, simulated.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    /// <summary>How long the nodes may take for what is left when nothing disturbs them any more, simulated: five minutes of a busy machine.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromHours(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ServiceFolder folder = new();
    private readonly Random random = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task Every_slot_is_served_exactly_once_whatever_happens_to_the_nodes()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signal that freezes a program");
        await using var server = await OwnPostgres.Start();
        using var db = new Db(server.ConnectionString);
        await new Migrations(db, TimeProvider.System).Apply();
        await using var telegram = await FakeTelegram.Start();
        var clock = new Clock(Morning, Speed);
        await Subscribe(db, telegram, clock.GetUtcNow());
        var settings = folder.Settings(telegram, clock, Speed);
        settings["Digest:Storage:ConnectionString"] = server.ConnectionString;
        var nodes = Enumerable.Range(0, Nodes).Select(_ => DigestProcess.Start(folder.Path, Now(settings, clock))).ToList();

        var owner = telegram.Private(7);
        var commands = 0;
        while (await Open(db) > 0 && clock.GetUtcNow() < Morning + (Between * Slots) + Calm)
        {
            if (clock.GetUtcNow() < Morning + TimeSpan.FromMinutes(2) + (Between * Slots))
            {
                telegram.Say(owner, user: 7, "/invite", at: TimeProvider.System.GetUtcNow());
                commands++;
                await Disturb(nodes, server, db, () => DigestProcess.Start(folder.Path, Now(settings, clock)));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 900)), TimeProvider.System);
        }

        (await Open(db)).ShouldBe(0, string.Join("\n", nodes.Select(node => node.Errors)));
        await SomebodyAnswers(telegram, clock);
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await EverySlotOnce(db, telegram);
        (await db.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from invitations"))).ShouldBe(commands, "every command has its effect, and has it once: " + string.Join(" | ", telegram.Texts(owner).Take(5)));
    }

    /// <summary>One chat a slot, one slot a chat, one after the other.</summary>
    private static async Task Subscribe(Db db, FakeTelegram telegram, DateTimeOffset now)
    {
        var subscriptions = new SubscriptionStore(db, new EditionOptions { Cadence = "weekly sun 06:00" });
        await new FeedStore(db).Add("https://127.0.0.1:9/none", Feed.Web, "None", now.ToUnixTimeMilliseconds(), starter: true);
        for (var slot = 0; slot < Slots; slot++)
        {
            telegram.Private(1000 + slot);
            var due = (now + TimeSpan.FromMinutes(1) + (Between * slot)).ToUnixTimeMilliseconds();
            var subscription = await subscriptions.Open(new ChatAddress(1000 + slot), null, null, now.ToUnixTimeMilliseconds());
            await db.Write(connection => connection.ExecuteAsync("update subscriptions set due_at = @due where id = @Id", new { subscription.Id, due }));
        }
    }

    /// <summary>A node is killed and started again, or frozen for longer or shorter than its claims last; the server restarts or crashes, or connections are cut.</summary>
    private async Task Disturb(List<DigestProcess> nodes, OwnPostgres server, Db db, Func<DigestProcess> start)
    {
        var which = random.Next(Nodes);
        switch (random.Next(5))
        {
            case 0:
                await nodes[which].Kill();
                await nodes[which].DisposeAsync();
                nodes[which] = start();
                break;
            case 1:
                nodes[which].Freeze();
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(500, LongTests.AreWanted ? 14_000 : 6_000)), TimeProvider.System);
                nodes[which].Thaw();
                break;
            case 2:
                await server.Restart(atOnce: random.Next(2) == 0);
                NpgsqlConnection.ClearAllPools();
                break;
            default:
                await CutConnections(db);
                break;
        }
    }

    private static Task<int> CutConnections(Db db) => db.Read(connection => connection.ExecuteAsync(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'"));

    /// <summary>Slots that are not made, and messages that are neither in their chat nor told to be unknown.</summary>
    private static Task<long> Open(Db db) => db.Read(connection => connection.ExecuteScalarAsync<long>(
        """
        select (select count(*) from subscriptions s where not exists (select 1 from editions e where e.subscription_id = s.id and not e.extra) and s.chat >= 1000)
          + (select count(*) from deliveries where state in ('planned', 'sending'))
        """));

    private static async Task SomebodyAnswers(FakeTelegram telegram, Clock clock)
    {
        var chat = telegram.Private(8);
        telegram.Say(chat, user: 8, "/help", at: TimeProvider.System.GetUtcNow());
        await telegram.Until(fake => fake.Texts(chat).Count > 0 && fake.Pending == 0, Patience.TotalSeconds);
    }

    private static async Task EverySlotOnce(Db db, FakeTelegram telegram)
    {
        var editions = (await db.Read(connection => connection.QueryAsync<long>("select chat from editions e join subscriptions s on s.id = e.subscription_id where not e.extra and s.chat >= 1000"))).ToList();
        editions.Count.ShouldBe(Slots);
        editions.Distinct().Count().ShouldBe(Slots);
        var deliveries = (await db.Read(connection => connection.QueryAsync<(long Chat, long Part, string State)>("select chat, part, state from deliveries"))).ToList();
        foreach (var chat in editions)
        {
            var digests = telegram.Sent.Count(message => message.Chat.Id == chat && message.Text.Text.StartsWith("Digest", StringComparison.Ordinal));
            var (own, notices) = (deliveries.Single(delivery => delivery.Chat == chat && delivery.Part == 1), deliveries.Count(delivery => delivery.Chat == chat && delivery.Part > 1000));
            digests.ShouldBeLessThanOrEqualTo(1, $"chat {chat} has its digest twice");
            (own.State == "sent" ? digests == 1 && notices == 0 : own.State == "unknown" && notices == 1)
                .ShouldBeTrue($"chat {chat}: {own.State}, {digests} digests, {notices} notices");
        }

        telegram.Violations.ShouldBeEmpty();
    }

    private static Dictionary<string, string> Now(Dictionary<string, string> settings, Clock clock) => new(settings)
    {
        ["Digest:Clock:Start"] = clock.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
    };
}
