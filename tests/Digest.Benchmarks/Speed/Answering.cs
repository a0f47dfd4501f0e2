using Digest.Benchmarks.Speed.Apart;

namespace Digest.Benchmarks.Speed;

/// <summary>How long people wait for an answer, when the service has nothing else to do and when it refreshes its feeds.</summary>
public static class Answering
{
    private const int Seconds = 10;

    /// <summary>G12: from the words to the reply, without the messenger's own way.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var feeds = sizes.Of(500, 10_000);
        var entries = sizes.Of(10, 2);
        var size = FormattableString.Invariant($"{feeds:#,0} feeds × {entries}, {AnsweringService.UpdatesOfSecond} updates/s");
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            using var server = await LoopbackFeeds.Serve(feeds, entries);
            var waits = await OwnProcess.Run<double[]>(nameof(AnsweringService), Installation.NewFile(folder.FullName), server.Port, feeds, Seconds);
            var (idle, busy) = (NinetyNinth(waits[0]), NinetyNinth(waits[1]));
            return
            [
                new SpeedRow("G12", "wait for an answer while feeds refresh, p99, over idle", size, busy / idle, SpeedRow.Times),
                new SpeedRow("G12", "wait for an answer, idle, p99", size, idle, "ms", Limit.AtMost(100, 25)),
                new SpeedRow("G12", "wait for an answer while feeds refresh, p99", size, busy, "ms", Limit.AtMost(300, 60)),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double NinetyNinth(double[] sorted) => sorted[(int)Math.Ceiling(0.99 * sorted.Length) - 1];
}
