using Digest.Text.Languages;

namespace Digest.Benchmarks.Profiles;

/// <summary>Chooses the n-grams that tell most about the language.</summary>
internal static class GramChoice
{
    // The words that weigh most; rarer ones add no n-gram that would be chosen.
    private const int WordsOfLanguage = 25_000;

    // So many times the wanted number are looked at closely, the most frequent.
    private const int Candidates = 5;

    /// <summary>The <paramref name="count"/> n-grams whose occurrences narrow the languages down most.</summary>
    public static string[] From(IReadOnlyList<Samples> samples, int count)
    {
        var words = samples.Select(language => language.Weighted.OrderByDescending(each => each.Weight).Take(WordsOfLanguage).ToList()).ToList();
        var totals = new Dictionary<uint, double>();
        foreach (var (word, weight) in words.SelectMany(each => each))
        {
            foreach (var hash in Hashes(word))
            {
                totals[hash] = totals.GetValueOrDefault(hash) + weight;
            }
        }

        var shares = totals.OrderByDescending(pair => pair.Value).Take(count * Candidates).ToDictionary(pair => pair.Key, _ => new double[samples.Count]);
        for (var language = 0; language < samples.Count; language++)
        {
            foreach (var (word, weight) in words[language])
            {
                foreach (var hash in Hashes(word))
                {
                    if (shares.TryGetValue(hash, out var share))
                    {
                        share[language] += weight;
                    }
                }
            }
        }

        var chosen = shares.OrderByDescending(pair => Worth(pair.Value)).Take(count).Select(pair => pair.Key).ToHashSet();
        return [.. words.SelectMany(each => each).SelectMany(each => Spelled(each.Word, chosen)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static uint[] Hashes(string word)
    {
        var hashes = new uint[(word.Length + 2) * Grams.Longest];
        return hashes[..Grams.In($" {word} ", hashes)];
    }

    private static IEnumerable<string> Spelled(string word, HashSet<uint> chosen)
    {
        var padded = $" {word} ";
        for (var start = 0; start < padded.Length; start++)
        {
            for (var end = start + 1; end <= Math.Min(padded.Length, start + Grams.Longest); end++)
            {
                if (chosen.Contains(Grams.Hash(padded.AsSpan(start, end - start))))
                {
                    yield return padded[start..end];
                }
            }
        }
    }

    // How much the n-gram's occurrences narrow the languages down: frequency times the gain over an even spread.
    private static double Worth(double[] share)
    {
        var total = share.Sum();
        var entropy = share.Where(each => each > 0).Sum(each => -each / total * Math.Log(each / total));
        return Math.Pow(total, 0.8) * (Math.Log(share.Length) - entropy + 0.02);
    }
}
