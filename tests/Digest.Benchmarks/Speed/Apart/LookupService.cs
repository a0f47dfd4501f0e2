using System.Diagnostics;
using System.Globalization;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Editions;
using Digest.Lookups;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>The service while somebody searches in it, in a process of its own.</summary>
public static class LookupService
{
    private const int LookupsOfSecond = 50;
    private const int WordsOfText = 600;

    /// <summary>Each query is asked so often at least: a percentile of few is chance.</summary>
    private const int Times = 5;

    /// <summary>
    /// Searches while it has nothing else to do, then while it refreshes its feeds over and over, and tells of each the waits in
    /// milliseconds, shortest first. Arguments: connection string, port, feeds, entries a feed.
    /// </summary>
    public static async Task Run(string[] args)
    {
        var numbers = args.Skip(1).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var (port, feeds, entries) = (numbers[0], numbers[1], numbers[2]);
        await using var installation = await Installation.Open(args[0]);
        await installation.Follow(Enumerable.Range(0, feeds).Select(feed => LoopbackFeeds.Address(port, feed)));
        await Refresh(installation);
        var queries = QueryMix.Of(new Archive(feeds * entries, WordsOfText));
        await Look(installation, queries, () => false);
        OwnProcess.Tell(await Look(installation, queries, () => false));

        var isRefreshed = false;
        var look = Task.Run(() => Look(installation, queries, () => !Volatile.Read(ref isRefreshed)));
        for (var round = 1; !look.IsCompleted; round++)
        {
            await LoopbackFeeds.Turn(port, round);
            await installation.MakeDue();
            await Task.Run(() => Refresh(installation));
            Volatile.Write(ref isRefreshed, true);
        }

        OwnProcess.Tell(await look);
    }

    /// <summary>As the timetable does it: behind whatever somebody waits for.</summary>
    private static async Task Refresh(Installation installation)
    {
        await installation.Load();
        await installation.Group();
    }

    /// <summary>Asks each query some times, and goes on while it shall.</summary>
    private static async Task<double[]> Look(Installation installation, IReadOnlyList<string> queries, Func<bool> goesOn)
    {
        var subscription = (await installation.Get<SubscriptionStore>().Of(Installation.Reader))!;
        var search = installation.Get<Search>();
        var waits = new List<double>();
        while (waits.Count < Times * queries.Count || goesOn())
        {
            var query = LookupQuery.Parse(queries[waits.Count % queries.Count], NewsCorpus.Day);
            var began = Stopwatch.GetTimestamp();
            await Task.Run(() => search.Find(subscription, query, 1));
            waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(TimeSpan.FromSeconds(1.0 / LookupsOfSecond), TimeProvider.System);
        }

        waits.Sort();
        return [.. waits];
    }
}
