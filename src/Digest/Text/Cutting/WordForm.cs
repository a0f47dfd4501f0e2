using System.Globalization;
using Digest.Text.Counting;
using Digest.Text.Events;
using Digest.Text.Spelling;

namespace Digest.Text.Cutting;

/// <summary>
/// A word as it is written, the hash of that in its language, and what the letters alone tell of it: the term it counts as and that term's hash,
/// its case, whether it is a stop word, whether it begins with a number in words.
/// </summary>
internal sealed record WordForm(string Written, ulong Key, string Term, ulong Hash, Letters Letters, bool Stop, bool Number)
{
    private const int LongestStopWord = 16;
    private const int LongestName = 32;

    private string? spelling;
    private string? date;

    /// <summary>Whether nothing of it is left when folded. Kept, so that the term need not be fetched from memory to see it.</summary>
    public bool IsEmpty { get; } = Term.Length is 0;

    /// <summary>
    /// The key under which a name meets its other spellings; null where the word is no name or the key is the word itself.
    /// Worked out when it is asked for.
    /// </summary>
    public string? Spelling => (spelling ??= SpellingOf()) is { Length: > 0 } key ? key : null;

    /// <summary>The key of the year, month or weekday that the word names; null for any other word. Worked out when it is asked for.</summary>
    public string? Date => (date ??= DateWord.KeyOf(Written) ?? "") is { Length: > 0 } key ? key : null;

    /// <summary>
    /// What <paramref name="written"/>, at least one character, is in <paramref name="language"/>, whose hashes make up <paramref name="key"/>;
    /// its term is empty if nothing of it is left when folded.
    /// </summary>
    public static WordForm Of(ReadOnlySpan<char> written, string language, ulong key)
    {
        var folded = Fold.Of(written);
        var term = Stemming.Stem.Of(folded, language);
        return new WordForm(
            written.SequenceEqual(term) ? term : written.ToString(),
            key,
            term,
            TermHash.Of(term),
            LettersOf(written),
            written.Length <= LongestStopWord && StopWords.Contains(language, folded),
            NumberWords.Begins(written));
    }

    // Scripts without capitals may write a name anywhere.
    private string SpellingOf()
    {
        if (Written.Length > LongestName || !(char.IsUpper(Written[0]) || char.GetUnicodeCategory(Written[0]) is UnicodeCategory.OtherLetter))
        {
            return "";
        }

        var key = NameKey.Of(Written);
        return key == Term || key == Fold.Of(Written) ? "" : key;
    }

    private static Letters LettersOf(ReadOnlySpan<char> word)
    {
        var begin = word[0];
        if (char.IsLower(begin))
        {
            return Letters.Lower;
        }

        if (char.IsDigit(begin))
        {
            return Letters.Number;
        }

        if (!char.IsUpper(begin))
        {
            return Letters.Caseless;
        }

        return word.Length > 1 && IsCaps(word) ? Letters.Caps : Letters.Capital;
    }

    private static bool IsCaps(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var letter in word)
        {
            if (letter is '\'' or '’')
            {
                break;
            }

            if (char.IsLower(letter))
            {
                return false;
            }

            if (char.IsUpper(letter))
            {
                capitals++;
            }
        }

        return capitals > 1;
    }
}
