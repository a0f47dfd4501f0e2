using Dapper;
using Digest.Health;
using Digest.Jobs;
using Digest.Storage;
using Digest.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Digest.Tests.Storage;

/// <summary>A PostgreSQL that answers slowly, or has no connection left: work waits for a bounded time, says so, and goes on by itself.</summary>
public sealed class SlowPostgresTests
{
    [SkippableFact]
    public async Task A_query_that_takes_too_long_is_told_as_trouble_which_ends_with_it()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Postgres);
        using var db = new Db(database.ConnectionString + ";Command Timeout=1");
        var (pulse, notes) = (new Pulse(), new Notes(db));
        var door = new Door(pulse, NullLogger<Door>.Instance);
        ValueTask Work() => door.Open("notes", () => notes.Keep("one", "1"), CancellationToken.None);
        await using (var slow = await Slow.Down(database.ConnectionString, "notes"))
        {
            await Work();
            pulse.Troubles["notes"].ShouldStartWith("PostgreSQL cannot be reached");
        }

        await Work();
        pulse.Troubles.ShouldBeEmpty();
        (await notes.Find("one")).ShouldBe("1");
    }

    [SkippableFact]
    public async Task Without_a_free_connection_work_waits_its_time_and_goes_on_when_there_is_one()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Postgres);
        using var db = new Db(new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 1, Timeout = 1 }.ConnectionString);
        var (pulse, notes) = (new Pulse(), new Notes(db));
        var door = new Door(pulse, NullLogger<Door>.Instance);
        ValueTask Work() => door.Open("notes", () => notes.Keep("one", "1"), CancellationToken.None);

        await db.Read(async connection =>
        {
            await Work();
            return 0;
        });
        pulse.Troubles["notes"].ShouldStartWith("PostgreSQL cannot be reached");

        await Work();
        pulse.Troubles.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_node_whose_database_takes_five_seconds_for_an_answer_keeps_its_shift_and_no_other_begins_one()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Postgres);
        var clock = new FakeClock();
        await using var shift = await Shift.Begin(database.Db, "polling", clock, CancellationToken.None);
        await clock.Until(waits => waits.Count == 1);
        for (var renewal = 0; renewal < 3; renewal++)
        {
            await using (var slow = await Slow.Down(database.ConnectionString, "leases"))
            {
                // The shift asks to be renewed, and for five seconds nothing comes back.
                clock.Advance(TimeSpan.FromSeconds(4));
                clock.Advance(TimeSpan.FromSeconds(5));
            }

            await clock.Until(waits => waits.Count == 1);
            shift.Over.IsCancellationRequested.ShouldBeFalse();
            (await new Leases(database.Db).Take("polling", "another node", Now(clock), Now(clock) + 1)).ShouldBeFalse();
        }
    }

    private static long Now(FakeClock clock) => clock.Now.ToUnixTimeMilliseconds();

    /// <summary>A table that answers nobody until this is let go.</summary>
    private sealed class Slow(NpgsqlConnection connection) : IAsyncDisposable
    {
        public static async Task<Slow> Down(string connectionString, string table)
        {
            var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await connection.ExecuteAsync($"begin; lock table {table} in access exclusive mode");
            return new Slow(connection);
        }

        public async ValueTask DisposeAsync()
        {
            await connection.ExecuteAsync("rollback");
            await connection.DisposeAsync();
        }
    }
}
