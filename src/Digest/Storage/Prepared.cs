using System.Data.Common;

namespace Digest.Storage;

/// <summary>A statement that a transaction runs again and again: it is compiled once, only its values change.</summary>
internal sealed class Prepared : IAsyncDisposable
{
    /// <summary>On a SQLite; null: <see cref="command"/>.</summary>
    private readonly KeptStatement? statement;

    private readonly DbCommand? command;

    public Prepared(DbConnection connection, string sql)
    {
        if (connection is KeptConnection kept)
        {
            statement = kept.Statement(sql);
            return;
        }

        command = connection.CreateCommand();
        command.CommandText = sql;
    }

    /// <summary>Runs it with these values, which must come in the same order each time. Returns how many rows it changed.</summary>
    public Task<int> Run(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (statement is null)
        {
            return Set(values).ExecuteNonQueryAsync();
        }

        statement.Run(values);
        return Task.FromResult(statement.Changes);
    }

    /// <summary>Runs it with these values and gives the number it returns.</summary>
    public async Task<long> Number(params (string Name, object? Value)[] values) =>
        statement is null ? (long)(await Set(values).ExecuteScalarAsync())! : statement.Run(values)!.Value;

    public ValueTask DisposeAsync() => command?.DisposeAsync() ?? ValueTask.CompletedTask;

    private DbCommand Set(ReadOnlySpan<(string Name, object? Value)> values)
    {
        for (var i = command!.Parameters.Count; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{values[i].Name}";
            command.Parameters.Add(parameter);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
