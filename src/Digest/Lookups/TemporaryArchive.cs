using Dapper;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Editions;
using Digest.Storage;
using Digest.Text.Cutting;
using Digest.Text.Languages;
using Digest.Text.Weighing;

namespace Digest.Lookups;

/// <summary>An archive of its own for documents from outside: a database like the bot's in a temporary folder, gone when disposed of.</summary>
public sealed class TemporaryArchive : IAsyncDisposable
{
    /// <summary>Documents stored at once.</summary>
    private const int Batch = 500;

    private readonly DirectoryInfo folder;
    private readonly Dictionary<long, string> ids = [];
    private readonly TimeProvider time;

    private TemporaryArchive(DirectoryInfo folder, TimeProvider time)
    {
        this.folder = folder;
        this.time = time;
        Db = new Db($"Data Source={Path.Combine(folder.FullName, "digest.db")}");
    }

    public Db Db { get; }

    /// <summary>How common a word is: the bot knows it from the articles it has read, here it is known from the documents.</summary>
    public Background Background { get; } = new();

    /// <summary>The chat's, which reads every document.</summary>
    public Subscription Subscription { get; private set; } = null!;

    public static async Task<TemporaryArchive> Make(TimeProvider time)
    {
        var archive = new TemporaryArchive(Directory.CreateTempSubdirectory("digest-archive-"), time);
        await new Migrations(archive.Db, time).Apply();
        await archive.Db.Write(connection => connection.ExecuteAsync("insert into feeds(address, kind, added_at, due_at, starter) values ('documents', 'folder', 0, 0, true)"));
        archive.Subscription = await new SubscriptionStore(archive.Db, new EditionOptions()).Open(ChatAddress.Terminal, title: null, language: null, now: 0);
        return archive;
    }

    /// <summary>The name that a document was given outside.</summary>
    public string IdOf(long article) => ids[article];

    /// <summary>Stores documents as the bot stores articles; a language that is not stated is detected.</summary>
    public async Task Add(IEnumerable<Document> documents)
    {
        var feed = await Db.Read(connection => connection.ExecuteScalarAsync<long>("select min(id) from feeds"));
        var words = new WordIndex(Db);
        var store = new ArticleStore(Db, words);
        foreach (var some in documents.Chunk(Batch))
        {
            await store.Add(feed, [.. some.Select(document => new NewArticle(Observed(Article(feed, document)), [EntryIdentity.OfId(document.Id)]))], Now);
        }

        await words.Tidy();
        foreach (var (id, key) in await Db.Read(connection => connection.QueryAsync<(long, string)>("select article_id, key from seen")))
        {
            ids[id] = key[EntryIdentity.OfId("").Length..];
        }
    }

    public ValueTask DisposeAsync()
    {
        Db.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private Article Observed(Article article)
    {
        Background.Observe(Words.In($"{article.Title}\n{article.Text}", article.Language).Select(word => word.Term).Distinct());
        return article;
    }

    private Article Article(long feed, Document document) => new()
    {
        FeedId = feed,
        Title = Storable.Text(document.Title),
        Source = Storable.Text(document.Source),
        Language = document.Language ?? Language.Detect(document.Text),
        Text = Storable.Text(document.Text),
        PublishedAt = document.Published,
        LoadedAt = Now,
    };

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}

/// <summary>A document from outside.</summary>
/// <param name="Id">What it is called there.</param>
/// <param name="Title">Its headline; may be empty.</param>
/// <param name="Text">Its words.</param>
/// <param name="Source">Who speaks; may be empty.</param>
/// <param name="Published">When, UTC milliseconds; null where it is not stated.</param>
/// <param name="Language">Null: to be detected.</param>
public sealed record Document(string Id, string Title, string Text, string Source = "", long? Published = null, string? Language = null);
