namespace Digest.Benchmarks.Speed;

/// <summary>One measured figure.</summary>
/// <param name="Goal">The goal it belongs to, such as G2.</param>
/// <param name="Measure">What was measured.</param>
/// <param name="Size">On how much: "1,000 × 20"; empty where it has no size.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit; <see cref="Times"/> for a ratio, which stands first in the table.</param>
/// <param name="Limit">What it must reach; null for a figure that only tells.</param>
public sealed record SpeedRow(string Goal, string Measure, string Size, double Value, string Unit, Limit? Limit = null)
{
    /// <summary>The unit of a ratio.</summary>
    public const string Times = "×";

    /// <summary>How the figure stands to its goal; empty where it has none.</summary>
    public string Verdict => Limit?.Judge(Value) ?? "";
}

/// <summary>What a figure must reach, and what it aims at.</summary>
public sealed record Limit
{
    private Limit(double must, double aim, bool largeIsGood) => (Must, Aim, LargeIsGood) = (must, aim, largeIsGood);

    public double Must { get; }

    public double Aim { get; }

    private bool LargeIsGood { get; }

    /// <summary>The sign before both numbers.</summary>
    public string Sign => LargeIsGood ? "≥" : "≤";

    public static Limit AtLeast(double must, double aim) => new(must, aim, largeIsGood: true);

    public static Limit AtMost(double must, double aim) => new(must, aim, largeIsGood: false);

    /// <summary>"aim", "must" or "MISSED".</summary>
    public string Judge(double value) => Reaches(value, Aim) ? "aim" : Reaches(value, Must) ? "must" : Missed;

    /// <summary>The verdict on a figure that does not reach what it must.</summary>
    public const string Missed = "MISSED";

    private bool Reaches(double value, double wanted) => LargeIsGood ? value >= wanted : value <= wanted;
}
