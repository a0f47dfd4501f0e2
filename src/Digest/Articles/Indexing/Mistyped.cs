using Digest.Text.Cutting;

namespace Digest.Articles.Indexing;

/// <summary>Whether a word that stands nowhere may be another one with letters changed, left out, added or swapped.</summary>
internal static class Mistyped
{
    /// <summary>Letters that are typed right, as good as always: by them the other word is looked for.</summary>
    public const int Sure = 2;

    /// <summary>Shorter words are other words when a letter changes.</summary>
    private const int Shortest = 5;

    /// <summary>From this length on two letters may be wrong.</summary>
    private const int Long = 8;

    private const int Longest = 32;

    /// <summary>Whether a mistake in the word can be looked for: letters alone, neither few nor very many.</summary>
    public static bool MayBe(string word) => word.Length is >= Shortest and <= Longest && word.All(letter => WordParts.Of(letter) is WordPart.Letter);

    /// <summary>A stem has lost so many letters at most.</summary>
    private const int LongestEnding = 4;

    /// <summary>Whether <paramref name="word"/> is as good as <paramref name="other"/>, which begins alike.</summary>
    public static bool Is(string word, string other) =>
        Math.Abs(word.Length - other.Length) <= Most(word) && other.Length <= Longest && Mistakes(word, other) <= Most(word);

    /// <summary>Whether <paramref name="word"/> may be as good as a word of this stem: but for one letter, it begins with it.</summary>
    public static bool IsOfStem(string word, string stem)
    {
        for (var ending = 1; ending <= LongestEnding; ending++)
        {
            if (word.Length - ending is var length && Math.Min(length, stem.Length) >= Shortest && Math.Abs(length - stem.Length) <= 1 && Mistakes(word[..length], stem) <= 1)
            {
                return true;
            }
        }

        return false;
    }

    private static int Most(string word) => word.Length < Long ? 1 : 2;

    /// <summary>The least number of letters to change, add, leave out, or swap with a neighbour (Damerau's distance, each place edited once).</summary>
    private static int Mistakes(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= other.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                var isSwapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                rows[i, j] = isSwapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
            }
        }

        return rows[one.Length, other.Length];
    }
}
