using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Digest.Storage;

/// <summary>
/// A statement of a SQLite connection whose values are bound by their places: to look up the names of them all, each time, costs
/// more than many a statement does.
/// </summary>
internal sealed class KeptStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private int[]? places;

    /// <summary>Prepares it.</summary>
    /// <exception cref="SqliteException">It is no SQL, or what it names is not there.</exception>
    public KeptStatement(sqlite3 database, string sql)
    {
        this.database = database;
        Check(sqlite3_prepare_v3(database, sql, SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <summary>How many rows the last run changed.</summary>
    public int Changes => sqlite3_changes(database);

    /// <summary>Runs it to its end with these values, named in the same order each time. Returns the number that its first row begins with; null: it gave no row.</summary>
    public long? Run(ReadOnlySpan<(string Name, object? Value)> values)
    {
        try
        {
            Bind(values);
            var result = sqlite3_step(statement);
            long? first = result == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : null;
            while (result == SQLITE_ROW)
            {
                result = sqlite3_step(statement);
            }

            Check(result);
            return first;
        }
        finally
        {
            _ = sqlite3_reset(statement);
            _ = sqlite3_clear_bindings(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private void Bind(ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (places?.Length != values.Length)
        {
            places = Places(values);
        }

        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(places[i], values[i].Value));
        }
    }

    private int Bind(int place, object? value) => value switch
    {
        null => sqlite3_bind_null(statement, place),
        string text => sqlite3_bind_text(statement, place, text),
        long number => sqlite3_bind_int64(statement, place, number),
        int number => sqlite3_bind_int64(statement, place, number),
        bool isSo => sqlite3_bind_int(statement, place, isSo ? 1 : 0),
        double number => sqlite3_bind_double(statement, place, number),
        byte[] bytes => sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"no column takes a {value.GetType().Name}", nameof(value)),
    };

    private int[] Places(ReadOnlySpan<(string Name, object? Value)> values)
    {
        var found = new int[values.Length];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = sqlite3_bind_parameter_index(statement, $"@{values[i].Name}");
        }

        return found.Distinct().Count() == sqlite3_bind_parameter_count(statement) && !found.Contains(0)
            ? found
            : throw new ArgumentException("a statement is given a value for each of its names and for no other", nameof(values));
    }

    private void Check(int result)
    {
        if (result is not (SQLITE_OK or SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }
}
