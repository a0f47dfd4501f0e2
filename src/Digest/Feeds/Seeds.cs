using Digest.Storage;

namespace Digest.Feeds;

/// <summary>
/// Sows what a new installation starts with: a folder of articles and a list of feeds. Once; what a reader removes stays removed. An installation that was
/// sown before there were starter packs gets them.
/// </summary>
public sealed class Seeds(SeedOptions options, FeedStore feeds, Notes notes, Db db, TimeProvider time)
{
    private const string SownNote = "sown";

    /// <summary>Sows what is there, all or nothing of it. A seed that cannot be read is one sentence.</summary>
    public async Task<IReadOnlyList<string>> Sow()
    {
        if (options.Folder.Length == 0)
        {
            return [];
        }

        if (await notes.Find(SownNote) is null)
        {
            return await db.Together(_ => Task.CompletedTask, Sown);
        }

        if (await feeds.LackPacks() && File.Exists(List))
        {
            await feeds.Pack(Opml.Read(await File.ReadAllBytesAsync(List)).Feeds);
        }

        return [];
    }

    private string Place => Path.Combine(AppContext.BaseDirectory, options.Folder);

    private string List => Path.Combine(Place, "feeds.opml");

    private async Task<IReadOnlyList<string>> Sown()
    {
        var troubles = new List<string>();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await SowArticles(Path.Combine(Place, "articles"), now, troubles);
        await SowFeeds(List, now, troubles);
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
            await feeds.Add(feed.Address, Feed.Web, feed.Title, now, starter: true, feed.Pack);
        }
    }
}
