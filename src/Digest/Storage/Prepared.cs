using System.Data.Common;

namespace Digest.Storage;

/// <summary>A statement that a transaction runs again and again: it is compiled once, only its values change.</summary>
internal sealed class Prepared : IAsyncDisposable
{
    private readonly DbCommand command;

    public Prepared(DbConnection connection, string sql)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
    }

    /// <summary>Runs it with these values, which must come in the same order each time. Returns how many rows it changed.</summary>
    public Task<int> Run(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        Set(values);
        return command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs it with these values and gives the number it returns.</summary>
    public async Task<long> Number(params (string Name, object? Value)[] values)
    {
        Set(values);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private void Set(ReadOnlySpan<(string Name, object? Value)> values)
    {
        for (var i = command.Parameters.Count; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{values[i].Name}";
            command.Parameters.Add(parameter);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }
    }
}
