using System.Collections.Concurrent;
using System.Data.Common;

namespace Digest.Storage;

/// <summary>Rows that go into a table together: in one statement, which is compiled once for each count of rows and asked for in one go.</summary>
internal static class Rows
{
    /// <summary>The statements that were made. Few tables are written so, each in few counts of rows.</summary>
    private static readonly ConcurrentDictionary<(string Target, int Columns, int Rows), Insertion> Known = new();

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

        var insertion = Known.GetOrAdd((target, rows[0].Length, rows.Count), static many => new Insertion(many.Target, many.Columns, many.Rows));
        await using var insert = new Prepared(connection, insertion.Sql);
        await insert.Run([.. rows.SelectMany(row => row).Zip(insertion.Names, (value, name) => (name, value))]);
    }

    /// <summary>The statement for so many rows, with a name for each of their values.</summary>
    private sealed class Insertion
    {
        public Insertion(string target, int columns, int rows)
        {
            Names = [.. Enumerable.Range(0, columns * rows).Select(place => $"v{place}")];
            Sql = $"insert into {target} values {string.Join(", ", Names.Chunk(columns).Select(row => $"({string.Join(", ", row.Select(name => $"@{name}"))})"))}";
        }

        public string Sql { get; }

        public string[] Names { get; }
    }
}
