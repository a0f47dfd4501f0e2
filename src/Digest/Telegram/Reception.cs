using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>Who receives what comes from Telegram. The composition fills it in.</summary>
public sealed record Reception
{
    /// <summary>Answers a request; null: nothing is said. It may throw: it is then asked up to three times.</summary>
    public required Func<Request, CancellationToken, Task<Reply?>> Answer { get; init; }

    /// <summary>Whether somebody may use the bot in a chat of his own.</summary>
    public Func<Request, Task<bool>> Admits { get; init; } = _ => Task.FromResult(true);

    /// <summary>The cards for what somebody types behind the bot's name.</summary>
    public Func<Request, Task<IReadOnlyList<Card>>> Cards { get; init; } = _ => Task.FromResult<IReadOnlyList<Card>>([]);

    /// <summary>A digest that was asked for stands in these messages of a chat: its number first.</summary>
    public Func<long, ChatAddress, IReadOnlyList<ToldMessage>, Task> Told { get; init; } = (_, _, _) => Task.CompletedTask;

    /// <summary>A chat takes nothing from us any more, with the reason, or takes messages again: null.</summary>
    public Func<ChatAddress, string?, Task> Reachable { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>A chat has another id: the old one, the new one. May be told twice.</summary>
    public Func<long, long, Task> Moved { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Telegram refuses the token, so the bot is at its end: one sentence for the operator.</summary>
    public Action<string> TokenRefused { get; init; } = _ => { };

    /// <summary>The menus, one for each scope and language, as they are at the start.</summary>
    public Func<Task<IReadOnlyList<SetMyCommands>>> Menus { get; init; } = () => Task.FromResult<IReadOnlyList<SetMyCommands>>([]);

    /// <summary>The menus that are due to somebody who has just said /start: he may have become the owner.</summary>
    public Func<Request, Task<IReadOnlyList<SetMyCommands>>> MenusFor { get; init; } = _ => Task.FromResult<IReadOnlyList<SetMyCommands>>([]);
}
