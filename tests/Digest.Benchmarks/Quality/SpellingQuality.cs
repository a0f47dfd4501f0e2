using Digest.Tests.Text.Spelling;
using Digest.Text.Spelling;

namespace Digest.Benchmarks.Quality;

/// <summary>
/// Names and their spellings on a labelled file of ours. Every third line was kept unseen while the rules were made.
/// With SPELLING_ERRORS=1 the errors on the other lines are shown.
/// </summary>
public static class SpellingQuality
{
    private const int Unseen = 3;
    private const double Floor = 95;

    public static IEnumerable<QualityRow> Measure(string dataFolder)
    {
        var pairs = NamePairs.Read(Path.Combine(AppContext.BaseDirectory, "Samples", "names.txt")).ToLookup(pair => pair.Line % Unseen is 0);
        return [.. Rows("seen", [.. pairs[false]]), .. Rows("unseen", [.. pairs[true]])];
    }

    private static IEnumerable<QualityRow> Rows(string set, IReadOnlyList<NamePair> pairs)
    {
        var found = pairs.Where(pair => SameName.Judge(pair.One, pair.Other) is not NameMatch.Different).ToHashSet();
        var keyed = pairs.Where(pair => NameKey.Of(pair.One) == NameKey.Of(pair.Other)).ToList();
        foreach (var pair in pairs.Where(pair => pair.Same != found.Contains(pair) && set is "seen" && Environment.GetEnvironmentVariable("SPELLING_ERRORS") is not null))
        {
            Console.WriteLine($"{(pair.Same ? "missed" : "merged")}: {pair.One} | {pair.Other} ({NameKey.Of(pair.One)} | {NameKey.Of(pair.Other)})");
        }

        double right = found.Count(pair => pair.Same);
        yield return new QualityRow("spelling", set, "recall", 100 * right / pairs.Count(pair => pair.Same), Floor);
        yield return new QualityRow("spelling", set, "precision", 100 * right / found.Count, Floor);
        yield return new QualityRow("spelling", set, "recall by key alone", 100.0 * keyed.Count(pair => pair.Same) / pairs.Count(pair => pair.Same), null);
        yield return new QualityRow("spelling", set, "precision by key alone", 100.0 * keyed.Count(pair => pair.Same) / keyed.Count, null);
    }
}
