using System.Globalization;
using Digest.Articles;
using Digest.Benchmarks.Speed.Corpus;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>An archive that grows by tenths, in a process of its own.</summary>
public static class GrowingArchive
{
    private const int Entries = 20;

    /// <summary>Stores and groups so many articles and tells the <see cref="Cost"/> of each tenth. Arguments: connection string, articles.</summary>
    public static async Task Run(string[] args)
    {
        var feeds = int.Parse(args[1], CultureInfo.InvariantCulture) / Entries;
        var corpus = new NewsCorpus(feeds, Entries);
        await using var installation = await Installation.Open(args[0]);
        await installation.Follow(Enumerable.Range(0, feeds).Select(feed => $"https://outlet{feed}.example/"));
        foreach (var tenth in Enumerable.Range(0, feeds).Chunk(feeds / 10))
        {
            OwnProcess.Tell(await Tenth(installation, corpus, tenth));
        }
    }

    private static async Task<Cost> Tenth(Installation installation, NewsCorpus corpus, int[] feeds)
    {
        var store = installation.Get<ArticleStore>();
        var cost = new Cost();
        foreach (var feed in feeds)
        {
            // Writing the news is not part of the work.
            var articles = ReadyArticles.Of(corpus, feed, feed + 1);
            var one = await Cost.Of(async () =>
            {
                await store.Add(feed + 1, articles, NewsCorpus.Day.ToUnixTimeMilliseconds());
                return await installation.Group();
            });
            cost = one with { Cpu = cost.Cpu + one.Cpu, Wall = cost.Wall + one.Wall, Allocated = cost.Allocated + one.Allocated, Units = cost.Units + one.Units };
        }

        return cost;
    }
}
