using System.Data.Common;
using Dapper;
using Digest.Storage;
using Microsoft.Data.Sqlite;

namespace Digest.Tests.Storage;

/// <summary>What a SQLite's connections keep between their uses shows nothing old and holds nobody up.</summary>
public sealed class KeptConnectionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("digest-kept-").FullName;
    private readonly Db db;

    public KeptConnectionTests() => db = new Db($"Data Source={Path.Combine(folder, "kept.db")}");

    public void Dispose()
    {
        db.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_connection_that_was_given_back_is_used_again()
    {
        var first = await db.Read(connection => Task.FromResult(connection));
        (await db.Read(connection => Task.FromResult(connection))).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task What_runs_side_by_side_has_connections_of_its_own()
    {
        await Fill(1);
        (await db.Read(async one => await db.Read(other => Task.FromResult(ReferenceEquals(one, other))))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_statement_that_was_left_after_its_first_row_sees_what_is_written_later()
    {
        await Fill(1, 2);
        (await Newest()).ShouldBe(2);
        await Fill(3, 4);
        (await Newest()).ShouldBe(4);
        (await db.Read(connection => connection.ExecuteScalarAsync<string>("pragma wal_checkpoint(truncate)"))).ShouldBe("0", "nobody reads any more");
    }

    [Fact]
    public async Task A_statement_is_run_again_with_other_values_and_with_fewer()
    {
        await Fill(1, 2, 3);
        (await Count(2)).ShouldBe(1);
        (await Count(9)).ShouldBe(0);
        await Should.ThrowAsync<Exception>(() => db.Read(connection => connection.ExecuteScalarAsync<long>(Counting)));
        (await Count(3)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_run_again_and_again_keeps_every_kind_of_value_and_forgets_it_for_the_next()
    {
        object?[] some = ["слово", long.MinValue, 7, true, 0.5, Array.Empty<byte>(), null];
        await db.Write(connection => connection.ExecuteAsync("create table kinds(n integer primary key, value)"));
        await db.Write(async connection =>
        {
            await using var insert = new Prepared(connection, "insert into kinds(value) values (@value)");
            foreach (var value in some)
            {
                (await insert.Run(("value", value))).ShouldBe(1);
            }
        });
        var kept = (await db.Read(connection => connection.QueryAsync("select value from kinds order by n"))).Select(row => (object?)row.value);
        kept.ShouldBe(["слово", long.MinValue, 7L, 1L, 0.5, Array.Empty<byte>(), null]);
    }

    [Fact]
    public async Task What_is_run_again_and_again_is_given_each_of_its_values_and_no_other()
    {
        await Fill(1, 2);
        await Should.ThrowAsync<ArgumentException>(() => db.Write(connection => Numbered(connection, ("number", 2L))));
        (await db.Write(connection => Numbered(connection, ("id", 2L)))).ShouldBe(1);
        await Should.ThrowAsync<ArgumentException>(() => db.Write(connection => Numbered(connection)));
        await Should.ThrowAsync<ArgumentException>(() => db.Write(connection => Numbered(connection, ("id", 2L), ("number", 2L))));
        (await db.Write(connection => Numbered(connection, ("id", 9L)))).ShouldBe(0);
    }

    private static async Task<long> Numbered(DbConnection connection, params (string Name, object? Value)[] values)
    {
        await using var count = new Prepared(connection, Counting);
        return await count.Number(values);
    }

    [Fact]
    public async Task A_statement_may_be_run_while_it_runs()
    {
        await Fill(1, 2);
        var pairs = await db.Read(async connection =>
        {
            var found = new List<(long One, long Other)>();
            await foreach (var one in connection.QueryUnbufferedAsync<long>("select id from kept order by id"))
            {
                found.AddRange((await connection.QueryAsync<long>("select id from kept order by id")).Select(other => (one, other)));
            }

            return found;
        });
        pairs.ShouldBe([(1, 1), (1, 2), (2, 1), (2, 2)]);
    }

    [Fact]
    public async Task A_statement_that_is_kept_runs_in_a_transaction_and_out_of_it()
    {
        await Fill(1);
        await Should.ThrowAsync<InvalidDataException>(() => db.Write<int>(async connection =>
        {
            await connection.ExecuteAsync(Adding, new { id = 2 });
            throw new InvalidDataException();
        }));
        (await Newest()).ShouldBe(1);
        await Fill(2);
        (await Newest()).ShouldBe(2);
    }

    [Fact]
    public async Task A_statement_knows_a_column_that_was_added_since()
    {
        await Fill(1);
        (await Columns()).ShouldBe(1);
        await db.Write(connection => connection.ExecuteAsync("alter table kept add column name text"));
        (await Columns()).ShouldBe(2);
    }

    [Fact]
    public async Task The_file_is_nobody_s_when_the_end_has_come()
    {
        await Fill(1);
        (await db.Write(connection => Numbered(connection, ("id", 1L)))).ShouldBe(1);
        db.Dispose();
        await using var other = new SqliteConnection($"Data Source={Path.Combine(folder, "kept.db")};Pooling=false");
        (await other.ExecuteScalarAsync<string>("pragma journal_mode = delete")).ShouldBe("delete");
    }

    private const string Counting = "select count(*) from kept where id = @id";
    private const string Adding = "insert into kept(id) values (@id)";

    private async Task Fill(params long[] ids)
    {
        await db.Read(connection => connection.ExecuteAsync("pragma journal_mode = wal"));
        await db.Write(async connection =>
        {
            await connection.ExecuteAsync("create table if not exists kept (id bigint primary key)");
            await connection.ExecuteAsync(Adding, ids.Select(id => new { id }));
        });
    }

    private Task<long> Newest() => db.Read(connection => connection.QueryFirstAsync<long>("select id from kept order by id desc"));

    private Task<long> Count(long id) => db.Read(connection => connection.ExecuteScalarAsync<long>(Counting, new { id }));

    private Task<int> Columns() => db.Read(async connection =>
    {
        await using var rows = await connection.ExecuteReaderAsync("select * from kept");
        return rows.FieldCount;
    });
}
