using Digest.Benchmarks.Speed.Apart;

namespace Digest.Benchmarks.Speed;

/// <summary>Answers from update to message, each entered so that it comes once, over a loop that only sends as many.</summary>
public static class Helping
{
    /// <summary>G11, without Telegram's pace, which would hide everything else.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var count = sizes.Of(2_000, 10_000);
        var size = FormattableString.Invariant($"{count:#,0} updates");
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            using var messenger = await LoopbackMessenger.Serve(limits: false);
            var pair = (await OwnProcess.Run<Pair>(nameof(HelpService), Installation.NewFile(folder.FullName), messenger.Address, count))[0];
            return
            [
                new SpeedRow("G11", "answers to /help over a bare send loop", size, pair.Ratio, SpeedRow.Times, Limit.AtLeast(0.5, 0.8)),
                new SpeedRow("G11", "answers to /help", size, pair.OurRate, "a CPU-s"),
                new SpeedRow("G11", "bare send loop", size, pair.BareRate, "a CPU-s"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
