namespace Digest.Text.Cutting;

/// <summary>A text with its words, cut once for all who ask for them.</summary>
internal sealed record CutText(string Text, string Language, List<Word> Words)
{
    /// <summary>Cuts a text of a language.</summary>
    public static CutText Of(string text, string language) => new(text, language, Cutting.Words.In(text, language));
}
