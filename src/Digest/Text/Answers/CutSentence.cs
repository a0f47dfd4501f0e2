using Digest.Text.Cutting;
using Digest.Text.Spelling;

namespace Digest.Text.Answers;

/// <summary>A sentence or a headline, cut into words once: it is weighed, and the sentence behind it is weighed beside it.</summary>
internal sealed class CutSentence
{
    private readonly string?[] keys;

    /// <summary>Cuts a text of that language.</summary>
    public CutSentence(string text, string language)
    {
        (Text, Language) = (text, language);
        Words = Cutting.Words.In(text, language);
        keys = new string?[Words.Count];
    }

    public string Text { get; }

    public string Language { get; }

    public List<Word> Words { get; }

    /// <summary>Whether a word of one sense with the question's stands in it.</summary>
    public bool Holds(QuestionTerm term)
    {
        foreach (var word in Words)
        {
            if (term.Senses.Contains(word.Form.Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The key of a word's spellings; empty where it is written small.</summary>
    public string Key(int word) => keys[word] ??= char.IsLower(Text[Words[word].Start]) ? "" : KnownKeys.Of(Text.AsSpan(Words[word].Start, Words[word].End - Words[word].Start));

    /// <summary>Whether a word may be a name as it is written, as the first one of a sentence always may; Jong-un is one throughout.</summary>
    public bool IsName(int word)
    {
        var start = Words[word].Start;
        return char.IsUpper(Text[start])
            ? !(Language is "de" && GermanNouns.IsNoun(Text, start))
            : word > 0 && Text[start - 1] is '-' && IsName(word - 1);
    }
}
