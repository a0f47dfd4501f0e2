namespace Digest.Text.Cutting;

/// <summary>A text with its words and their forms, cut once for all who ask for them.</summary>
internal sealed record CutText(string Text, string Language, List<Word> Words, TextForms Forms)
{
    /// <summary>Cuts a text of a language.</summary>
    public static CutText Of(string text, string language)
    {
        var (words, forms) = Cutting.Words.Read(text, language);
        return new CutText(text, language, words, forms);
    }
}
