using Digest.Editions;
using Digest.Storage;

namespace Digest.Bot;

/// <summary>A file that somebody sent.</summary>
public sealed record RequestFile(string? Name, ReadOnlyMemory<byte> Content);

/// <summary>What somebody said to the bot, by whatever way it came.</summary>
public sealed record Request
{
    /// <summary>Where it was said, and where the answer goes.</summary>
    public required ChatAddress Chat { get; init; }

    /// <summary>Who said it: an id of the messenger.</summary>
    public required long Sender { get; init; }

    /// <summary>The words as they came; a tapped button types its command here.</summary>
    public required string Text { get; init; }

    /// <summary>What the buttons type under the message of ours that this answers; empty where it answers none.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>A file that was sent along; null: none.</summary>
    public RequestFile? File { get; init; }

    /// <summary>Tells how far something is that takes long; the answer takes its place.</summary>
    public Func<Reply, Task> Tell { get; init; } = _ => Task.CompletedTask;

    /// <summary>Keeps what is asked from having its effect twice; null: nobody asks twice.</summary>
    public Once? Once { get; init; }

    /// <summary>The name of the chat that the sender chose; null: he chose none.</summary>
    public string? Chosen { get; init; }

    /// <summary>A name for the chat that its readers know.</summary>
    public string? ChatTitle { get; init; }

    /// <summary>The language the sender has set in the messenger, as it states it (<c>pt-BR</c>); null: not told.</summary>
    public string? Language { get; init; }

    /// <summary>A button of ours typed it.</summary>
    public bool Tapped { get; init; }

    /// <summary>It was said in reply to a message of ours where several people talk, and without our name: to us, or to the others.</summary>
    public bool MayBeRemark { get; init; }

    /// <summary>Several people read this chat.</summary>
    public bool InGroup { get; init; }

    /// <summary>The sender may change the chat's settings: always in a private chat, in a group its administrators.</summary>
    public bool MayChange { get; init; } = true;

    /// <summary>The name by which the messenger knows the bot: links to it begin with it. Null: it has none here.</summary>
    public string? Bot { get; init; }

    /// <summary>Whose saved stories are meant: in a group everybody has his own; who speaks for a group has the group's.</summary>
    public SavedList Saved => new(Chat, InGroup && Sender > 0 && Sender != Chat.Chat ? Sender : 0);

    /// <summary>It was tapped under a digest that somebody else looks after, in a chat of his own.</summary>
    public bool IsGuest => InGroup && Chat.Chat > 0 && Sender != Chat.Chat;

    /// <summary>Whoever sits at the terminal owns the program.</summary>
    public bool AtTerminal { get; init; }
}
