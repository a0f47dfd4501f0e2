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

    /// <summary>Puts work at the end of the chat's line, and begins it where nothing is before it; the task ends with it. The work catches what it throws.</summary>
    public Task Add(long chat, Func<Task> work)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Line before;
        lock (gate)
        {
            before = lines.GetValueOrDefault(chat, new Line(Task.CompletedTask, 0));
            lines[chat] = new Line(ended.Task, before.Length + 1);
        }

        _ = Follow(chat, before.Last, work, ended);
        return ended.Task;
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

    private async Task Follow(long chat, Task before, Func<Task> work, TaskCompletionSource ended)
    {
        await before;
        await places.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            places.Release();
            Leave(chat);
            ended.SetResult();
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

    private readonly record struct Line(Task Last, int Length);
}
