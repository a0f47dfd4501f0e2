using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Digest.Storage;

/// <summary>Single values that outlive the process: the offset of updates, the owner's code, what the background has learnt.</summary>
public sealed class Notes(Db db)
{
    /// <summary>The value under a name, or null.</summary>
    public Task<string?> Find(string name) => db.Read(connection => Find(connection, name));

    /// <summary>Keeps a value under a name, in place of the one before.</summary>
    public Task Keep(string name, string value) => db.Write(connection => Keep(connection, name, value));

    /// <summary>Hands over the parts that were kept under a name, all of one moment, one after the other; none where there are none.</summary>
    public Task Read(string name, Action<string> take) => db.ReadMoment(async connection =>
    {
        var part = 0;
        while (await Find(connection, PartOf(name, part)) is { Length: > 0 } value)
        {
            take(value);
            part++;
        }

        return part;
    });

    /// <summary>Keeps a long value in parts, none of them empty, in place of what was under the name: only one of them is in memory at once.</summary>
    public Task Keep(string name, IEnumerable<string> parts) => db.Write(async connection =>
    {
        foreach (var (part, value) in parts.Append("").Index())
        {
            await Keep(connection, PartOf(name, part), value);
        }
    });

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

    // A value that was kept whole is its own first part.
    private static string PartOf(string name, int part) => part is 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {part}");

    private static Task<string?> Find(DbConnection connection, string name) => connection.QuerySingleOrDefaultAsync<string?>(
        "select value from notes where name = @name",
        new { name });

    private static Task<int> Keep(DbConnection connection, string name, string value) => connection.ExecuteAsync(
        """
        insert into notes(name, value)
        values (@name, @value)
        on conflict (name) do update set value = excluded.value
        """,
        new { name, value });
}
