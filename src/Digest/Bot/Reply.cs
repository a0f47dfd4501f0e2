namespace Digest.Bot;

/// <summary>
/// A button is a command that a tap types.
/// </summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Command">What it types: at most 64 bytes, so it carries ids, never titles.</param>
public sealed record Button(string Label, string Command)
{
    /// <summary>The answer stands beside the message, which stays as it is: a digest is not given up for one of its stories.</summary>
    public bool Beside { get; init; }
}

/// <summary>A file that is handed out.</summary>
/// <param name="Name">With its ending.</param>
/// <param name="Content">At most 50 MB reach a chat.</param>
public sealed record ReplyFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>The buttons with which a reader chooses a channel or a group of his.</summary>
/// <param name="Channel">What stands on the one.</param>
/// <param name="Group">What stands on the other.</param>
/// <param name="Subscription">Which digest the chat is chosen for.</param>
public sealed record ChatChoice(string Channel, string Group, long Subscription);

/// <summary>What the bot says: text with marks, and rows of buttons under it. Only a transport sends it.</summary>
public sealed record Reply
{
    public required RichText Text { get; init; }

    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>The command that takes the next words of whoever asked for its argument: its name, and what stands before them; null: this is no question.</summary>
    public string? Asks { get; init; }

    /// <summary>The reader is to choose one of his chats; null: he is not.</summary>
    public ChatChoice? Chooses { get; init; }

    /// <summary>What stands on a button with which the reader shares where he is; null: there is none.</summary>
    public string? Locates { get; init; }

    /// <summary>Files that come with it.</summary>
    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>It arrives without a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>The page whose card stands with it; null: none.</summary>
    public string? Preview { get; init; }

    /// <summary>The number of the digest that it tells: its messages are kept, to be set right when a source changes what they quote. Null: it tells none.</summary>
    public long? Edition { get; init; }

    /// <summary>The message that it answers, where several people talk.</summary>
    public long? Answers { get; init; }

    /// <summary>It is said to many in these very words, which nobody changes: a transport may keep what it makes of them.</summary>
    public bool Stands { get; init; }

    /// <summary>A question: the next words are the argument of <paramref name="command"/>.</summary>
    public static Reply Ask(string command, string question) => Say(question) with { Asks = command };

    /// <summary>A reply of one plain sentence.</summary>
    public static Reply Say(string sentence) => new() { Text = new RichText().Add(sentence) };
}
