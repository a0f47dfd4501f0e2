using System.Collections.Concurrent;

namespace Digest.Text.Cutting;

/// <summary>
/// The forms of one language that were met, remembered: a few thousand spellings make up most of any day's news, so most
/// words cost neither folding nor stemming nor a new string. Bounded; what is forgotten is worked out again.
/// </summary>
internal sealed class WordForms(string language)
{
    private const int Pairs = 1 << 14;
    private const int LongestKept = 32;
    private const int MostLanguages = 256;

    private static readonly ConcurrentDictionary<string, WordForms> Known = new();

    // A word is kept in one of two places: a new one in the second, where the next newcomer takes it; whoever is met again there moves
    // to the first. So words of one article alone displace each other and not the common ones.
    // A reference is written in one go, so readers on other threads see an old form or a new one, never a half.
    private readonly WordForm?[] forms = new WordForm?[2 * Pairs];

    /// <summary>The memory for <paramref name="language"/>.</summary>
    public static WordForms Of(string language)
    {
        if (Known.TryGetValue(language, out var forms))
        {
            return forms;
        }

        return Known.Count < MostLanguages ? Known.GetOrAdd(language, static tag => new WordForms(tag)) : new WordForms(language);
    }

    /// <summary>What <paramref name="written"/> is, see <see cref="WordForm.Of"/>.</summary>
    public WordForm Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
        {
            return WordForm.Of(written, language);
        }

        // The whole hash stands for the word, so that its letters need not be fetched from memory to be compared.
        var hash = TermHash.Of(written);
        var first = 2 * (int)(hash & (Pairs - 1));
        if (forms[first] is { } known && known.WrittenHash == hash)
        {
            return known;
        }

        if (forms[first + 1] is { } again && again.WrittenHash == hash)
        {
            (forms[first], forms[first + 1]) = (again, forms[first]);
            return again;
        }

        return forms[first + 1] = WordForm.Of(written, language);
    }
}
