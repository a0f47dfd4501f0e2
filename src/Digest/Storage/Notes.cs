using Dapper;

namespace Digest.Storage;

/// <summary>Single values that outlive the process: the offset of updates, the owner's code, what the background has learnt.</summary>
public sealed class Notes(Db db)
{
    /// <summary>The value under a name, or null.</summary>
    public Task<string?> Find(string name) => db.Read(connection => connection.QuerySingleOrDefaultAsync<string?>(
        "select value from notes where name = @name",
        new { name }));

    /// <summary>Keeps a value under a name, in place of the one before.</summary>
    public Task Keep(string name, string value) => db.Write(connection => connection.ExecuteAsync(
        """
        insert into notes(name, value)
        values (@name, @value)
        on conflict (name) do update set value = excluded.value
        """,
        new { name, value }));

    /// <summary>The value under a name; the first caller's <paramref name="value"/> where there was none.</summary>
    public async Task<string> Settle(string name, string value)
    {
        await db.Write(connection => connection.ExecuteAsync(
            """
            insert into notes(name, value)
            values (@name, @value)
            on conflict (name) do nothing
            """,
            new { name, value }));
        return (await Find(name))!;
    }
}
