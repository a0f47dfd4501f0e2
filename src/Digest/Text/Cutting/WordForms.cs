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
    private readonly Place[] places = new Place[2 * Pairs];

    /// <summary>The memory for <paramref name="language"/>.</summary>
    public static WordForms Of(string language)
    {
        if (Known.TryGetValue(language, out var forms))
        {
            return forms;
        }

        return Known.Count < MostLanguages ? Known.GetOrAdd(language, static tag => new WordForms(tag)) : new WordForms(language);
    }

    /// <summary>What <paramref name="written"/>, whose hash is <paramref name="hash"/>, is: see <see cref="WordForm.Of"/>.</summary>
    public WordForm Of(ReadOnlySpan<char> written, ulong hash)
    {
        if (written.Length > LongestKept)
        {
            return WordForm.Of(written, language);
        }

        // The whole hash stands for the word, so that its letters need not be fetched from memory to be compared.
        var at = 2 * (int)(hash & (Pairs - 1));
        ref var first = ref places[at];
        if (first.Find(hash) is { } known)
        {
            return known;
        }

        ref var second = ref places[at + 1];
        if (second.Find(hash) is { } again)
        {
            (first, second) = (second, first);
            return again;
        }

        var form = WordForm.Of(written, language);
        second = new Place(hash, form);
        return form;
    }

    /// <summary>A form and its hash beside it, which tells without a look at the form that a word is another.</summary>
    private readonly record struct Place(ulong Hash, WordForm? Form)
    {
        // Written by one thread while another reads, the two halves may be of two words: the form's own hash decides.
        public WordForm? Find(ulong hash) => Hash == hash && Form is { } form && form.WrittenHash == hash ? form : null;
    }
}
