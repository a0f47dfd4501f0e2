using Dapper;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Benchmarks.Speed;

/// <summary>An archive of made-up articles for lookups: a year of news, stored and indexed as the service does it.</summary>
/// <param name="Articles">How many there are.</param>
/// <param name="Words">How long their texts are at most, words; their last sentence may go a little beyond.</param>
internal sealed record Archive(int Articles, int Words)
{
    private const int EntriesOfFeed = 20;

    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Articles stored at once: an archive that grows over years is joined as often, and nobody waits for it.</summary>
    private const int Batch = 2_000;

    private readonly NewsCorpus corpus = new(Math.Max(1, Articles / EntriesOfFeed), EntriesOfFeed) { Length = (Words / 2, Words) };

    /// <summary>The text of a number, the oldest first; the same at every call.</summary>
    public (string Title, string Text, string Language) Made(int number)
    {
        var feed = number % corpus.Feeds;
        var article = corpus.Article(feed, number / corpus.Feeds);
        return (article.Title, string.Join(' ', article.Sentences), NewsCorpus.Language(feed));
    }

    /// <summary>
    /// Stores all of them in one feed that the reader follows, by the service's own code; one that was interrupted goes on where it was.
    /// The next ones are made while some are stored.
    /// </summary>
    public async Task Fill(Installation installation, string name)
    {
        var db = installation.Get<Db>();
        if (await installation.Get<SubscriptionStore>().Of(Installation.Reader) is null)
        {
            await installation.Follow(["https://outlet.example/"]);
        }

        var feed = await db.Read(connection => connection.ExecuteScalarAsync<long>("select min(id) from feeds"));
        var stored = await db.Read(connection => connection.ExecuteScalarAsync<int>("select count(*) from articles"));
        var store = installation.Get<ArticleStore>();
        var progress = new FillProgress(name, Articles);
        var next = Task.Run(() => Some(feed, stored));
        for (; stored < Articles; progress.Tell(stored))
        {
            var some = await next;
            stored += some.Count;
            next = Task.Run(() => Some(feed, stored));
            await store.Add(feed, some, NewsCorpus.Day.ToUnixTimeMilliseconds());
        }

        await installation.Get<WordIndex>().Tidy();
    }

    private List<NewArticle> Some(long feed, int from) =>
        [.. Enumerable.Range(from, Math.Min(Batch, Articles - from)).Select(number => New(feed, number, Made(number)))];

    private NewArticle New(long feed, int number, (string Title, string Text, string Language) made) => new(
        new Article
        {
            FeedId = feed,
            Title = made.Title,
            Text = made.Text,
            Language = made.Language,
            Source = $"Outlet {number % 97}",
            PublishedAt = (NewsCorpus.Day - (Year * (1 - ((double)number / Articles)))).ToUnixTimeMilliseconds(),
            LoadedAt = NewsCorpus.Day.ToUnixTimeMilliseconds(),
        },
        [$"g:{number}"]);
}
