namespace Digest.Telegram;

/// <summary>Work of one chat in order, chats side by side, only so many at a time.</summary>
internal sealed class ChatLines(int atOnce) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Line> lines = [];
    private readonly SemaphoreSlim places = new(atOnce);

    /// <summary>How much of a chat's work waits or runs.</summary>
    public int Waiting(long chat)
    {
        lock (gate)
        {
            return lines.TryGetValue(chat, out var line) ? line.Length : 0;
        }
    }

    /// <summary>Puts work at the end of the chat's line; the task ends with it. The work catches what it throws.</summary>
    public Task Add(long chat, Func<Task> work)
    {
        lock (gate)
        {
            var before = lines.GetValueOrDefault(chat, new Line(Task.CompletedTask, 0));
            var added = Follow(chat, before.Last, work);
            lines[chat] = new Line(added, before.Length + 1);
            return added;
        }
    }

    /// <summary>Ends when all that was added has ended.</summary>
    public Task Drain()
    {
        lock (gate)
        {
            return Task.WhenAll(lines.Values.Select(line => line.Last));
        }
    }

    public void Dispose() => places.Dispose();

    private async Task Follow(long chat, Task before, Func<Task> work)
    {
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await places.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            places.Release();
            Leave(chat);
        }
    }

    private void Leave(long chat)
    {
        lock (gate)
        {
            var line = lines[chat];
            if (line.Length == 1)
            {
                lines.Remove(chat);
            }
            else
            {
                lines[chat] = line with { Length = line.Length - 1 };
            }
        }
    }

    private sealed record Line(Task Last, int Length);
}
