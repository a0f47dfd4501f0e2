namespace Digest.Benchmarks.Quality;

/// <summary>How well a score tells right from wrong.</summary>
public static class Ranking
{
    /// <summary>The area under the ROC curve: how often a right item scores above a wrong one; ties count half.</summary>
    public static double Auc(IReadOnlyCollection<(double Score, bool Right)> items)
    {
        var right = items.Where(item => item.Right).Select(item => item.Score).ToList();
        var wrong = items.Where(item => !item.Right).Select(item => item.Score).ToList();
        if (right.Count is 0 || wrong.Count is 0)
        {
            return 0;
        }

        var above = right.Sum(score => wrong.Sum(other => score > other ? 1 : score < other ? 0 : 0.5));
        return above / ((double)right.Count * wrong.Count);
    }

    /// <summary>The best F1 that any threshold reaches, and that threshold.</summary>
    public static (double F1, double Threshold) BestF1(IReadOnlyCollection<(double Score, bool Right)> items) =>
        items.Select(item => (F1(items, item.Score), item.Score)).DefaultIfEmpty().Max();

    /// <summary>F1 of calling right whatever scores at least <paramref name="threshold"/>.</summary>
    public static double F1(IReadOnlyCollection<(double Score, bool Right)> items, double threshold) => Rouge.F1(
        items.Count(item => item.Right && item.Score >= threshold),
        items.Count(item => item.Score >= threshold),
        items.Count(item => item.Right));
}
