using Digest.Benchmarks.Speed.Apart;

namespace Digest.Benchmarks.Speed;

/// <summary>Whether an archive that grows is stored and grouped as fast as a new one.</summary>
public static class Growth
{
    /// <summary>G20. The second tenth stands for the first: the first warms the program up.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var articles = sizes.Of(30_000, 1_000_000);
        var size = FormattableString.Invariant($"{articles:#,0} articles");
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            var tenths = await OwnProcess.Run<Cost>(nameof(GrowingArchive), Installation.NewFile(folder.FullName), articles);
            return
            [
                new SpeedRow("G20", "storing and grouping: rate of the last tenth over the first", size, tenths[^1].Rate / tenths[1].Rate, SpeedRow.Times, Limit.AtLeast(0.8, 0.95)),
                new SpeedRow("G20", "storing and grouping, last tenth", size, tenths[^1].Rate, "articles/CPU-s"),
                new SpeedRow("G20", "peak memory", size, tenths[^1].PeakMegabytes, "MB"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
