namespace Digest.Text.Cutting;

/// <summary>A sentence as a stretch of its text: UTF-16 offsets [Start, End), without blanks at either end.</summary>
public readonly record struct Sentence(int Start, int End)
{
    /// <summary>The sentence's words as they stand in <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];
}
