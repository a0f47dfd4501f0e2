using Dapper;
using Microsoft.Data.Sqlite;

namespace Digest.Storage;

/// <summary>The open connections to a SQLite that nobody is using.</summary>
internal sealed class KeptConnections : IDisposable
{
    /// <summary>More are open for a moment only: each has a cache of pages of its own.</summary>
    private const int Most = 16;

    private readonly string connectionString;
    private readonly string? habits;
    private readonly int most;
    private readonly Lock gate = new();
    private readonly Stack<KeptConnection> unused = new();
    private bool hasEnded;

    /// <summary>Opens nothing yet. <c>Pooling=false</c> in the connection string: none is kept.</summary>
    /// <param name="connectionString">Names a SQLite.</param>
    /// <param name="habits">What each connection is told when it is opened; null: nothing.</param>
    public KeptConnections(string connectionString, string? habits = null)
    {
        this.habits = habits;
        var told = new SqliteConnectionStringBuilder(connectionString);
        most = told.Pooling ? Most : 0;
        told.Pooling = false;
        this.connectionString = told.ConnectionString;
    }

    /// <summary>An open connection; disposing it gives it back.</summary>
    public async Task<SqliteConnection> Take()
    {
        lock (gate)
        {
            if (unused.TryPop(out var connection))
            {
                return connection;
            }
        }

        return await Open();
    }

    /// <summary>Keeps a connection for the next. False: there are enough, or the end has come.</summary>
    public bool TakesBack(KeptConnection connection)
    {
        lock (gate)
        {
            if (hasEnded || unused.Count >= most)
            {
                return false;
            }

            unused.Push(connection);
            return true;
        }
    }

    /// <summary>Closes all that nobody is using.</summary>
    public void Clear()
    {
        List<KeptConnection> closing;
        lock (gate)
        {
            closing = [.. unused];
            unused.Clear();
        }

        closing.ForEach(connection => connection.Close());
    }

    public void Dispose()
    {
        lock (gate)
        {
            hasEnded = true;
        }

        Clear();
    }

    private async Task<KeptConnection> Open()
    {
        var connection = new KeptConnection(connectionString, this);
        try
        {
            await connection.OpenAsync();
            if (habits is not null)
            {
                await connection.ExecuteAsync(habits);
            }

            return connection;
        }
        catch
        {
            connection.Close();
            throw;
        }
    }
}
