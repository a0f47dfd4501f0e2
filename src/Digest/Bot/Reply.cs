namespace Digest.Bot;

/// <summary>
/// A button is a command that a tap types.
/// </summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Command">What it types: at most 64 bytes, so it carries ids, never titles.</param>
public sealed record Button(string Label, string Command);

/// <summary>What the bot says: text with marks, and rows of buttons under it. Only a transport sends it.</summary>
public sealed record Reply
{
    public required RichText Text { get; init; }

    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>A reply of one plain sentence.</summary>
    public static Reply Say(string sentence) => new() { Text = new RichText().Add(sentence) };
}
