using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Digest.Storage;

/// <summary>The one way to the database. Reads go side by side; a write is a transaction, and on SQLite one at a time.</summary>
public sealed class Db : IDisposable
{
    /// <summary>How long a SQLite command waits for a lock that another process holds, seconds, unless the connection string says 'Default Timeout'.</summary>
    private const int LockPatience = 10;

    /// <summary>What a SQLite's writer is told first: the journal goes back into the file after 16 MB, so that a page that is written often is copied seldom.</summary>
    private const string Writing = "pragma wal_autocheckpoint = 4000";

    private readonly string connectionString;
    private readonly SemaphoreSlim? oneWriter;

    /// <summary>The connections to a SQLite; Npgsql keeps its own.</summary>
    private readonly KeptConnections? readers;

    /// <summary>The one that writes: what it remembers of the file stays true from one transaction to the next.</summary>
    private readonly KeptConnections? writers;

    /// <summary>Of the work that lets others go first, the one write that stands in line.</summary>
    private readonly SemaphoreSlim oneBehind = new(1);

    private readonly AsyncLocal<bool> isBehind = new();

    /// <summary>What the work under way shares; null: each of its writes is a transaction of its own.</summary>
    private readonly AsyncLocal<SharedTransaction?> shared = new();

    static Db()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new ListParameter<long>());
        SqlMapper.AddTypeHandler(new ListParameter<string>());
    }

    /// <summary>Opens nothing yet.</summary>
    /// <exception cref="ArgumentException">The connection string names no database we speak to.</exception>
    public Db(string connectionString)
    {
        Dialect = Dialect.Of(connectionString)
            ?? throw new ArgumentException($"'{connectionString}' names no database: it must hold 'Data Source=' (SQLite) or 'Host=' (PostgreSQL)", nameof(connectionString));
        this.connectionString = Dialect == Dialect.Sqlite ? Sqlite(connectionString) : connectionString;
        if (Dialect == Dialect.Sqlite)
        {
            oneWriter = new SemaphoreSlim(1);
            readers = new KeptConnections(this.connectionString);
            writers = new KeptConnections(this.connectionString, Writing);
        }
    }

    /// <summary>What differs here from the other database.</summary>
    public Dialect Dialect { get; }

    /// <summary>The file all is in, with its whole path; null for PostgreSQL, and for a SQLite that is in memory alone.</summary>
    public string? File => Dialect == Dialect.Sqlite && new SqliteConnectionStringBuilder(connectionString) is { Mode: not SqliteOpenMode.Memory, DataSource: not (":memory:" or "") } told
        ? Path.GetFullPath(told.DataSource)
        : null;

    /// <summary>Runs queries that change nothing.</summary>
    public async Task<T> Read<T>(Func<DbConnection, Task<T>> work)
    {
        if (shared.Value is { HasBegun: true, HasEnded: false } together)
        {
            return await together.Do(work);
        }

        await using var connection = await Open();
        return await work(connection);
    }

    /// <summary>Runs queries that change nothing and all see the same moment.</summary>
    public async Task<T> ReadMoment<T>(Func<DbConnection, Task<T>> work)
    {
        await using var connection = await Open();
        await using var moment = Dialect.Snapshot(connection);
        return await work(connection);
    }

    /// <summary>Runs a transaction: everything in <paramref name="work"/> happens, or nothing.</summary>
    public Task<T> Write<T>(Func<DbConnection, Task<T>> work) => Write(null, work);

    /// <summary>Runs a transaction that changes rows and tells nothing.</summary>
    public Task Write(Func<DbConnection, Task> work) => Write(null, async connection =>
    {
        await work(connection);
        return 0;
    });

    /// <summary>
    /// Runs a transaction that no other of the same <paramref name="name"/> overlaps, on any node:
    /// what one of them reads the next one has written.
    /// </summary>
    public Task<T> WriteAlone<T>(string name, Func<DbConnection, Task<T>> work) => Write(name, work);

    /// <summary>
    /// Runs work whose writes are one transaction, whoever makes them: everything happens, or nothing. It begins with the first of them,
    /// before which <paramref name="first"/> runs in it, and from then on keeps other writers of a SQLite waiting; reads see what was written.
    /// </summary>
    public async Task<T> Together<T>(Func<DbConnection, Task> first, Func<Task<T>> work)
    {
        await using var together = new SharedTransaction(() => OpenWriter(), oneWriter, first);
        shared.Value = together;
        var result = await work();
        await together.Commit();
        return result;
    }

    /// <summary>Runs a transaction of its own on a PostgreSQL, even within work that shares one: others must not wait for that to end.</summary>
    public async Task<T> WriteApart<T>(Func<DbConnection, Task<T>> work)
    {
        shared.Value = null;
        return await Write(work);
    }

    /// <summary>
    /// Runs work that nobody waits for: of all its writes only one at a time stands in line for a SQLite, so that a write
    /// somebody waits for comes next but one. Nor does it wait for the disk: what a power cut takes away of it is done again.
    /// </summary>
    public async Task<T> Behind<T>(Func<Task<T>> work)
    {
        isBehind.Value = true;
        return await work();
    }

    /// <summary>Lets SQLite bring its journal back to nothing and look after its statistics; PostgreSQL does so by itself.</summary>
    public Task Tidy() => Dialect == Dialect.Sqlite
        ? Read(connection => connection.ExecuteAsync("pragma optimize; pragma wal_checkpoint(truncate)"))
        : Task.CompletedTask;

    /// <summary>Lets go of a SQLite's file, which is about to be replaced.</summary>
    public void LetGo()
    {
        readers?.Clear();
        writers?.Clear();
    }

    public void Dispose()
    {
        oneWriter?.Dispose();
        oneBehind.Dispose();
        readers?.Dispose();
        writers?.Dispose();
    }

    private Task<T> Write<T>(string? alone, Func<DbConnection, Task<T>> work)
    {
        async Task<T> Work(DbConnection connection)
        {
            if (alone is not null && Dialect.Alone is { } wait)
            {
                await connection.ExecuteAsync(wait, new { name = alone });
            }

            return await work(connection);
        }

        return shared.Value is { HasEnded: false } together ? together.Do(Work)
            : isBehind.Value && oneWriter is not null ? TransactBehind(Work)
            : Transact(Work);
    }

    private async Task<T> TransactBehind<T>(Func<DbConnection, Task<T>> work)
    {
        await oneBehind.WaitAsync();
        try
        {
            return await Transact(work, awaitsDisk: false);
        }
        finally
        {
            oneBehind.Release();
        }
    }

    private async Task<T> Transact<T>(Func<DbConnection, Task<T>> work, bool awaitsDisk = true)
    {
        await (oneWriter?.WaitAsync() ?? Task.CompletedTask);
        try
        {
            await using var connection = await OpenWriter(awaitsDisk);
            await using var transaction = await connection.BeginTransactionAsync();
            var result = await work(connection);
            await transaction.CommitAsync();
            return result;
        }
        finally
        {
            oneWriter?.Release();
        }
    }

    private Task<DbConnection> Open() => Open(readers);

    private async Task<DbConnection> OpenWriter(bool awaitsDisk = true)
    {
        var connection = await Open(writers);
        (connection as KeptConnection)?.AwaitDisk(awaitsDisk);
        return connection;
    }

    private async Task<DbConnection> Open(KeptConnections? kept) => kept is null ? await OpenPostgres() : await kept.Take();

    // By itself: who has a SQLite never loads what speaks to PostgreSQL.
    private async Task<DbConnection> OpenPostgres()
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static string Sqlite(string connectionString)
    {
        var told = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        told.DefaultTimeout = told.ShouldSerialize("Default Timeout") ? told.DefaultTimeout : LockPatience;
        return told.ConnectionString;
    }
}
