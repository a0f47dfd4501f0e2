using Digest.Bot;
using Digest.Editions;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>Who receives what comes from Telegram. The composition fills it in.</summary>
public sealed record Reception
{
    /// <summary>Answers a request; null: nothing is said. It may throw: it is then asked up to three times.</summary>
    public required Func<Request, CancellationToken, Task<Reply?>> Answer { get; init; }

    /// <summary>A chat takes nothing from us any more, with the reason, or takes messages again: null.</summary>
    public Func<ChatAddress, string?, Task> Reachable { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>A chat has another id: the old one, the new one. May be told twice.</summary>
    public Func<long, long, Task> Moved { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Telegram refuses the token, so the bot is at its end: one sentence for the operator.</summary>
    public Action<string> TokenRefused { get; init; } = _ => { };

    /// <summary>The menus, one for each scope and language.</summary>
    public IReadOnlyList<SetMyCommands> Menus { get; init; } = [];

    /// <summary>What a reader hears when a request has failed three times.</summary>
    public Reply Sorry { get; init; } = Reply.Say("Something went wrong here, and it has been noted. Please try again later.");

    /// <summary>What a private chat hears once when its requests waited too long to be carried out.</summary>
    public Reply TooLate { get; init; } = Reply.Say("I was away when you wrote, so I did not carry that out. Please send it again.");
}
