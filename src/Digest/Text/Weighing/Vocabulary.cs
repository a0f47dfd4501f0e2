using System.Runtime.InteropServices;
using Digest.Text.Cutting;

namespace Digest.Text.Weighing;

/// <summary>The distinct terms of one article, numbered in the order of their first use.</summary>
internal sealed class Vocabulary
{
    // The distinct words of an article of 600.
    private const int UsualTerms = 350;

    private readonly Dictionary<ulong, int> numbers = new(UsualTerms);
    private readonly List<WordForm> first = new(UsualTerms);
    private readonly List<ulong> hashes = new(UsualTerms);

    public int Count => first.Count;

    public string this[int number] => first[number].Term;

    /// <summary>The hash of each term, by its number.</summary>
    public ReadOnlySpan<ulong> Hashes => CollectionsMarshal.AsSpan(hashes);

    /// <summary>
    /// The number of a word's term, and whether the word is a stop word: as the term's first spelling is, so that "others" leaves "other" one;
    /// US is no "us".
    /// </summary>
    public (int Number, bool Stop) Add(WordForm form)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, form.Hash, out var known);
        if (!known)
        {
            number = first.Count;
            first.Add(form);
            hashes.Add(form.Hash);
        }

        return (number, first[number].Stop && form.Letters is not Letters.Caps);
    }
}
