using System.Collections.Concurrent;
using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Deliveries;

namespace Digest.Tests.Support;

/// <summary>Keeps what he is given and answers as he is told; by default everything arrives.</summary>
public sealed class FakePostman : IPostman
{
    private readonly ConcurrentQueue<SendOutcome> outcomes = new();
    private long messages;

    /// <summary>What arrived, in order.</summary>
    public ConcurrentQueue<(ChatAddress Chat, Reply Reply)> Arrived { get; } = new();

    /// <summary>What was written anew, in order.</summary>
    public ConcurrentQueue<(long Message, Reply Reply)> Edited { get; } = new();

    /// <summary>The next send ends so; without any, it arrives.</summary>
    public void Next(SendOutcome outcome) => outcomes.Enqueue(outcome);

    public Task<SendOutcome> Send(ChatAddress chat, string body, long? answers, CancellationToken cancellation)
    {
        if (outcomes.TryDequeue(out var outcome) && outcome is not SendOutcome.Sent)
        {
            return Task.FromResult(outcome);
        }

        Arrived.Enqueue((chat, ReplyJson.Read(body)! with { Answers = answers }));
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(Interlocked.Increment(ref messages)));
    }

    public Task<SendOutcome> Edit(ChatAddress chat, long message, string body, CancellationToken cancellation)
    {
        if (outcomes.TryDequeue(out var outcome) && outcome is not SendOutcome.Sent)
        {
            return Task.FromResult(outcome);
        }

        Edited.Enqueue((message, ReplyJson.Read(body)!));
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(message));
    }
}
