using System.Runtime.InteropServices;

namespace Digest.Stories;

/// <summary>The mean of a story's articles: their vectors summed, the heaviest terms kept.</summary>
internal sealed class Centroid
{
    private const int MostTerms = 64;

    private readonly Dictionary<uint, float> weights = [];
    private double length;

    public void Add(SketchTerm[] vector)
    {
        foreach (var term in vector)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(weights, term.Hash, out _) += term.Weight;
        }

        if (weights.Count > MostTerms * 2)
        {
            KeepHeaviest();
        }

        length = Math.Sqrt(weights.Values.Sum(weight => (double)weight * weight));
    }

    /// <summary>The cosine with <paramref name="vector"/>, which has length one.</summary>
    public double Likeness(SketchTerm[] vector)
    {
        double dot = 0;
        foreach (var term in vector)
        {
            if (weights.TryGetValue(term.Hash, out var weight))
            {
                dot += weight * term.Weight;
            }
        }

        return dot is 0 ? 0 : dot / length;
    }

    public bool IsEmpty => weights.Count is 0;

    public bool Holds(uint hash) => weights.ContainsKey(hash);

    private void KeepHeaviest()
    {
        foreach (var (hash, _) in weights.OrderByDescending(pair => pair.Value).Skip(MostTerms).ToList())
        {
            weights.Remove(hash);
        }
    }
}
