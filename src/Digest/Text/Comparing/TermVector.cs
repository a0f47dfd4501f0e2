using System.Runtime.InteropServices;

namespace Digest.Text.Comparing;

/// <summary>
/// Weighed terms as a direction of length one: four bytes a term, of which twenty bits are the term's number and twelve its weight.
/// Two terms in a million share a number, which is less than words share by chance.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct TermVector
{
    private const int WeightBits = 12;
    private const uint FullWeight = (1 << WeightBits) - 1;

    public static readonly TermVector Empty = new([]);

    private readonly uint[] terms;

    /// <summary>The vector as it was packed before.</summary>
    public TermVector(uint[] packed)
    {
        terms = packed;
    }

    public ReadOnlySpan<uint> Packed => terms;

    public bool IsEmpty => terms.Length is 0;

    public int Count => terms.Length;

    /// <summary>The direction of weighed terms; the heaviest <paramref name="most"/> of them.</summary>
    public static TermVector Of(List<(uint Hash, double Weight)> weighed, int most)
    {
        var sums = new Dictionary<uint, double>(weighed.Count);
        foreach (var (hash, weight) in weighed)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sums, NumberOf(hash), out _) += weight;
        }

        return Pack([.. sums.Select(pair => (pair.Key, pair.Value))], most);
    }

    /// <summary>The cosine of two directions, 0 to 1.</summary>
    public double Dot(TermVector other)
    {
        ReadOnlySpan<uint> ours = terms, theirs = other.terms;
        long sum = 0;
        int i = 0, j = 0;
        while (i < ours.Length && j < theirs.Length)
        {
            var (a, b) = (ours[i] >> WeightBits, theirs[j] >> WeightBits);
            if (a == b)
            {
                sum += (ours[i] & FullWeight) * (theirs[j] & FullWeight);
            }

            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return sum / ((double)FullWeight * FullWeight);
    }

    /// <summary>How many terms both hold; counted no further than <paramref name="enough"/>.</summary>
    public int Shared(TermVector other, int enough)
    {
        ReadOnlySpan<uint> ours = terms, theirs = other.terms;
        int shared = 0, i = 0, j = 0;
        while (i < ours.Length && j < theirs.Length && shared < enough)
        {
            var (a, b) = (ours[i] >> WeightBits, theirs[j] >> WeightBits);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return shared;
    }

    /// <summary>This direction turned towards another by <paramref name="share"/>, 0 to 1.</summary>
    public TermVector Towards(TermVector other, double share, int most)
    {
        var mixed = new List<(uint Number, double Weight)>(terms.Length + other.terms.Length);
        int i = 0, j = 0;
        while (i < terms.Length || j < other.terms.Length)
        {
            var a = i < terms.Length ? terms[i] >> WeightBits : uint.MaxValue;
            var b = j < other.terms.Length ? other.terms[j] >> WeightBits : uint.MaxValue;
            double weight = 0;
            if (a <= b)
            {
                weight += (1 - share) * (terms[i++] & FullWeight);
            }

            if (b <= a)
            {
                weight += share * (other.terms[j++] & FullWeight);
            }

            mixed.Add((Math.Min(a, b), weight));
        }

        return Pack(mixed, most);
    }

    /// <summary>Whether a term is among those it holds.</summary>
    public bool Holds(uint hash)
    {
        var number = NumberOf(hash);
        foreach (var term in terms)
        {
            if (term >> WeightBits == number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The numbers of its terms, rising.</summary>
    public IEnumerable<uint> Numbers() => terms.Select(term => term >> WeightBits);

    private static uint NumberOf(uint hash) => hash >> WeightBits;

    private static TermVector Pack(List<(uint Number, double Weight)> weighed, int most)
    {
        if (weighed.Count > most)
        {
            weighed.Sort((a, b) => b.Weight.CompareTo(a.Weight));
            weighed.RemoveRange(most, weighed.Count - most);
        }

        double squares = 0;
        foreach (var (_, weight) in weighed)
        {
            squares += weight * weight;
        }

        if (squares <= 0)
        {
            return Empty;
        }

        var scale = FullWeight / Math.Sqrt(squares);
        var packed = new uint[weighed.Count];
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = (weighed[i].Number << WeightBits) | Math.Min(FullWeight, (uint)Math.Round(weighed[i].Weight * scale));
        }

        Array.Sort(packed);
        return new TermVector(packed);
    }
}
