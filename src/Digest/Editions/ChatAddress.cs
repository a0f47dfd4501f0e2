namespace Digest.Editions;

/// <summary>A chat as a place to write to: a private chat, a group, a channel, or one forum topic in a group.</summary>
/// <param name="Chat">The messenger's id of the chat; 0 is the terminal.</param>
/// <param name="Thread">The forum topic; 0 is the chat itself.</param>
public readonly record struct ChatAddress(long Chat, long Thread = 0)
{
    /// <summary>The one who sits before the program.</summary>
    public static readonly ChatAddress Terminal = new(0);
}
