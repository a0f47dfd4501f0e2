using Microsoft.Data.Sqlite;

namespace Digest.Benchmarks.Speed;

/// <summary>SQLite with nothing between it and us: what the bare loops store by.</summary>
internal static class BareSql
{
    /// <summary>A command whose parameters are called <c>@0</c>, <c>@1</c> and so on.</summary>
    public static SqliteCommand Prepare(this SqliteConnection database, string sql, int parameters)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
        }

        return command;
    }

    /// <summary>The values of its parameters, in their order.</summary>
    public static void Set(this SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
