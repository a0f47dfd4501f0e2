using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Dapper;
using Npgsql;

namespace Digest.Storage;

/// <summary>A copy of our tables in a PostgreSQL, as a zip of what COPY writes in its binary form, and the way back.</summary>
internal static class PostgresCopy
{
    private const string ContentsName = "contents.json";

    /// <summary>A copy as of one moment, while others write.</summary>
    public static Task Save(Db db, string file) => db.Read(async connection =>
    {
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Create);
        var tables = new List<Table>();
        foreach (var name in await InOrder(connection))
        {
            var table = new Table(name, await Columns(connection, name));
            tables.Add(table);
            await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync();
            await using var rows = await ((NpgsqlConnection)connection).BeginRawBinaryCopyAsync($"copy {table.Named} to stdout (format binary)");
            await rows.CopyToAsync(entry);
        }

        var schema = await connection.QueryAsync<string>("select name from migrations order by name");
        await using var contents = await zip.CreateEntry(ContentsName).OpenAsync();
        await JsonSerializer.SerializeAsync(contents, new Contents([.. schema], tables));
        return 0;
    });

    /// <summary>All or nothing: until the last row is in, what was there is there. The schema is first the copy's own, then this program's.</summary>
    public static async Task Restore(string file, Db db, Func<Db, Task> settle, TimeProvider time)
    {
        await using var zip = await Open(file);
        var contents = await Read(zip, file);
        var migrations = new Migrations(db, time);
        await db.WriteAlone("migrations", async connection =>
        {
            await migrations.Begin(connection, contents.Schema);
            foreach (var table in contents.Tables.Where(table => table.Name != "migrations"))
            {
                await using var entry = await zip.GetEntry(table.Name)!.OpenAsync();
                await using var rows = await ((NpgsqlConnection)connection).BeginRawBinaryCopyAsync($"copy {table.Named} from stdin (format binary)");
                await entry.CopyToAsync(rows);
            }

            await CountOn(connection);
            return 0;
        });
        await migrations.Apply();
        await settle(db);
    }

    private static async Task<ZipArchive> Open(string file)
    {
        try
        {
            return await ZipFile.OpenReadAsync(file);
        }
        catch (InvalidDataException error)
        {
            throw new StorageException($"{file} is no whole backup of a Digest on PostgreSQL.", error);
        }
    }

    private static async Task<Contents> Read(ZipArchive zip, string file)
    {
        if (zip.GetEntry(ContentsName) is not { } entry)
        {
            throw new StorageException($"{file} is an archive, but no backup of Digest.");
        }

        await using var stream = await entry.OpenAsync();
        return (await JsonSerializer.DeserializeAsync<Contents>(stream))!;
    }

    /// <summary>Our tables, those that others refer to first.</summary>
    private static async Task<IReadOnlyList<string>> InOrder(DbConnection connection)
    {
        var ours = Migrations.Tables().ToHashSet(StringComparer.Ordinal);
        var waiting = (await connection.QueryAsync<string>("select tablename from pg_tables where schemaname = current_schema() order by tablename")).Where(ours.Contains).ToList();
        var references = (await connection.QueryAsync<(string From, string To)>(
            """
            select f.relname, t.relname
            from pg_constraint c
            join pg_class f on f.oid = c.conrelid
            join pg_class t on t.oid = c.confrelid
            where c.contype = 'f' and c.connamespace = cast(current_schema() as regnamespace) and f.oid <> t.oid
            """)).ToLookup(reference => reference.From, reference => reference.To);
        var ordered = new List<string>();
        while (waiting.Count > 0)
        {
            ordered.Add(waiting.First(table => !references[table].Any(waiting.Contains)));
            waiting.Remove(ordered[^1]);
        }

        return ordered;
    }

    private static async Task<IReadOnlyList<string>> Columns(DbConnection connection, string table) =>
        [.. await connection.QueryAsync<string>(
            """
            select column_name
            from information_schema.columns
            where table_schema = current_schema() and table_name = @table and is_generated = 'NEVER'
            order by ordinal_position
            """,
            new { table })];

    /// <summary>New rows are numbered after the restored ones.</summary>
    private static async Task CountOn(DbConnection connection)
    {
        var numbered = await connection.QueryAsync<(string Table, string Column)>(
            "select table_name, column_name from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'");
        foreach (var (table, column) in numbered)
        {
            await connection.ExecuteAsync($"select setval(pg_get_serial_sequence('{table}', '{column}'), (select coalesce(max({column}), 0) + 1 from {table}), false)");
        }
    }

    private sealed record Contents(IReadOnlyList<string> Schema, IReadOnlyList<Table> Tables);

    private sealed record Table(string Name, IReadOnlyList<string> Columns)
    {
        public string Named => $"{Name} ({string.Join(", ", Columns)})";
    }
}
