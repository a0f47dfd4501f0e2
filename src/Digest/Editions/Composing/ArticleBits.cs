using System.Numerics;

namespace Digest.Editions.Composing;

/// <summary>Some of a story's articles, as bits by their places: as many words as it needs.</summary>
internal static class ArticleBits
{
    private const int WordBits = 64;

    /// <summary>The words that so many articles need.</summary>
    public static int Words(int articles) => (articles + WordBits - 1) / WordBits;

    public static bool Has(ReadOnlySpan<ulong> bits, int place) => (bits[place / WordBits] & BitOf(place)) != 0;

    public static void Set(Span<ulong> bits, int place) => bits[place / WordBits] |= BitOf(place);

    public static void Clear(Span<ulong> bits, int place) => bits[place / WordBits] &= ~BitOf(place);

    /// <summary>How many articles are in it.</summary>
    public static int Count(ReadOnlySpan<ulong> bits) => CountBoth(bits, bits);

    /// <summary>How many articles are in both.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var count = 0;
        for (var word = 0; word < one.Length; word++)
        {
            count += BitOperations.PopCount(one[word] & other[word]);
        }

        return count;
    }

    private static ulong BitOf(int place) => 1UL << (place % WordBits);
}
