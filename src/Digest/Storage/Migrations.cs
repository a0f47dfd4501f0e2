using System.Data.Common;
using System.Reflection;
using Dapper;

namespace Digest.Storage;

/// <summary>Brings the schema up to date: numbered files in name order, each in a transaction, each recorded by name.</summary>
public sealed class Migrations(Db db, TimeProvider time)
{
    private const string Prefix = "Schema/";
    private const string Table = "create table if not exists migrations (name text primary key, applied_at bigint not null)";

    /// <summary>Applies what is missing; several nodes may ask at once. Returns the names that were applied.</summary>
    public async Task<IReadOnlyList<string>> Apply()
    {
        await KeepJournal();
        await RefuseNewer();
        var applied = new List<string>();
        foreach (var name in Names())
        {
            if (await db.WriteAlone("migrations", connection => Apply(connection, name)))
            {
                applied.Add(name);
            }
        }

        return applied;
    }

    /// <summary>WAL lets many read while one writes; it is a property of the file and outlives the connection.</summary>
    private Task<int> KeepJournal() => db.Dialect == Dialect.Sqlite
        ? db.Read(connection => connection.ExecuteAsync("pragma journal_mode = wal"))
        : Task.FromResult(0);

    /// <summary>A program must not write into what a later one has changed.</summary>
    private async Task RefuseNewer()
    {
        var newer = (await Applied()).Except(Names(), StringComparer.Ordinal).Max(StringComparer.Ordinal);
        if (newer is not null)
        {
            throw new StorageException($"A later Digest has changed this database ({newer}): start that one again, or bring back a backup of before with 'digest restore FILE'.");
        }
    }

    /// <summary>The names of the files that the database has; none where it is empty.</summary>
    public Task<IReadOnlyList<string>> Applied() => db.WriteAlone<IReadOnlyList<string>>("migrations", async connection =>
    {
        await connection.ExecuteAsync(Table);
        return [.. await connection.QueryAsync<string>("select name from migrations order by name")];
    });

    private async Task<bool> Apply(DbConnection connection, string name)
    {
        await connection.ExecuteAsync(Table);
        var known = await connection.ExecuteScalarAsync<long>("select count(*) from migrations where name = @name", new { name });
        if (known > 0)
        {
            return false;
        }

        await connection.ExecuteAsync(Sql(name));
        await connection.ExecuteAsync(
            "insert into migrations(name, applied_at) values (@name, @now)",
            new { name, now = time.GetUtcNow().ToUnixTimeMilliseconds() });
        return true;
    }

    private static IEnumerable<string> Names() => Assembly.GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private string Sql(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Replace("{identity}", db.Dialect.Identity, StringComparison.Ordinal)
            .Replace("{bytes}", db.Dialect.Bytes, StringComparison.Ordinal)
            .Replace("{word index}", "", StringComparison.Ordinal); // an index of an earlier kind, which 0030 takes away
    }
}
