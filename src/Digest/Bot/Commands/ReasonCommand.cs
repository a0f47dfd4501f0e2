using Digest.Lookups;

namespace Digest.Bot.Commands;

/// <summary>Why a lookup found what it found, in numbers that add up; the button under it types it.</summary>
public sealed class ReasonCommand(LookupReasons reasons, LookupMemory memory) : ICommand
{
    public string Name => "reason";

    public string Example => "/reason search 5d41402abc4b2a76b9719d91 1";

    public int Place => 101;

    public bool Hidden => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) =>
        await memory.Find(call.Argument) is { } lookup && await reasons.Of(call.Words, call.Subscription, lookup, number: null) is { } told
            ? told
            : Reply.Say(call.Words.Say("search.outOfDate"));
}
