using System.Data.Common;

namespace Digest.Storage;

/// <summary>Rows that go into a table together: in one statement, which is compiled once for each count of rows and asked for in one go.</summary>
internal static class Rows
{
    /// <summary>Inserts rows; none: nothing is asked. Their values come in the order of the columns, some hundreds in all.</summary>
    /// <param name="connection">In its transaction.</param>
    /// <param name="target">The table and its columns: <c>"seen(feed_id, key)"</c>.</param>
    /// <param name="rows">Of equal length.</param>
    public static async Task Insert(DbConnection connection, string target, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var values = rows.SelectMany(row => row).Select((value, place) => ($"v{place}", value)).ToArray();
        var names = values.Chunk(rows[0].Length).Select(row => $"({string.Join(", ", row.Select(value => $"@{value.Item1}"))})");
        await using var insert = new Prepared(connection, $"insert into {target} values {string.Join(", ", names)}");
        await insert.Run(values);
    }
}
