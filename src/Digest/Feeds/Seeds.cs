using Digest.Storage;

namespace Digest.Feeds;

/// <summary>Sows what a new installation starts with: a folder of articles and a list of feeds. Once; what a reader removes stays removed.</summary>
public sealed class Seeds(SeedOptions options, FeedStore feeds, Notes notes, Db db, TimeProvider time)
{
    private const string SownNote = "sown";

    /// <summary>Sows what is there, all or nothing of it. A seed that cannot be read is one sentence.</summary>
    public async Task<IReadOnlyList<string>> Sow()
    {
        if (options.Folder.Length == 0 || await notes.Find(SownNote) is not null)
        {
            return [];
        }

        return await db.Together(_ => Task.CompletedTask, Sown);
    }

    private async Task<IReadOnlyList<string>> Sown()
    {
        var troubles = new List<string>();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var folder = Path.Combine(AppContext.BaseDirectory, options.Folder);
        await SowArticles(Path.Combine(folder, "articles"), now, troubles);
        await SowFeeds(Path.Combine(folder, "feeds.opml"), now, troubles);
        await notes.Keep(SownNote, "true");
        return troubles;
    }

    private async Task SowArticles(string articles, long now, List<string> troubles)
    {
        if (!Directory.Exists(articles))
        {
            troubles.Add($"There are no articles to start with: the folder {articles} is not there.");
            return;
        }

        await feeds.Add(articles, Feed.Folder, "Sample articles", now, starter: true);
    }

    private async Task SowFeeds(string path, long now, List<string> troubles)
    {
        if (!File.Exists(path))
        {
            troubles.Add($"There are no feeds to start with: the file {path} is not there.");
            return;
        }

        var list = Opml.Read(await File.ReadAllBytesAsync(path));
        troubles.AddRange(list.Troubles.Select(trouble => $"In {path}: {trouble}"));
        foreach (var feed in list.Feeds)
        {
            await feeds.Add(feed.Address, Feed.Web, feed.Title, now, starter: true, feed.Folders.Count > 0 ? feed.Folders[0] : null);
        }
    }
}
