using Dapper;
using Digest.Editions.Deliveries;
using Digest.Storage;
using Npgsql;

namespace Digest.Benchmarks.Speed;

/// <summary>How many chats whose messages are due one node and two claim in a second, on PostgreSQL, never one twice.</summary>
public static class Claiming
{
    private const int Chats = 10_000;
    private const int Batch = 100;
    private const int Rounds = 3;

    /// <summary>A time after all that is measured.</summary>
    private const long NotYet = 1_000_000;

    /// <summary>G14; nothing, with the reason, where there is no PostgreSQL.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        if (await OnPostgres.Server() is not { } server)
        {
            return [];
        }

        var schema = $"speed_{Guid.NewGuid():n}";
        await Run(server, $"create schema {schema}");
        try
        {
            return await Measure(new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ConnectionString);
        }
        finally
        {
            await Run(server, $"drop schema {schema} cascade");
        }
    }

    private static async Task<IReadOnlyList<SpeedRow>> Measure(string connectionString)
    {
        await using var installation = await Installation.Open(connectionString);
        using var otherNode = new Db(connectionString);
        var db = installation.Get<Db>();
        await Fill(db);
        List<double> one = [], two = [], bare = [], some = [], few = [];
        for (var round = 0; round <= Rounds; round++)
        {
            bare.Add(await Rate(db, Chats, [() => RawClaim(db)]));
            one.Add(await Rate(db, Chats, [() => Claim(new Outbox(db))]));
            two.Add(await Rate(db, Chats, [() => Claim(new Outbox(db)), () => Claim(new Outbox(otherNode))]));
            some.Add(await Rate(db, Chats / 3, [() => Claim(new Outbox(db))]));
            few.Add(await Rate(db, Chats / 10, [() => Claim(new Outbox(db))]));
        }

        // The first round warms up.
        var (single, both, raw) = (Pair.Median(one.Skip(1)), Pair.Median(two.Skip(1)), Pair.Median(bare.Skip(1)));
        var size = FormattableString.Invariant($"{Chats:#,0} chats");
        return
        [
            new SpeedRow("G14", "due chats claimed: two nodes over one", size, both / single, SpeedRow.Times, Limit.AtLeast(1, 1.3)),
            new SpeedRow("G14", "due chats claimed: one node over a raw claim loop", size, single / raw, SpeedRow.Times),
            new SpeedRow("G14", "due chats claimed, one node", size, single, "a second", Limit.AtLeast(1_500, 4_500)),
            new SpeedRow("G14", "due chats claimed, two nodes", size, both, "a second"),
            new SpeedRow("G14", "time until all due are claimed, over chats", "1,000, 3,333 and 10,000 due", GrowthOrder.Of(Time(Chats / 10, few), Time(Chats / 3, some), Time(Chats, one)), GrowthOrder.Unit),
        ];
    }

    private static (double Due, double Seconds) Time(int due, IEnumerable<double> rates) => (due, due / Pair.Median(rates.Skip(1)));

    /// <summary>Claims until nothing of those <paramref name="due"/> is left; tells chats a second of wall time, since the server works in processes of its own.</summary>
    private static async Task<double> Rate(Db db, int due, IReadOnlyList<Func<Task<IReadOnlyList<long>>>> nodes)
    {
        await db.Write(connection => connection.ExecuteAsync("update deliveries set due_at = case when chat <= @due then 0 else @NotYet end, state = 'planned'", new { due, NotYet }));
        var claimed = new List<long>();
        var cost = await Cost.Of(async () =>
        {
            claimed.AddRange((await Task.WhenAll(nodes.Select(node => Task.Run(node)))).SelectMany(some => some));
            return claimed.Count;
        });
        return claimed.Distinct().Count() == due && claimed.Count == due
            ? cost.Units / cost.Wall
            : throw new InvalidOperationException($"{claimed.Count} claims of {claimed.Distinct().Count()} chats: each must be claimed once.");
    }

    private static async Task<IReadOnlyList<long>> Claim(Outbox outbox)
    {
        var chats = new List<long>();
        while (await outbox.Claim(Batch, now: 1, until: 1_000) is { Count: > 0 } some)
        {
            chats.AddRange(some.Select(delivery => delivery.Chat));
        }

        return chats;
    }

    private static async Task<IReadOnlyList<long>> RawClaim(Db db)
    {
        var chats = new List<long>();
        while (await RawBatch(db) is { Count: > 0 } some)
        {
            chats.AddRange(some);
        }

        return chats;
    }

    private static Task<List<long>> RawBatch(Db db) => db.Write(async connection => (await connection.QueryAsync<long>(
        """
        update deliveries
        set due_at = 1000
        where id in (select id from deliveries where state = 'planned' and due_at <= 1 limit @Batch for update skip locked)
        returning chat
        """,
        new { Batch })).ToList());

    private static Task Fill(Db db) => db.Write(async connection =>
    {
        await connection.ExecuteAsync("insert into chats(chat, thread, added_at) select n, 0, 0 from generate_series(1, @Chats) n", new { Chats });
        await connection.ExecuteAsync(
            """
            insert into subscriptions(chat, thread, name, cadence, zone, length, added_at, covered_until)
            select chat, 0, 'main', '08:00', 'UTC', 10, 0, 0 from chats
            """);
        await connection.ExecuteAsync(
            """
            insert into deliveries(subscription_id, slot, part, chat, thread, body, state, planned_at, due_at)
            select id, 0, 1, chat, 0, repeat('x', 2000), 'planned', 0, 0 from subscriptions
            """);
    });

    private static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql);
    }
}
