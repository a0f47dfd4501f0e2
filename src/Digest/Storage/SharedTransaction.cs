using System.Data.Common;

namespace Digest.Storage;

/// <summary>
/// The one transaction of work that writes several times. It begins with the first write and ends when the work has ended; once a part
/// of it has failed nothing of it remains, whatever the work makes of that.
/// </summary>
internal sealed class SharedTransaction(Func<Task<DbConnection>> open, SemaphoreSlim? oneWriter, Func<DbConnection, Task> first) : IAsyncDisposable
{
    /// <summary>A connection does one thing at a time.</summary>
    private readonly SemaphoreSlim gate = new(1);

    private DbConnection? connection;
    private DbTransaction? transaction;
    private bool holdsWriter;
    private bool failed;

    /// <summary>Something was written, so that reads must see it.</summary>
    public bool HasBegun => transaction is not null;

    /// <summary>The work has ended: what it left running writes by itself.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Runs a part of the work in the transaction.</summary>
    public async Task<T> Do<T>(Func<DbConnection, Task<T>> part)
    {
        await gate.WaitAsync();
        try
        {
            if (!HasBegun)
            {
                await Begin();
            }

            return await part(connection!);
        }
        catch
        {
            failed = true;
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>All of it has happened, when something was written at all.</summary>
    /// <exception cref="InvalidOperationException">A part failed, and the work did not mind.</exception>
    public async Task Commit()
    {
        if (failed)
        {
            throw new InvalidOperationException("a part of the transaction failed, so nothing of it happens");
        }

        await (transaction?.CommitAsync() ?? Task.CompletedTask);
    }

    public async ValueTask DisposeAsync()
    {
        HasEnded = true;
        await (transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (holdsWriter)
        {
            oneWriter!.Release();
        }

        gate.Dispose();
    }

    private async Task Begin()
    {
        await (oneWriter?.WaitAsync() ?? Task.CompletedTask);
        holdsWriter = oneWriter is not null;
        connection = await open();
        transaction = await connection.BeginTransactionAsync();
        await first(connection);
    }
}
