using Dapper;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Storage;

namespace Digest.Benchmarks.Speed;

/// <summary>
/// The digests of <see cref="DueChats"/>, all due at the same minute: the first that a chat gets, and the next day's to those who have had it.
/// An edition is composed, printed, and written down with its messages and the next slot, in a transaction with those of others.
/// </summary>
public static class Composing
{
    /// <summary>G19.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            var database = Installation.NewFile(folder.FullName);
            var (first, bare) = await FirstEditions(database);
            var next = await NextEditions(database);
            return
            [
                new SpeedRow("G19", "editions made, over writing down their rows alone", first.Size, first.All.Rate / bare.Rate, SpeedRow.Times),
                new SpeedRow("G19", "time an edition, over a tenth of the chats", first.Size, first.Few.Rate / first.All.Rate, SpeedRow.Times),
                .. first.Costs.Zip(next.Costs, (one, other) => new SpeedRow("G19", "CPU of an edition to chats with a past, over a first one", Editions(other), one.Rate / other.Rate, SpeedRow.Times)),
                new SpeedRow("G19", "composing, printing and writing down editions", first.Size, first.All.Cpu, "CPU-s", Limit.AtMost(60, 15)),
                new SpeedRow("G19", "CPU of all editions, over chats", Rounds.Sizes, first.Growth, GrowthOrder.Unit),
                new SpeedRow("G19", "memory allocated for an edition", first.Size, first.Allocated, "kB"),
                .. next.Costs.Select(cost => new SpeedRow("G19", "an edition to a chat with a past", Editions(cost), cost.Cpu / cost.Units * 1e3, "CPU-ms")),
                new SpeedRow("G19", "CPU of all editions to chats with a past, over chats", Rounds.Sizes, next.Growth, GrowthOrder.Unit),
                new SpeedRow("G19", "memory allocated for an edition to a chat with a past", next.Size, next.Allocated, "kB"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(Rounds Rounds, Cost Bare)> FirstEditions(string database)
    {
        await using var installation = await Installation.Open(database);
        await DueChats.Fill(installation);
        var rounds = await Rounds.Of(installation, DueChats.First);
        return (rounds, await Cost.Of(() => WriteDown(installation.Get<Db>())));
    }

    /// <summary>What was told the day before stands as it was written down.</summary>
    private static async Task<Rounds> NextEditions(string database)
    {
        await using var installation = await Installation.Open(database, NewsCorpus.Day.AddDays(1));
        await DueChats.AddNews(installation, DueChats.Second);
        return await Rounds.Of(installation, DueChats.Second);
    }

    private static string Editions(Cost cost) => FormattableString.Invariant($"{cost.Units:#,0} editions");

    /// <summary>The bare loop: the same rows into empty tables of the same shape, an edition a transaction.</summary>
    private static async Task<double> WriteDown(Db db)
    {
        var (editions, stories, bodies) = await db.Read(async connection => (
            (await connection.QueryAsync<(long Id, long Subscription, long Slot, long To)>("select id, subscription_id, slot, to_at from editions")).ToList(),
            (await connection.QueryAsync<(long Edition, long Number, long Story, double Score, string Parts, string Facts)>("select edition_id, number, story_id, score, parts, facts from edition_stories")).ToLookup(row => row.Edition),
            (await connection.QueryAsync<(long Subscription, string Body)>("select subscription_id, body from deliveries")).ToLookup(row => row.Subscription, row => row.Body)));
        await db.Write(async connection =>
        {
            await connection.ExecuteAsync("delete from deliveries");
            await connection.ExecuteAsync("delete from edition_stories");
            await connection.ExecuteAsync("delete from editions");
        });
        foreach (var edition in editions)
        {
            await db.Write(async connection =>
            {
                await connection.ExecuteAsync("insert into editions(id, subscription_id, slot, from_at, to_at, stories, articles, extra) values (@Id, @Subscription, @Slot, 0, @To, 0, 0, false)", new { edition.Id, edition.Subscription, edition.Slot, edition.To });
                await connection.ExecuteAsync(
                    "insert into edition_stories(edition_id, number, story_id, score, parts, facts) values (@Edition, @Number, @Story, @Score, @Parts, @Facts)",
                    stories[edition.Id].Select(row => new { row.Edition, row.Number, row.Story, row.Score, row.Parts, row.Facts }));
                await connection.ExecuteAsync(
                    "insert into deliveries(subscription_id, slot, part, chat, thread, body, state, planned_at, due_at) values (@Subscription, @Slot, @part, @Subscription, 7, @body, 'planned', 0, 0)",
                    bodies[edition.Subscription].Select((body, part) => new { edition.Subscription, edition.Slot, part, body }));
                await connection.ExecuteAsync("update subscriptions set due_at = null, covered_until = @To where id = @Subscription", new { edition.To, edition.Subscription });
            });
        }

        return editions.Count;
    }

    /// <summary>What the editions of a slot cost: of a tenth of the chats, a third, all.</summary>
    private sealed record Rounds(Cost Few, Cost Some, Cost All, int Stories)
    {
        public static readonly string Sizes = FormattableString.Invariant($"{DueChats.Count / 10:#,0}, {DueChats.Count / 3:#,0} and {DueChats.Count:#,0} editions");

        public IReadOnlyList<Cost> Costs => [Few, Some, All];

        public string Size => FormattableString.Invariant($"{All.Units:#,0} editions, {Stories:#,0} stories");

        public double Growth => GrowthOrder.Of(Costs.Select(cost => (cost.Units, cost.Cpu)));

        /// <summary>For an edition of the largest round, kB.</summary>
        public double Allocated => All.Allocated / All.Units / 1e3;

        public static async Task<Rounds> Of(Installation installation, long slot) => new(
            await DueChats.Make(installation, DueChats.Count / 10, slot),
            await DueChats.Make(installation, DueChats.Count / 3, slot),
            await DueChats.Make(installation, DueChats.Count, slot),
            await DueChats.Stories(installation, slot));
    }
}
