using Digest.Benchmarks.Speed.Apart;

namespace Digest.Benchmarks.Speed;

/// <summary>How much longer a lookup takes while the service refreshes its feeds than while it has nothing else to do.</summary>
public static class LookingUp
{
    /// <summary>G8: searches, one after another, in a process that loads, analyses and groups what a tenth of its feeds has gained, over and over.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var feeds = sizes.Of(1_000, 10_000);
        var entries = sizes.Of(10, 2);
        var size = FormattableString.Invariant($"{feeds:#,0} feeds × {entries}");
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            using var server = await LoopbackFeeds.Serve(feeds, entries);
            var waits = await OwnProcess.Run<double[]>(nameof(LookupService), Installation.NewFile(folder.FullName), server.Port, feeds, entries);
            var (idle, busy) = (waits[0], waits[1]);
            return
            [
                new SpeedRow("G8", "search p99 while feeds refresh, over idle", size, At(busy, 0.99) / At(idle, 0.99), SpeedRow.Times, Limit.AtMost(3, 1.5)),
                new SpeedRow("G8", "search p50 while feeds refresh, over idle", size, At(busy, 0.5) / At(idle, 0.5), SpeedRow.Times),
                new SpeedRow("G8", "search, idle, p99", size, At(idle, 0.99), "ms"),
                new SpeedRow("G8", "search while feeds refresh, p99", size, At(busy, 0.99), "ms"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
