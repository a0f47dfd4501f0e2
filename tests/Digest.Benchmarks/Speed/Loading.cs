using Digest.Benchmarks.Speed.Apart;

namespace Digest.Benchmarks.Speed;

/// <summary>Feeds from the network to stories and search: the first load, the passes in which nothing or a tenth is new, their memory, their growth.</summary>
public static class Loading
{
    private const int Unchanged = 0;

    // A bare .NET loop with a full-text index made 1,550 articles a CPU second where the goals, 1,000 and 2,000, were set.
    private static readonly Limit OverBare = Limit.AtLeast(1_000 / 1_550.0, 2_000 / 1_550.0);

    /// <summary>G2 to G6.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var full = await Run(1_000, 20);
        var bare = await Bare(1_000, 20);
        Load[] loads = [await Run(500, 10), await Run(1_000, 10), await Run(sizes.Of(2_000, 10_000), 10)];
        var (middle, large) = (loads[1], loads[2]);
        var growth = FormattableString.Invariant($"500, 1,000 and {large.Feeds:#,0} × 10");
        return
        [
            new SpeedRow("G2", "first load over a bare one: fetched, tags dropped, rows and FTS5", full.Size, full.First.Rate / bare.Rate, SpeedRow.Times, OverBare),
            new SpeedRow("G2", "first load: fetched, parsed, analysed, grouped, searchable", full.Size, full.First.Rate, "articles/CPU-s", Limit.AtLeast(1_000, 2_000)),
            new SpeedRow("G2", "first load, bare", full.Size, bare.Rate, "articles/CPU-s"),
            new SpeedRow("G2", "first load", large.Size, large.First.Rate, "articles/CPU-s"),
            new SpeedRow("G2", "first load, CPU over feeds", growth, GrowthOrder.Of(loads.Select(load => (load.Feeds, load.First.Cpu))), GrowthOrder.Unit),
            new SpeedRow("G3", "pass in which nothing is new", large.Size, large.Same * 10_000, "CPU-s / 10,000 feeds", Limit.AtMost(2, 0.8)),
            new SpeedRow("G3", "pass in which nothing is new, CPU over feeds", growth, GrowthOrder.Of(loads.Select(load => (load.Feeds, load.Same * load.Feeds))), GrowthOrder.Unit),
            new SpeedRow("G4", "pass in which a tenth is new", large.Size, large.Tenth * 10_000, "CPU-s / 10,000 feeds", Limit.AtMost(8, 4)),
            new SpeedRow("G4", "pass in which a tenth is new, CPU over feeds", growth, GrowthOrder.Of(loads.Select(load => (load.Feeds, load.Tenth * load.Feeds))), GrowthOrder.Unit),
            new SpeedRow("G5", "CPU a feed, nothing new, over 1,000 feeds", large.Size, large.Same / middle.Same, SpeedRow.Times, Limit.AtMost(1.3, 1.1)),
            new SpeedRow("G5", "CPU an article, first load, over 1,000 feeds", large.Size, middle.First.Rate / large.First.Rate, SpeedRow.Times, Limit.AtMost(1.3, 1.1)),
            new SpeedRow("G6", "peak memory, later passes", full.Size, full.SteadyMegabytes, "MB", Limit.AtMost(160, 110)),
            new SpeedRow("G6", "peak memory, later passes", large.Size, large.SteadyMegabytes, "MB", Limit.AtMost(250, 180)),
            new SpeedRow("G6", "peak memory, first load", large.Size, large.First.PeakMegabytes, "MB", Limit.AtMost(350, 260)),
            new SpeedRow("G6", "peak memory, later passes, over feeds", growth, GrowthOrder.Of(loads.Select(load => (load.Feeds, load.SteadyMegabytes))), GrowthOrder.Unit),
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
            return new Load($"{feeds:#,0} × {entries}", feeds, first[0], Median(later, [2, 4, 6]) / feeds, Median(later, [1, 3, 5]) / feeds, later.Max(pass => pass.PeakMegabytes));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Cost> Bare(int feeds, int entries)
    {
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            using var server = await LoopbackFeeds.Serve(feeds, entries);
            var told = await OwnProcess.Run<Cost>(nameof(BareLoad), Installation.NewFile(folder.FullName), server.Port, feeds);
            return told[0];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(IReadOnlyList<Pass> passes, IEnumerable<int> which) => Pair.Median(which.Select(pass => passes[pass].Cpu));

    private sealed record Load(string Size, double Feeds, Pass First, double Same, double Tenth, double SteadyMegabytes);
}
