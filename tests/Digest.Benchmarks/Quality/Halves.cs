namespace Digest.Benchmarks.Quality;

/// <summary>
/// A figure over a whole set and over each half of it, every other question: a constant that gains on one half alone was fitted to the
/// file. Only the whole has a floor.
/// </summary>
internal static class Halves
{
    /// <summary>The means of what each question got, 0 to 1.</summary>
    public static IEnumerable<QualityRow> Rows(string task, string set, string measure, IReadOnlyList<double> each, double? floor, double? goal = null) =>
    [
        new QualityRow(task, set, measure, 100 * each.Average(), floor, goal),
        new QualityRow(task, $"{set} odd", measure, 100 * each.Where((_, at) => at % 2 is 0).Average(), null),
        new QualityRow(task, $"{set} even", measure, 100 * each.Where((_, at) => at % 2 is 1).Average(), null),
    ];
}
