namespace Digest.Benchmarks.Quality;

/// <summary>One measured figure: how well a task is done on a labelled set, in per cent, and the floor it must not fall under.</summary>
public sealed record QualityRow(string Task, string Set, string Measure, double Value, double? Floor);
