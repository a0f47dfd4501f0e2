using System.Collections.Frozen;
using Digest.Text.Cutting;

namespace Digest.Text.Weighing;

/// <summary>In what share of news articles a common term stands, before anything was observed.</summary>
internal static class Prior
{
    private static readonly FrozenDictionary<ulong, float> Shares = Read();

    /// <summary>The share, 0 to 1, of articles that hold a term of this hash; 0 for one that is not common.</summary>
    public static double Share(ulong term) => Shares.TryGetValue(term, out var share) ? share : 0;

    // A term that is common in several languages counts as in the one where it is commonest.
    private static FrozenDictionary<ulong, float> Read()
    {
        var shares = new Dictionary<string, float>();
        foreach (var language in PriorTable.Bands.GroupBy(band => band.Language))
        {
            foreach (var (term, share) in Terms(language))
            {
                shares[term] = Math.Max(share, shares.GetValueOrDefault(term));
            }
        }

        return shares.DistinctBy(pair => TermHash.Of(pair.Key)).ToFrozenDictionary(pair => TermHash.Of(pair.Key), pair => pair.Value);
    }

    // Forms of one word meet in a term; it stands where any of them does.
    private static Dictionary<string, float> Terms(IGrouping<string, (string Language, float Share, string Words)> language)
    {
        var without = new Dictionary<string, float>();
        foreach (var (_, share, words) in language)
        {
            foreach (var word in Words.In(words, language.Key))
            {
                without[word.Term] = without.GetValueOrDefault(word.Term, 1) * (1 - share);
            }
        }

        return without.ToDictionary(pair => pair.Key, pair => 1 - pair.Value);
    }
}
