using System.Runtime.InteropServices;

namespace Digest.Stories;

/// <summary>The mean of a story's articles, in which older ones count less with every one that comes.</summary>
internal sealed class Centroid
{
    private const int MostTerms = 64;

    private readonly Dictionary<uint, float> _weights = [];

    public void Add(SketchTerm[] vector)
    {
        foreach (var term in vector)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_weights, term.Hash, out _) += term.Weight;
        }

        if (_weights.Count > MostTerms * 2) KeepHeaviest();
    }

    /// <summary>The cosine with <paramref name="vector"/>, which has length one.</summary>
    public double Likeness(SketchTerm[] vector)
    {
        double dot = 0, square = 0;
        foreach (var term in vector)
        {
            if (_weights.TryGetValue(term.Hash, out var weight)) dot += weight * term.Weight;
        }

        if (dot is 0) return 0;

        foreach (var weight in _weights.Values) square += weight * weight;
        return dot / Math.Sqrt(square);
    }

    public bool IsEmpty => _weights.Count is 0;

    public bool Holds(uint hash) => _weights.ContainsKey(hash);

    private void KeepHeaviest()
    {
        foreach (var (hash, _) in _weights.OrderByDescending(pair => pair.Value).Skip(MostTerms).ToList())
        {
            _weights.Remove(hash);
        }
    }
}
