using System.Globalization;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>The service's part of a load, in a process that does nothing else.</summary>
public static class LoadingService
{
    /// <summary>
    /// Loads from a feed server, over and over, and tells of each pass the <see cref="Cost"/> of loading and that of grouping; units are articles.
    /// Arguments: connection string, port, how many feeds (on a new database), and the round of each pass.
    /// </summary>
    public static async Task Run(string[] args)
    {
        var port = int.Parse(args[1], CultureInfo.InvariantCulture);
        var feeds = int.Parse(args[2], CultureInfo.InvariantCulture);
        await using var installation = await Installation.Open(args[0]);
        if (feeds > 0)
        {
            await installation.Follow(Enumerable.Range(0, feeds).Select(feed => LoopbackFeeds.Address(port, feed)));
        }

        foreach (var round in args.Skip(3).Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
        {
            await LoopbackFeeds.Turn(port, round);
            await installation.MakeDue();
            OwnProcess.Tell(new Pass(await Cost.Of(installation.Load), await Cost.Of(installation.Group)));
        }
    }
}

/// <summary>What one pass over all feeds cost.</summary>
public sealed record Pass(Cost Loading, Cost Grouping)
{
    public double Cpu => Loading.Cpu + Grouping.Cpu;

    /// <summary>New articles, fetched to placed, in a CPU second.</summary>
    public double Rate => Loading.Units / Cpu;

    public double PeakMegabytes => Grouping.PeakMegabytes;
}
