using Digest.Telegram;

namespace Digest.Tests.Telegram;

/// <summary>A chat's work follows in order, and waits for no other chat while there is a place.</summary>
public sealed class ChatLinesTests : IDisposable
{
    private readonly ChatLines lines = new(atOnce: 2);
    private readonly List<string> begun = [];

    public void Dispose() => lines.Dispose();

    [Fact]
    public async Task What_nothing_is_before_begins_at_once_and_what_follows_waits()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var one = lines.Add(1, () => Begin("one", first));
        var two = lines.Add(1, () => Begin("two", second));
        _ = lines.Add(2, () => Begin("other", second));
        begun.ShouldBe(["one", "other"]);
        lines.Waiting(1).ShouldBe(2);

        first.SetResult();
        await one;
        second.SetResult();
        await two;
        begun.ShouldBe(["one", "other", "two"]);
        await lines.Drain();
        lines.Waiting(1).ShouldBe(0);
    }

    [Fact]
    public async Task Only_so_many_chats_are_at_work_at_a_time()
    {
        var end = new TaskCompletionSource();
        var all = Enumerable.Range(0, 5).Select(chat => lines.Add(chat, () => Begin($"{chat}", end))).ToList();
        begun.ShouldBe(["0", "1"]);

        end.SetResult();
        await Task.WhenAll(all);
        begun.Count.ShouldBe(5);
    }

    private Task Begin(string name, TaskCompletionSource end)
    {
        lock (begun)
        {
            begun.Add(name);
        }

        return end.Task;
    }
}
