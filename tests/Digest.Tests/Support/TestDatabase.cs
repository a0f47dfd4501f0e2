using Dapper;
using Digest.Storage;
using Npgsql;

namespace Digest.Tests.Support;

/// <summary>A database of its own for one test: a SQLite file, or a schema of the PostgreSQL that DIGEST_TEST_POSTGRES names.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    private const string PostgresVariable = "DIGEST_TEST_POSTGRES";

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
    public static async Task<TestDatabase> Make(string kind, TimeProvider? time = null)
    {
        var database = await Empty(kind);
        await new Migrations(database.Db, time ?? TimeProvider.System).Apply();
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
