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
            if (word.Length - ending is var length && Math.Min(length, stem.Length) >= Shortest && Math.Abs(length - stem.Length) <= 1 && Mistakes(word.AsSpan(0, length), stem) <= 1)
            {
                return true;
            }
        }

        return false;
    }

    private static int Most(string word) => word.Length < Long ? 1 : 2;

    /// <summary>The least number of letters to change, add, leave out, or swap with a neighbour (Damerau's distance, each place edited once). Only three rows of its table are looked at: they stay at hand.</summary>
    private static int Mistakes(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * (Longest + 2)];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var spare = before;
            before = above;
            above = row;
            row = spare;
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var least = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                var isSwapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                row[j] = isSwapped ? Math.Min(least, before[j - 2] + 1) : least;
            }
        }

        return row[other.Length];
    }
}
