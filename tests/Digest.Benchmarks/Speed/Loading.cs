using Digest.Benchmarks.Speed.Apart;

namespace Digest.Benchmarks.Speed;

/// <summary>Feeds from the network to stories and search: the first load, the passes in which nothing or a tenth is new, their memory, their growth.</summary>
public static class Loading
{
    private const int Unchanged = 0;

    /// <summary>G2 to G6.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var small = await Run(1_000, 20);
        var large = await Run(sizes.Of(2_000, 10_000), 10);
        return
        [
            new SpeedRow("G2", "first load: fetched, parsed, analysed, grouped, searchable", small.Size, small.First.Rate, "articles/CPU-s", Limit.AtLeast(1_000, 2_000)),
            new SpeedRow("G2", "first load", large.Size, large.First.Rate, "articles/CPU-s"),
            new SpeedRow("G3", "pass in which nothing is new", large.Size, large.Same * 10_000, "CPU-s / 10,000 feeds", Limit.AtMost(2, 0.8)),
            new SpeedRow("G4", "pass in which a tenth is new", large.Size, large.Tenth * 10_000, "CPU-s / 10,000 feeds", Limit.AtMost(8, 4)),
            new SpeedRow("G5", "CPU a feed, nothing new, over 1,000 feeds", large.Size, large.Same / small.Same, SpeedRow.Times, Limit.AtMost(1.3, 1.1)),
            new SpeedRow("G5", "CPU an article, first load, over 1,000 feeds", large.Size, small.First.Rate / large.First.Rate, SpeedRow.Times, Limit.AtMost(1.3, 1.1)),
            new SpeedRow("G6", "peak memory, later passes", small.Size, small.SteadyMegabytes, "MB", Limit.AtMost(160, 110)),
            new SpeedRow("G6", "peak memory, later passes", large.Size, large.SteadyMegabytes, "MB", Limit.AtMost(250, 180)),
            new SpeedRow("G6", "peak memory, first load", large.Size, large.First.PeakMegabytes, "MB", Limit.AtMost(350, 260)),
        ];
    }

    private static async Task<Load> Run(int feeds, int entries)
    {
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            using var server = await LoopbackFeeds.Serve(feeds, entries);
            var database = Installation.NewFile(folder.FullName);
            var first = await OwnProcess.Run<Pass>(nameof(LoadingService), database, server.Port, feeds, Unchanged);

            // A process of its own, as after a restart: warmed up by the first pass, then in turn a tenth and nothing new.
            var later = await OwnProcess.Run<Pass>(nameof(LoadingService), database, server.Port, 0, Unchanged, 1, 1, 2, 2, 3, 3);
            return new Load($"{feeds:#,0} × {entries}", first[0], Median(later, [2, 4, 6]) / feeds, Median(later, [1, 3, 5]) / feeds, later.Max(pass => pass.PeakMegabytes));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(IReadOnlyList<Pass> passes, IEnumerable<int> which) => Pair.Median(which.Select(pass => passes[pass].Cpu));

    private sealed record Load(string Size, Pass First, double Same, double Tenth, double SteadyMegabytes);
}
