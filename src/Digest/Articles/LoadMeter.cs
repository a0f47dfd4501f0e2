using System.Diagnostics.Metrics;

namespace Digest.Articles;

/// <summary>What loading brings, counted.</summary>
internal static class LoadMeter
{
    private static readonly Meter Meter = new("Digest");

    /// <summary>Loads, by how they ended.</summary>
    public static readonly Counter<long> Loads = Meter.CreateCounter<long>("digest.loads", "{load}", "Loads of feeds, by how they ended.");

    /// <summary>New articles.</summary>
    public static readonly Counter<long> Fresh = Meter.CreateCounter<long>("digest.articles.fresh", "{article}", "Articles that were new.");

    /// <summary>Counts a load.</summary>
    public static void Count(FeedLoad load)
    {
        Loads.Add(1, new KeyValuePair<string, object?>("outcome", load.Feed.Trouble is null ? "good" : "failed"));
        Fresh.Add(load.Fresh);
    }
}
