namespace Digest.Text;

/// <summary>Cuts a text into sentences.</summary>
public static class Sentences
{
    /// <summary>
    /// The sentences of <paramref name="text"/> in order. Every character that is not blank is in exactly one;
    /// a line break that ends a paragraph always ends a sentence. Never throws; an empty text has none.
    /// </summary>
    public static IReadOnlyList<Sentence> Split(string text, string language)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' || EndsAt(text, i))
            {
                Add(sentences, text, start, i + 1);
                start = i + 1;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static bool EndsAt(string text, int i) => text[i] switch
    {
        '。' or '！' or '？' or '।' or '።' or '။' => true,
        '.' or '!' or '?' or '؟' or '۔' or '…' => i + 2 < text.Length && char.IsWhiteSpace(text[i + 1]) && !char.IsLower(text[i + 2]),
        _ => false,
    };

    private static void Add(List<Sentence> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(new Sentence(start, end));
    }
}
