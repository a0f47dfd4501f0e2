using System.Data.Common;

namespace Digest.Storage;

/// <summary>
/// Small writes that many ask for at a time share a transaction: what is asked for while one is on its way waits for the next, and what
/// is asked for alone is written at once. Whoever asks hears when his own is written down, or what kept all of its transaction from it.
/// </summary>
/// <param name="db">Where all are written.</param>
/// <param name="time">By which what is in no hurry waits.</param>
/// <param name="write">Writes some, at least one, and tells what came of each, in their order.</param>
public sealed class Gathering<TItem, TResult>(Db db, TimeProvider time, Func<DbConnection, IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> write)
{
    /// <summary>How long something that is in no hurry waits for another to go along with.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly List<Asked> unhurried = [];
    private List<Asked> waiting = [];
    private bool isWriting;

    /// <summary>Writes one. It is a transaction's part whoever asks: never of one that the asking work shares.</summary>
    public Task<TResult> Write(TItem item)
    {
        var asked = new Asked(item);
        Hurry([asked]);
        return asked.Task;
    }

    /// <summary>Writes one that is in no hurry: along with the next, or after a moment in which none comes.</summary>
    public Task<TResult> WriteAlong(TItem item)
    {
        var asked = new Asked(item);
        lock (gate)
        {
            unhurried.Add(asked);
            if (unhurried.Count > 1)
            {
                return asked.Task;
            }
        }

        _ = HurryLater();
        return asked.Task;
    }

    private async Task HurryLater()
    {
        await Task.Delay(Moment, time);
        Hurry([]);
    }

    /// <summary>What waits is in a hurry from now on, and this with it.</summary>
    private void Hurry(ReadOnlySpan<Asked> more)
    {
        lock (gate)
        {
            waiting.AddRange(more);
            waiting.AddRange(unhurried);
            unhurried.Clear();
            if (isWriting || waiting.Count == 0)
            {
                return;
            }

            isWriting = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(gathering => _ = gathering.WriteWaiting(), this, preferLocal: false);
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
