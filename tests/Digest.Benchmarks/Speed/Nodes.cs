using System.Diagnostics;
using System.Text.Json;
using Dapper;
using Digest.Benchmarks.Speed.Apart;
using Npgsql;

namespace Digest.Benchmarks.Speed;

/// <summary>What a second node on the same PostgreSQL costs: the CPU time of both for the feeds that one can load alone.</summary>
public static class Nodes
{
    private const int Entries = 10;
    private const int Rounds = 3;

    /// <summary>G17; nothing, with the reason, where there is no PostgreSQL.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        if (await OnPostgres.Server() is not { } server)
        {
            return [];
        }

        var feeds = sizes.Of(150, 1_000);
        using var loopback = await LoopbackFeeds.Serve(feeds, Entries);
        List<double> one = [], two = [];
        for (var round = 0; round < Rounds; round++)
        {
            one.Add(await Load(server, loopback.Port, feeds, nodes: 1));
            two.Add(await Load(server, loopback.Port, feeds, nodes: 2));
        }

        var size = FormattableString.Invariant($"{feeds:#,0} × {Entries}");
        return
        [
            new SpeedRow("G17", "CPU a feed, two nodes over one", size, Pair.Median(two) / Pair.Median(one), SpeedRow.Times, Limit.AtMost(1.3, 1.15)),
            new SpeedRow("G17", "CPU a feed, one node on PostgreSQL", size, 1000 * Pair.Median(one) / feeds, "ms"),
        ];
    }

    /// <summary>CPU seconds of all nodes together, without the server.</summary>
    private static async Task<double> Load(string server, int port, int feeds, int nodes)
    {
        var schema = $"speed_{Guid.NewGuid():n}";
        await Run(server, $"create schema {schema}");
        try
        {
            var database = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ConnectionString;
            await using (var installation = await Installation.Open(database))
            {
                await installation.Follow(Enumerable.Range(0, feeds).Select(feed => LoopbackFeeds.Address(port, feed)));
            }

            return await Load(database, nodes, feeds * Entries);
        }
        finally
        {
            await Run(server, $"drop schema {schema} cascade");
        }
    }

    private static async Task<double> Load(string database, int nodes, int articles)
    {
        var folders = Enumerable.Range(0, nodes).Select(_ => Directory.CreateTempSubdirectory("digest-speed-")).ToList();
        var processes = folders.ConvertAll(folder => OwnProcess.Start(nameof(LoadingNode), database, Installation.NewFile(folder.FullName)));
        foreach (var process in processes)
        {
            await Told(process);
        }

        processes.ForEach(process => process.StandardInput.WriteLine());
        var costs = await Task.WhenAll(processes.Select(Told));
        processes.ForEach(End);
        folders.ForEach(folder => folder.Delete(recursive: true));
        return costs.Sum(cost => cost.Units) > 0.9 * articles
            ? costs.Sum(cost => cost.Cpu)
            : throw new InvalidOperationException($"The nodes kept {costs.Sum(cost => cost.Units)} articles of {articles}.");
    }

    private static void End(Process process)
    {
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<Cost> Told(Process process) => JsonSerializer.Deserialize<Cost>((await process.StandardOutput.ReadLineAsync())!)!;

    private static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql);
    }
}
