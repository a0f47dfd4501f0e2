namespace Digest.Benchmarks.Quality;

/// <summary>
/// One measured figure: how well a task is done on a labelled set, in per cent; the floor it must not fall under, which is held; and the
/// goal, which is told beside it.
/// </summary>
public sealed record QualityRow(string Task, string Set, string Measure, double Value, double? Floor, double? Goal = null);
