using Digest.Text;
using Digest.Text.Cutting;

namespace Digest.Lookups;

/// <summary>Finds words that stand together: the same words in a row, in capitals or not, with diacritics or without.</summary>
internal static class PhraseMatch
{
    /// <summary>Whether <paramref name="folded"/> holds the words of <paramref name="phrase"/> in a row; parts of longer words do not count.</summary>
    public static bool Contains(string folded, string phrase)
    {
        for (var at = 0; (at = folded.IndexOf(phrase, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (Ends(folded, at) && Ends(folded, at + phrase.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text as phrases are looked for in it: folded, with single blanks.</summary>
    public static string Plain(string text) => string.Join(' ', Fold.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a word may begin or end at this place; where no blanks part words, anywhere.</summary>
    private static bool Ends(string text, int at) => at is 0 || at == text.Length || !(IsWordy(text[at - 1]) && IsWordy(text[at]));

    private static bool IsWordy(char sign) => WordParts.Of(sign) is WordPart.Letter or WordPart.Digit;
}
