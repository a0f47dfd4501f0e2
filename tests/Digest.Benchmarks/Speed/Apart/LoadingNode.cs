using Digest.Articles;
using Digest.Benchmarks.Speed.Corpus;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>One of several nodes that load what is due, in a process of its own.</summary>
public static class LoadingNode
{
    private const int WarmFeeds = 30;

    /// <summary>
    /// Warms up on a database of its own, tells that it is ready, waits for a line, loads and groups what it can get hold of, and tells the
    /// <see cref="Cost"/>; units are articles. Arguments: connection string, the same of the database to warm up on.
    /// </summary>
    public static async Task Run(string[] args)
    {
        await WarmUp(args[1]);
        await using var installation = await Installation.Open(args[0]);
        OwnProcess.Tell(new Cost());
        await Console.In.ReadLineAsync();
        OwnProcess.Tell(await Cost.Of(async () =>
        {
            var loaded = await installation.Load();
            await installation.Group();
            return loaded;
        }));
    }

    private static async Task WarmUp(string connectionString)
    {
        var corpus = new NewsCorpus(WarmFeeds, WarmFeeds);
        await using var installation = await Installation.Open(connectionString);
        await installation.Follow(Enumerable.Range(0, WarmFeeds).Select(feed => $"https://outlet{feed}.example/"));
        for (var feed = 0; feed < WarmFeeds; feed++)
        {
            await installation.Get<ArticleStore>().Add(feed + 1, ReadyArticles.Of(corpus, feed, feed + 1), NewsCorpus.Day.ToUnixTimeMilliseconds());
        }

        await installation.Group();
    }
}
