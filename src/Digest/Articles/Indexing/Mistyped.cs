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
    public static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        var most = word.Length < Long ? 1 : 2;
        if (Math.Abs(word.Length - other.Length) > most || other.Length > Longest)
        {
            return false;
        }

        Span<int> mistakes = stackalloc int[word.Length + 1];
        CountMistakes(word, other, most, mistakes);
        return mistakes[^1] <= most;
    }

    /// <summary>Whether <paramref name="word"/> may be as good as a word of this stem: but for one letter, it begins with it.</summary>
    public static bool IsOfStem(ReadOnlySpan<char> word, ReadOnlySpan<char> stem)
    {
        if (stem.Length < Shortest || stem.Length > word.Length || stem.Length < word.Length - LongestEnding - 1 || stem.Length > Longest)
        {
            return false;
        }

        Span<int> mistakes = stackalloc int[word.Length + 1];
        CountMistakes(word, stem, 1, mistakes);
        for (var length = Math.Max(Shortest, word.Length - LongestEnding); length < word.Length; length++)
        {
            if (Math.Abs(length - stem.Length) <= 1 && mistakes[length] <= 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The least number of letters to change, add, leave out, or swap with a neighbour (Damerau's distance, each place edited once) that
    /// make each beginning of <paramref name="one"/> the other word, as far as some are worth counting: once no way has
    /// <paramref name="most"/> or fewer, none that is longer has. Only three rows of its table are looked at: they stay at hand.
    /// </summary>
    private static void CountMistakes(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most, Span<int> ofBeginnings)
    {
        var width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            row[j] = j;
        }

        ofBeginnings.Fill(int.MaxValue);
        ofBeginnings[0] = other.Length;
        var fewest = 0;
        for (var i = 1; i <= one.Length && fewest <= most; i++)
        {
            var spare = before;
            before = above;
            above = row;
            row = spare;
            fewest = row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var least = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                var isSwapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                row[j] = isSwapped ? Math.Min(least, before[j - 2] + 1) : least;
                fewest = Math.Min(fewest, row[j]);
            }

            ofBeginnings[i] = row[^1];
        }
    }
}
