using System.Data.Common;
using System.Reflection;
using System.Text.RegularExpressions;
using Dapper;

namespace Digest.Storage;

/// <summary>Brings the schema up to date: numbered files in name order, what is missing in one transaction, each recorded by name.</summary>
public sealed partial class Migrations(Db db, TimeProvider time)
{
    private const string Prefix = "Schema/";
    private const string Table = "create table if not exists migrations (name text primary key, applied_at bigint not null)";

    /// <summary>Applies what is missing; several nodes may ask at once. Returns the names that were applied.</summary>
    public async Task<IReadOnlyList<string>> Apply()
    {
        await KeepJournal();
        await RefuseNewer();
        return await db.WriteAlone("migrations", ApplyMissing);
    }

    private async Task<IReadOnlyList<string>> ApplyMissing(DbConnection connection)
    {
        var applied = new List<string>();
        foreach (var name in Names())
        {
            if (await Apply(connection, name))
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

    /// <summary>The tables that the schema makes on PostgreSQL, in no order.</summary>
    internal static IReadOnlyList<string> Tables() =>
        [.. Names().Select(name => Text(name, Dialect.Postgres)).Append(Table).SelectMany(sql => Creation().Matches(sql)).Select(match => match.Groups["table"].Value).Distinct()];

    /// <summary>On PostgreSQL: takes all our tables away and makes them anew as the named files do.</summary>
    internal async Task Begin(DbConnection connection, IReadOnlyList<string> names)
    {
        if (names.Except(Names(), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new StorageException($"The backup is of a later Digest ({unknown}): restore it with that one.");
        }

        await connection.ExecuteAsync($"drop table if exists {string.Join(", ", Tables())} cascade");
        foreach (var name in names)
        {
            await Apply(connection, name);
        }
    }

    private async Task<bool> Apply(DbConnection connection, string name)
    {
        await connection.ExecuteAsync(Table);
        var known = await connection.ExecuteScalarAsync<long>("select count(*) from migrations where name = @name", new { name });
        if (known > 0)
        {
            return false;
        }

        await connection.ExecuteAsync(Text(name, db.Dialect));
        await connection.ExecuteAsync(
            "insert into migrations(name, applied_at) values (@name, @now)",
            new { name, now = time.GetUtcNow().ToUnixTimeMilliseconds() });
        return true;
    }

    /// <summary>The files, in the order in which they are applied.</summary>
    internal static IEnumerable<string> Names() => Assembly.GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>A file as a database understands it.</summary>
    internal static string Text(string name, Dialect dialect)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Replace("{identity}", dialect.Identity, StringComparison.Ordinal)
            .Replace("{key}", dialect.Key, StringComparison.Ordinal)
            .Replace("{bytes}", dialect.Bytes, StringComparison.Ordinal)
            .Replace("{word index}", "", StringComparison.Ordinal); // an index of an earlier kind, which 0030 takes away
    }

    [GeneratedRegex(@"create (?:unlogged )?table (?:if not exists )?(?<table>\w+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Creation();
}
