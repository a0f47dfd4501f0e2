using System.Diagnostics;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Editions;
using Digest.Lookups;
using Digest.Lookups.Timelines;
using Digest.Storage;
using Digest.Text.Answers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Digest.Benchmarks.Speed;

/// <summary>Searching a large archive: the same queries asked of our index and of plain FTS5, in one run.</summary>
public static class Searching
{
    /// <summary>Each query counts by the quickest of so many rounds: the machine does other things too.</summary>
    private const int Rounds = 3;

    /// <summary>Short texts, so that a million of them can be stored while one waits.</summary>
    private const int WordsOfText = 100;

    /// <summary>Names a folder in which the archives stay, to be measured again.</summary>
    private const string FolderVariable = "DIGEST_SPEED_FOLDER";

    private const string Median = "search p50";

    /// <summary>Archives beside the measured one, to see how a search grows.</summary>
    private static readonly int[] Smaller = [10_000, 31_600];

    /// <summary>G7.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var archive = new Archive(sizes.Of(100_000, 1_000_000), WordsOfText);
        var kept = Environment.GetEnvironmentVariable(FolderVariable);
        var folder = kept is null ? Directory.CreateTempSubdirectory("digest-speed-").FullName : Directory.CreateDirectory(Path.Combine(kept, $"{archive.Articles}")).FullName;
        try
        {
            var queries = QueryMix.Of(archive);
            var (plainFile, ours) = (Path.Combine(folder, "plain.db"), new List<(string Name, string Database)> { ("SQLite", Installation.NewFile(folder)) });
            if (await OnPostgres.Server() is { } server)
            {
                ours.Add(("PostgreSQL", await Schema(server, archive)));
            }

            // Filling takes long and does not count: all at once. What is measured runs alone.
            await Task.WhenAll([Fill(archive, plainFile), .. ours.Select(one => Fill(archive, one.Database, one.Name))]);
            var plain = await Plain(plainFile, queries);
            var rows = new List<SpeedRow>();
            foreach (var (name, database) in ours)
            {
                rows.AddRange(await Ours(archive, database, name, queries, plain));
            }

            return [.. rows, await Growth(archive, rows.Find(row => row.Measure == Median)!.Value)];
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>How the median grows with the archive, on SQLite.</summary>
    private static async Task<SpeedRow> Growth(Archive archive, double median)
    {
        var measured = new List<(double Articles, double Milliseconds)> { (archive.Articles, median) };
        foreach (var smaller in Smaller.Select(articles => archive with { Articles = articles }))
        {
            var folder = Directory.CreateTempSubdirectory("digest-speed-");
            try
            {
                await using var installation = await Installation.Open(Installation.NewFile(folder.FullName));
                await smaller.Fill(installation, "SQLite");
                measured.Add((smaller.Articles, (await Searched(installation, QueryMix.Of(smaller))).Best(0.5)));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        var size = string.Join(", ", measured.OrderBy(one => one.Articles).Select(one => FormattableString.Invariant($"{one.Articles:#,0}")));
        return new SpeedRow("G7", Median + ", over articles", size + ", SQLite", GrowthOrder.Of(measured), GrowthOrder.Unit);
    }

    private static async Task<Times> Searched(Installation installation, IReadOnlyList<string> queries)
    {
        var subscription = (await installation.Get<SubscriptionStore>().Of(Installation.Reader))!;
        var search = installation.Get<Search>();
        return await Times.Of(installation.Get<Db>(), queries, query => search.Find(subscription, LookupQuery.Parse(query, NewsCorpus.Day), 1));
    }

    private static async Task<IReadOnlyList<SpeedRow>> Ours(Archive archive, string database, string name, IReadOnlyList<string> queries, (Times Every, Times Any) plain)
    {
        await using var installation = await Installation.Open(database);
        var size = $"{archive.Articles:#,0} × {archive.Words} words, {name}";
        var subscription = (await installation.Get<SubscriptionStore>().Of(Installation.Reader))!;
        var db = installation.Get<Db>();
        var times = await Searched(installation, queries);
        var asking = installation.Get<Asking>();
        var asked = await Times.Of(db, [.. queries.Select(query => $"What did {query} say?")], question => asking.Find(subscription, Question.Of(question)));
        var timeline = installation.Get<Timeline>();
        var told = await Times.Of(db, queries, query => timeline.Find(subscription, TimelineRequest.Parse(query, DateOnly.FromDateTime(NewsCorpus.Day.DateTime))));
        var (median, last) = name is "SQLite" ? (Limit.AtMost(2, 1), Limit.AtMost(20, 10)) : (Limit.AtMost(20, 4), Limit.AtMost(40, 20));
        return
        [
            new SpeedRow("G7", "search p99 over plain FTS5, every word", size, times.Best(0.99) / plain.Every.Best(0.99), SpeedRow.Times, Limit.AtMost(1 / 8.0, 1 / 20.0)),
            new SpeedRow("G7", "search p99 over plain FTS5, any word", size, times.Best(0.99) / plain.Any.Best(0.99), SpeedRow.Times, Limit.AtMost(1 / 8.0, 1 / 20.0)),
            new SpeedRow("G7", Median, size, times.Best(0.5), "ms", median),
            new SpeedRow("G7", "search p99", size, times.Best(0.99), "ms", last),
            new SpeedRow("G7", "search p50, first asked", size, times.First(0.5), "ms"),
            new SpeedRow("G7", "search p99, first asked", size, times.First(0.99), "ms"),
            .. Rows("ask", asked, size),
            .. Rows("timeline", told, size),
            new SpeedRow("G7", "plain FTS5 p50 / every word", size, plain.Every.Best(0.5), "ms"),
            new SpeedRow("G7", "plain FTS5 p99 / every word", size, plain.Every.Best(0.99), "ms"),
            new SpeedRow("G7", "plain FTS5 p50 / any word", size, plain.Any.Best(0.5), "ms"),
            new SpeedRow("G7", "plain FTS5 p99 / any word", size, plain.Any.Best(0.99), "ms"),
        ];
    }

    private static IEnumerable<SpeedRow> Rows(string lookup, Times times, string size) =>
    [
        new SpeedRow("G7", $"{lookup} p50", size, times.Best(0.5), "ms"),
        new SpeedRow("G7", $"{lookup} p99", size, times.Best(0.99), "ms"),
        new SpeedRow("G7", $"{lookup} p99, first asked", size, times.First(0.99), "ms"),
    ];

    private static Task Fill(Archive archive, string database, string name) => Task.Run(async () =>
    {
        await using var installation = await Installation.Open(database);
        await archive.Fill(installation, name);
    });

    private static Task Fill(Archive archive, string file) => Task.Run(async () =>
    {
        if (!File.Exists(file))
        {
            using var plain = await PlainSearch.Open(file);
            await plain.Fill(archive);
        }
    });

    private static async Task<(Times Every, Times Any)> Plain(string file, IReadOnlyList<string> queries)
    {
        using var plain = await PlainSearch.Open(file);
        return (await Times.Of(null, queries, query => plain.Find(query, every: true)), await Times.Of(null, queries, query => plain.Find(query, every: false)));
    }

    private static async Task<string> Schema(string server, Archive archive)
    {
        var schema = $"speed_{archive.Articles}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"create schema if not exists {schema}";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ConnectionString;
    }

    /// <summary>How long each query took, round by round, milliseconds.</summary>
    private sealed record Times(double[][] Rounds)
    {
        public static async Task<Times> Of<T>(Db? db, IReadOnlyList<string> queries, Func<string, Task<T>> find)
        {
            var rounds = new double[Searching.Rounds][];
            for (var round = 0; round < rounds.Length; round++)
            {
                db?.LetGo();
                SqliteConnection.ClearAllPools();
                rounds[round] = new double[queries.Count];
                for (var i = 0; i < queries.Count; i++)
                {
                    var begun = Stopwatch.GetTimestamp();
                    await find(queries[i]);
                    rounds[round][i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                }
            }

            return new Times(rounds);
        }

        public double First(double share) => At(Rounds[0], share);

        public double Best(double share) => At(Rounds[0].Select((_, query) => Rounds.Min(round => round[query])), share);

        private static double At(IEnumerable<double> times, double share)
        {
            var sorted = times.Order().ToList();
            return sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
        }
    }
}
