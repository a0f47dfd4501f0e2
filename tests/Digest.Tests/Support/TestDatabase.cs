using Dapper;
using Digest.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Digest.Tests.Support;

/// <summary>A database of its own for one test: a SQLite file, or a schema of the PostgreSQL that DIGEST_TEST_POSTGRES names.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    private const string PostgresVariable = "DIGEST_TEST_POSTGRES";

    /// <summary>A file with the whole schema: a copy of it costs a hundredth of making it anew.</summary>
    private static readonly Lazy<Task<byte[]>> Template = new(MakeTemplate);

    private readonly Func<Task> remove;

    private TestDatabase(string connectionString, Func<Task> remove)
    {
        ConnectionString = connectionString;
        Db = new Db(connectionString);
        this.remove = remove;
    }

    public Db Db { get; }

    public string ConnectionString { get; }

    /// <summary>Both kinds, for theories: every store test runs on both.</summary>
    public static TheoryData<string> Kinds => [Sqlite, Postgres];

    /// <summary>An empty database with the whole schema. Skips the test, with the reason, where there is no PostgreSQL.</summary>
    public static async Task<TestDatabase> Make(string kind)
    {
        var database = await Empty(kind);
        if (kind == Sqlite)
        {
            await File.WriteAllBytesAsync(FileOf(database), await Template.Value);
        }
        else
        {
            await new Migrations(database.Db, TimeProvider.System).Apply();
        }

        return database;
    }

    /// <summary>A database without any table.</summary>
    public static async Task<TestDatabase> Empty(string kind) => kind == Sqlite ? MakeSqlite() : await MakePostgres();

    public async ValueTask DisposeAsync()
    {
        Db.Dispose();
        await remove();
    }

    private static TestDatabase MakeSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("digest-test-");
        return new TestDatabase($"Data Source={Path.Combine(folder.FullName, "digest.db")}", () =>
        {
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<byte[]> MakeTemplate()
    {
        await using var database = MakeSqlite();
        await new Migrations(database.Db, TimeProvider.System).Apply();
        await database.Db.Read(connection => connection.ExecuteAsync("pragma wal_checkpoint(truncate)"));
        return await File.ReadAllBytesAsync(FileOf(database));
    }

    private static string FileOf(TestDatabase database) => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    private static async Task<TestDatabase> MakePostgres()
    {
        var server = Environment.GetEnvironmentVariable(PostgresVariable);
        Skip.If(string.IsNullOrEmpty(server), $"{PostgresVariable} is not set: it holds the connection string of a PostgreSQL to test on");
        var schema = $"test_{Guid.NewGuid():n}";
        await Run(server!, $"create schema {schema}");
        var connectionString = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema, MaxPoolSize = 10, ApplicationName = schema }.ConnectionString;
        return new TestDatabase(connectionString, () => Run(server!, $"drop schema {schema} cascade"));
    }

    private static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql);
    }
}
