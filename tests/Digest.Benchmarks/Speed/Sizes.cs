namespace Digest.Benchmarks.Speed;

/// <summary>How much is measured: sizes that take minutes in all, or the largest.</summary>
public sealed record Sizes(bool Full)
{
    /// <summary>The usual size, or the larger one where the largest were asked for.</summary>
    public int Of(int usual, int full) => Full ? full : usual;
}
