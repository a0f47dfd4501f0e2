using System.Runtime.InteropServices;

namespace Digest.Stories;

/// <summary>The mean of a story's articles: their vectors summed, the heaviest terms kept.</summary>
internal sealed class Centroid
{
    private const int MostTerms = 64;

    private readonly Dictionary<uint, float> _weights = [];
    private double _length;

    public void Add(SketchTerm[] vector)
    {
        foreach (var term in vector)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_weights, term.Hash, out _) += term.Weight;
        }

        if (_weights.Count > MostTerms * 2) KeepHeaviest();
        _length = Math.Sqrt(_weights.Values.Sum(weight => (double)weight * weight));
    }

    /// <summary>The cosine with <paramref name="vector"/>, which has length one.</summary>
    public double Likeness(SketchTerm[] vector)
    {
        double dot = 0;
        foreach (var term in vector)
        {
            if (_weights.TryGetValue(term.Hash, out var weight)) dot += weight * term.Weight;
        }

        return dot is 0 ? 0 : dot / _length;
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
