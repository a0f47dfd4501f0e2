namespace Digest.Text.Languages;

/// <summary>
/// Runs over the character n-grams of a text's words, blanks at both ends counted as letters. Each n-gram is known by a
/// 32-bit hash: with some ten thousand known ones, a foreign one is mistaken for one of them once in a hundred thousand.
/// </summary>
internal static class Grams
{
    /// <summary>Letters in the longest n-gram.</summary>
    public const int Longest = 5;

    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of one n-gram.</summary>
    public static uint Hash(ReadOnlySpan<char> gram)
    {
        var hash = Seed;
        foreach (var letter in gram)
        {
            hash = Next(hash, letter);
        }

        return Mixed(hash);
    }

    /// <summary>
    /// Writes the hashes of all n-grams of <paramref name="words"/>, lower-case words between single blanks with a blank
    /// at either end, and tells how many; at most <see cref="Longest"/> times as many as there are characters.
    /// </summary>
    public static int In(ReadOnlySpan<char> words, Span<uint> hashes)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var hash = Seed;
            var last = Math.Min(words.Length, i + Longest);
            for (var j = i; j < last; j++)
            {
                hash = Next(hash, words[j]);
                if (words[j] is ' ' && j == i)
                {
                    continue;
                }

                hashes[count++] = Mixed(hash);
                if (words[j] is ' ')
                {
                    break;
                }
            }
        }

        return count;
    }

    private static uint Next(uint hash, char letter) => (hash ^ letter) * Prime;

    private static uint Mixed(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }
}
