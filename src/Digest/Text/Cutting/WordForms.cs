namespace Digest.Text.Cutting;

/// <summary>
/// The forms of one language that were met, remembered: a few thousand spellings make up most of any day's news, so most
/// words cost neither folding nor stemming nor a new string. Bounded over all languages; what is forgotten is worked out again.
/// </summary>
internal readonly struct WordForms(string language)
{
    // With their strings some 10 MB when all are taken.
    private const int Pairs = 1 << 15;
    private const int LongestKept = 32;

    // A word is kept in one of two places: a new one in the second, where the next newcomer takes it; whoever is met again there moves
    // to the first. So words of one article alone displace each other and not the common ones.
    private static readonly Place[] Places = new Place[2 * Pairs];

    // Parts the spellings of one language from those of another; no word holds a colon, so it is the hash of none.
    private readonly ulong scope = TermHash.Of("in", language);

    /// <summary>The key of a word whose hash as written is <paramref name="hash"/>: it stands for the whole word, whose letters need not be fetched from memory to be compared.</summary>
    public ulong KeyOf(ulong hash) => hash ^ scope;

    /// <summary>What <paramref name="written"/>, whose key is <paramref name="key"/>, is: see <see cref="WordForm.Of"/>.</summary>
    public WordForm Of(ReadOnlySpan<char> written, ulong key)
    {
        if (written.Length > LongestKept)
        {
            return WordForm.Of(written, language, key);
        }

        var at = 2 * (int)(key & (Pairs - 1));
        ref var first = ref Places[at];
        if (first.Find(key) is { } known)
        {
            return known;
        }

        ref var second = ref Places[at + 1];
        if (second.Find(key) is { } again)
        {
            (first, second) = (second, first);
            return again;
        }

        var form = WordForm.Of(written, language, key);
        second = new Place(key, form);
        return form;
    }

    /// <summary>A form and its key beside it, which tells without a look at the form that a word is another.</summary>
    private readonly record struct Place(ulong Key, WordForm? Form)
    {
        // Written by one thread while another reads, the two halves may be of two words: the form's own key decides.
        public WordForm? Find(ulong key) => Key == key && Form is { } form && form.Key == key ? form : null;
    }
}
