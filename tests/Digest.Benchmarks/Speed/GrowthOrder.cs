namespace Digest.Benchmarks.Speed;

/// <summary>How a cost grows with what it is for.</summary>
internal static class GrowthOrder
{
    /// <summary>The unit of <see cref="Of"/>: the power of the size that the cost follows.</summary>
    public const string Unit = "power";

    /// <summary>
    /// The power of the size that the cost grows with: 0 for a cost that stays, 1 for one that is linear, 2 for a quadratic one.
    /// It is the slope of the straight line that lies closest (least squares) to the logarithms of both.
    /// </summary>
    public static double Of(params IEnumerable<(double Size, double Cost)> measured)
    {
        var points = measured.Select(one => (X: Math.Log(one.Size), Y: Math.Log(one.Cost))).ToList();
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
