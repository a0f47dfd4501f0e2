using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>In what share of news articles a common term stands, before anything was observed.</summary>
internal static class Prior
{
    private static readonly FrozenDictionary<string, float> Shares = Read();

    /// <summary>The share, 0 to 1, of articles that hold <paramref name="term"/>; 0 for a term that is not common.</summary>
    public static double Share(string term) => Shares.TryGetValue(term, out var share) ? share : 0;

    private static FrozenDictionary<string, float> Read()
    {
        var shares = new Dictionary<string, float>();
        foreach (var (share, terms) in PriorTable.Bands)
        {
            foreach (var term in terms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                shares.TryAdd(term, share);
            }
        }

        return shares.ToFrozenDictionary();
    }
}
