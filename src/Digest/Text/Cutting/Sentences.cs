namespace Digest.Text.Cutting;

/// <summary>Cuts a text into sentences.</summary>
public static class Sentences
{
    /// <summary>
    /// The sentences of <paramref name="text"/> in order. Every character that is not blank is in exactly one;
    /// a line break that ends a paragraph always ends a sentence. <paramref name="language"/> is a BCP 47 primary tag;
    /// what is not known is read by the rules that hold everywhere. Linear in time, never throws; an empty text has none.
    /// </summary>
    public static IReadOnlyList<Sentence> Split(string text, string language)
    {
        var sentences = new List<Sentence>(text.Length / 100);
        var abbreviations = Abbreviations.Of(language);
        foreach (var (start, end) in Paragraphs.In(text, language))
        {
            new ParagraphSplitter(text, end, language, abbreviations, sentences).Split(start);
        }

        return sentences;
    }
}
