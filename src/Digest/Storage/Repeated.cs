using System.Data;
using System.Data.Common;

namespace Digest.Storage;

/// <summary>A statement that is run many times with other numbers: a SQLite reads and plans it once.</summary>
internal sealed class Repeated : IAsyncDisposable
{
    private readonly DbCommand command;

    /// <summary>Prepares nothing yet.</summary>
    /// <param name="connection">In a transaction or not.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="names">Its parameters, in the order in which their values will be given.</param>
    public Repeated(DbConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, DbType.Int64);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>Runs it once. Returns how many rows it changed.</summary>
    public Task<int> Run(params ReadOnlySpan<long?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = (object?)values[i] ?? DBNull.Value;
        }

        return command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
