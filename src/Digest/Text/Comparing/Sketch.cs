using System.Buffers.Text;
using System.Runtime.InteropServices;
using Digest.Text.Weighing;

namespace Digest.Text.Comparing;

/// <summary>A text as it is compared: the directions of its words and of its names with its figures and dates, and the heaviest terms, by which it is found.</summary>
internal sealed record Sketch(string Language, TermVector Words, TermVector Names, uint[] Keys, float[] KeyWeights)
{
    /// <summary>By so many terms an article is found; light ones, and dates, find everything.</summary>
    public const int MostKeys = 12;

    private const int MostWords = 40;
    private const int MostNames = 30;
    private const int Lists = 3;

    public static Sketch Of(Traits traits)
    {
        var words = new List<(uint Hash, double Weight)>(traits.Words.Count);
        var names = new List<(uint Hash, double Weight)>(traits.Names.Count + traits.Figures.Count + traits.Dates.Count);
        Add(words, traits.Words, traits.Language);
        Add(names, traits.Names, "");
        Add(names, traits.Figures, "");
        var keys = HeaviestOf(words, names);
        Add(names, traits.Dates, "");
        return new Sketch(
            traits.Language,
            TermVector.Of(words, MostWords),
            TermVector.Of(names, MostNames),
            [.. keys.Select(key => key.Hash)],
            [.. keys.Select(key => key.Weight)]);
    }

    /// <summary>The number of a key; words of different languages never meet, names do.</summary>
    public static uint HashOf(string key, string scope) => (uint)TermHash.Of(scope, key);

    /// <summary>As it is kept beside the article: some five hundred characters.</summary>
    public string Write()
    {
        uint[] numbers = [(uint)Words.Count, (uint)Names.Count, (uint)Keys.Length, .. Words.Packed, .. Names.Packed, .. Keys, .. MemoryMarshal.Cast<float, uint>(KeyWeights)];
        return Convert.ToBase64String(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    /// <summary>As it was kept; null for what is none. Earlier the weights of its keys, which only placing asks for, were not kept.</summary>
    public static Sketch? Read(string? kept, string language)
    {
        if (kept is null || !Base64.IsValid(kept))
        {
            return null;
        }

        ReadOnlySpan<uint> numbers = MemoryMarshal.Cast<byte, uint>(Convert.FromBase64String(kept));
        if (numbers.Length < Lists)
        {
            return null;
        }

        var weights = numbers.Length - Lists - (long)numbers[0] - numbers[1] - numbers[2];
        if (weights is not 0 && weights != numbers[2])
        {
            return null;
        }

        var (words, names, keys) = ((int)numbers[0], (int)numbers[1], (int)numbers[2]);
        numbers = numbers[Lists..];
        return new Sketch(
            language,
            new TermVector(numbers[..words].ToArray()),
            new TermVector(numbers.Slice(words, names).ToArray()),
            numbers.Slice(words + names, keys).ToArray(),
            MemoryMarshal.Cast<uint, float>(numbers[^(int)weights..]).ToArray());
    }

    private static void Add(List<(uint Hash, double Weight)> terms, IReadOnlyList<Trait> traits, string scope)
    {
        foreach (var trait in traits)
        {
            terms.Add((HashOf(trait.Key, scope), trait.Weight));
        }
    }

    /// <summary>The heaviest of both, words going by their numbers and names by the complements of theirs.</summary>
    private static List<(uint Hash, float Weight)> HeaviestOf(List<(uint Hash, double Weight)> words, List<(uint Hash, double Weight)> names)
    {
        var heaviest = new Heaviest(MostKeys);
        var (length, lengthOfNames) = (LengthOf(words), LengthOf(names));
        for (var i = 0; i < words.Count && length > 0; i++)
        {
            heaviest.Offer(i, words[i].Weight / length);
        }

        for (var i = 0; i < names.Count && lengthOfNames > 0; i++)
        {
            heaviest.Offer(~i, names[i].Weight / lengthOfNames);
        }

        return heaviest.Falling((number, weight) => (number >= 0 ? words[number].Hash : names[~number].Hash, (float)weight));
    }

    private static double LengthOf(List<(uint Hash, double Weight)> terms)
    {
        double squares = 0;
        foreach (var (_, weight) in terms)
        {
            squares += weight * weight;
        }

        return Math.Sqrt(squares);
    }
}
