using System.Globalization;
using System.Text.Json;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Digest.Text;

namespace Digest.Cli;

/// <summary>An archive of its own for one run: documents read from lines, in a database that is gone afterwards.</summary>
internal sealed class LineArchive : IDisposable
{
    private const int Batch = 500;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"digest-{Guid.NewGuid():n}.db");
    private readonly List<string> names = [];

    private LineArchive() => Db = new Db($"Data Source={file};Pooling=False");

    public Db Db { get; }

    /// <summary>A reader of all documents.</summary>
    public Subscription Reader { get; private set; } = new() { Name = "", Cadence = "", Zone = "UTC" };

    /// <summary>Reads documents, one JSON object a line: id, title, text, and optionally published, source, language. A line that is none is left out.</summary>
    public static async Task<LineArchive> Read(string path, Background background)
    {
        var archive = new LineArchive();
        try
        {
            await archive.Fill(path, background);
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>The document's own name for an article's id.</summary>
    public string NameOf(long article) => names[(int)article - 1];

    public void Dispose()
    {
        Db.Dispose();
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(part);
        }
    }

    private async Task Fill(string path, Background background)
    {
        await new Migrations(Db, TimeProvider.System).Apply();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var feed = await new FeedStore(Db).Add("lines", Feed.Folder, "lines", now, starter: true);
        var index = new WordIndex(Db);
        var store = new ArticleStore(Db, index);
        foreach (var some in File.ReadLines(path).Select(line => Document(line, feed.Id, now)).OfType<Article>().Chunk(Batch))
        {
            foreach (var article in some)
            {
                background.Observe(Words.In($"{article.Title}\n{article.Text}", article.Language).Select(word => word.Term).Distinct());
            }

            await store.Add(feed.Id, [.. some.Select((article, at) => new NewArticle(article, [string.Create(CultureInfo.InvariantCulture, $"line:{names.Count - some.Length + at}")]))], now);
        }

        await index.Tidy();
        Reader = await new SubscriptionStore(Db, new EditionOptions()).Open(ChatAddress.Terminal, null, null, now);
    }

    private Article? Document(string line, long feed, long now)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            var (title, text) = (row.Text("title") ?? "", row.Text("text") ?? "");
            names.Add(row.Id() ?? "");
            return new Article
            {
                FeedId = feed,
                Title = title,
                Text = text,
                Source = row.Text("source") ?? "lines",
                Language = row.Text("language") ?? Language.Detect(text.Length > 0 ? text : title),
                PublishedAt = row.Moment("published"),
                LoadedAt = now,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
