using System.Diagnostics;
using System.Globalization;
using Digest.Benchmarks.Speed.Apart;

namespace Digest.Benchmarks.Speed;

/// <summary>From the start of the process until it is ready, and until somebody who has just found the bot reads a first digest.</summary>
public static class Starting
{
    private const int Feeds = 20;
    private const int Entries = 20;
    private const string InDigest = "/story-";

    /// <summary>G15 and G16. Wall time: starting is waited for.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var rounds = sizes.Of(5, 9);
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            var (ours, bare) = await Starts(folder.FullName, rounds);
            var first = await FirstDigests(folder.FullName, rounds);
            return
            [
                new SpeedRow("G15", "time from start to ready over an empty host", "", Median(ours, start => start.Seconds) / Median(bare, start => start.Seconds), SpeedRow.Times, Limit.AtMost(1.5, 1.15)),
                new SpeedRow("G15", "memory when ready over an empty host", "", Median(ours, start => start.Megabytes) / Median(bare, start => start.Megabytes), SpeedRow.Times, Limit.AtMost(1.5, 1.2)),
                new SpeedRow("G15", "from start to ready", "", Median(ours, start => start.Seconds), "s"),
                new SpeedRow("G15", "from start to ready, empty host", "", Median(bare, start => start.Seconds), "s"),
                new SpeedRow("G15", "memory when ready", "", Median(ours, start => start.Megabytes), "MB"),
                new SpeedRow("G16", "from a cold start to the first digest in a chat", $"{Feeds} feeds", Pair.Median(first), "s", Limit.AtMost(2.5, 1.4)),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(IEnumerable<(double Seconds, double Megabytes)> starts, Func<(double Seconds, double Megabytes), double> which) => Pair.Median(starts.Select(which));

    /// <summary>In turn, on databases that are there; the first of each makes them.</summary>
    private static async Task<(List<(double Seconds, double Megabytes)> Ours, List<(double Seconds, double Megabytes)> Bare)> Starts(string folder, int rounds)
    {
        using var messenger = await LoopbackMessenger.Serve(limits: false);
        List<(double Seconds, double Megabytes)> ours = [], bare = [];
        for (var round = 0; round <= rounds; round++)
        {
            ours.Add(await Start(address => Served.Start(folder, messenger, ("Web__Address", address))));
            bare.Add(await Start(address => OwnProcess.Start(nameof(EmptyHost), $"Data Source={Path.Combine(folder, "empty.db")}", address)));
        }

        return (ours[1..], bare[1..]);
    }

    private static async Task<(double Seconds, double Megabytes)> Start(Func<string, Process> start)
    {
        var address = Served.FreeAddress();
        var begun = Stopwatch.GetTimestamp();
        var process = start(address);
        try
        {
            await Served.Ready(process, address);
            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            process.Refresh();
            return (seconds, process.WorkingSet64 / 1e6);
        }
        finally
        {
            Served.End(process);
        }
    }

    private static async Task<IReadOnlyList<double>> FirstDigests(string folder, int rounds)
    {
        using var server = await LoopbackFeeds.Serve(Feeds, Entries);
        var seconds = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var own = Directory.CreateDirectory(Path.Combine(folder, $"cold-{round.ToString(CultureInfo.InvariantCulture)}")).FullName;
            await File.WriteAllTextAsync(Path.Combine(own, "feeds.opml"), Opml(server.Port));
            seconds.Add(await FirstDigest(own));
        }

        return seconds;
    }

    /// <summary>Somebody has written to the bot before it starts, and asks for the digest until there is one.</summary>
    private static async Task<double> FirstDigest(string folder)
    {
        using var messenger = await LoopbackMessenger.Serve(limits: false);
        await messenger.Say("/start");
        var begun = Stopwatch.GetTimestamp();
        var hosts = LoopbackFeeds.AllowedHosts.Select((host, number) => (FormattableString.Invariant($"Feeds__AllowedHosts__{number}"), host));
        var process = Served.Start(folder, messenger, [("Bot__Open", "true"), .. hosts]);
        try
        {
            await messenger.Told(1);
            var digest = messenger.Told(1, InDigest);
            for (var answers = 2; !digest.IsCompleted; answers++)
            {
                await messenger.Say("/digest");
                await Task.WhenAny(digest, messenger.Told(answers));
            }

            await digest;
            return Stopwatch.GetElapsedTime(begun).TotalSeconds;
        }
        finally
        {
            Served.End(process);
        }
    }

    private static string Opml(int port) =>
        $"""
        <opml version="2.0"><body>
        {string.Join('\n', Enumerable.Range(0, Feeds).Select(feed => $"""<outline type="rss" text="Outlet {feed}" xmlUrl="{LoopbackFeeds.Address(port, feed)}" />"""))}
        </body></opml>
        """;
}
