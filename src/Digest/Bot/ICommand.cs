using Digest.Editions;

namespace Digest.Bot;

/// <summary>Who may use a command; each kind may use what those before it may.</summary>
public enum Audience
{
    /// <summary>Everyone in a chat that is served.</summary>
    Readers,

    /// <summary>Those who may change the chat's settings.</summary>
    Changers,

    /// <summary>The owners of the bot; to all others there is no such command.</summary>
    Owners,
}

/// <summary>One command of the bot, in a file of its own, by which it is found when the program starts.</summary>
public interface ICommand
{
    /// <summary>What is typed after the slash.</summary>
    string Name { get; }

    /// <summary>A real example. What it does stands among the bot's words, under <c>help.</c> and its name.</summary>
    string Example { get; }

    /// <summary>Its place in the lists: those a new reader needs first come first.</summary>
    int Place { get; }

    /// <summary>Other names for it, which people know from other bots.</summary>
    IReadOnlyList<string> Aliases => [];

    Audience Audience => Audience.Readers;

    /// <summary>It stands in the messenger's own menu, which is for what is wanted every day; <c>/help</c> lists all.</summary>
    bool InMenu => false;

    /// <summary>Typed by buttons alone: in no list.</summary>
    bool Hidden => false;

    Task<Reply> Run(Call call, CancellationToken cancellation);
}

/// <summary>A command as it was called.</summary>
/// <param name="Request">The whole request.</param>
/// <param name="Argument">What stood behind the command's name, trimmed; empty where nothing did.</param>
/// <param name="Subscription">The chat's subscription.</param>
/// <param name="Words">The chat's language.</param>
public sealed record Call(Request Request, string Argument, Subscription Subscription, Words Words)
{
    /// <summary>The name it was called by: the command's own, or another that it has.</summary>
    public required string Called { get; init; }

    /// <summary>The caller owns the bot.</summary>
    public bool Owns { get; init; }
}
