using System.Data.Common;

namespace Digest.Storage;

/// <summary>
/// Small writes that many ask for at a time share a transaction: what is asked for while one is on its way waits for the next, and what
/// is asked for alone is written at once. Whoever asks hears when his own is written down, or what kept all of its transaction from it.
/// </summary>
/// <param name="db">Where all are written.</param>
/// <param name="write">Writes some, at least one, and tells what came of each, in their order.</param>
public sealed class Gathering<TItem, TResult>(Db db, Func<DbConnection, IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> write)
{
    private readonly Lock gate = new();
    private List<Asked> waiting = [];
    private bool isWriting;

    /// <summary>Writes one. It is a transaction's part whoever asks: never of one that the asking work shares.</summary>
    public Task<TResult> Write(TItem item)
    {
        var asked = new Asked(item);
        lock (gate)
        {
            waiting.Add(asked);
            if (isWriting)
            {
                return asked.Task;
            }

            isWriting = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(gathering => _ = gathering.WriteWaiting(), this, preferLocal: false);
        return asked.Task;
    }

    /// <summary>Each transaction begins behind whatever is ready to run: what that asks for goes along.</summary>
    private async Task WriteWaiting()
    {
        while (Waiting() is { Count: > 0 } some)
        {
            await Write(some);
            await Task.Yield();
        }
    }

    private List<Asked> Waiting()
    {
        lock (gate)
        {
            var some = waiting;
            isWriting = some.Count > 0;
            waiting = isWriting ? [] : some;
            return some;
        }
    }

    private async Task Write(List<Asked> some)
    {
        try
        {
            var results = await db.Write(connection => write(connection, some.ConvertAll(asked => asked.Item)));
            for (var i = 0; i < some.Count; i++)
            {
                some[i].SetResult(results[i]);
            }
        }
        catch (Exception error)
        {
            some.ForEach(asked => asked.TrySetException(error));
        }
    }

    private sealed class Asked(TItem item) : TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public TItem Item => item;
    }
}
