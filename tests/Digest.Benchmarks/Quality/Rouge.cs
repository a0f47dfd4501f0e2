namespace Digest.Benchmarks.Quality;

/// <summary>ROUGE-N and ROUGE-L F1 of a summary against a reference: lower case, letters and digits alone, nothing stemmed.</summary>
public static class Rouge
{
    /// <summary>F1, 0 to 1, over runs of <paramref name="n"/> words.</summary>
    public static double F1(IReadOnlyList<string> summary, IReadOnlyList<string> reference, int n)
    {
        var ours = Runs(summary, n);
        var theirs = Runs(reference, n);
        var shared = theirs.Sum(pair => Math.Min(pair.Value, ours.GetValueOrDefault(pair.Key)));
        return F1(shared, ours.Values.Sum(), theirs.Values.Sum());
    }

    /// <summary>F1, 0 to 1, over the longest common subsequence.</summary>
    public static double LongestF1(IReadOnlyList<string> summary, IReadOnlyList<string> reference)
    {
        var row = new int[reference.Count + 1];
        foreach (var word in summary)
        {
            var diagonal = 0;
            for (var j = 1; j <= reference.Count; j++)
            {
                var above = row[j];
                row[j] = word == reference[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }

        return F1(row[^1], summary.Count, reference.Count);
    }

    /// <summary>The words of a text, lower case.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }

            if (inside || start < 0)
            {
                continue;
            }

            words.Add(text[start..i].ToLowerInvariant());
            start = -1;
        }

        return words;
    }

    internal static double F1(double shared, double ours, double theirs) =>
        shared > 0 ? 2 * shared / (ours + theirs) : 0;

    private static Dictionary<string, int> Runs(IReadOnlyList<string> words, int n)
    {
        var runs = new Dictionary<string, int>();
        for (var i = 0; i + n <= words.Count; i++)
        {
            var run = string.Join(' ', words.Skip(i).Take(n));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }
}
