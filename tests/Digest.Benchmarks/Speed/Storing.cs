using Digest.Articles;
using Digest.Benchmarks.Speed.Corpus;
using Microsoft.Data.Sqlite;

namespace Digest.Benchmarks.Speed;

/// <summary>Storing articles that have been read: rows, memory of what was seen, word index; beside plain rows and plain FTS5 in one transaction.</summary>
public static class Storing
{
    private const int Entries = 20;
    private const int FeedsOfRound = 30;
    private const int Rounds = 5;

    /// <summary>Rounds in which the program is compiled and warmed up; the raw loop is native code and needs none.</summary>
    private const int WarmRounds = 5;

    /// <summary>G9, on SQLite.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var corpus = new NewsCorpus(FeedsOfRound * (WarmRounds + Rounds + 1), Entries);
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            await using var installation = await Installation.Open(Installation.NewFile(folder.FullName));
            await installation.Follow(Enumerable.Range(0, corpus.Feeds).Select(feed => $"https://outlet{feed}.example/"));
            var articles = Enumerable.Range(0, corpus.Feeds).Select(feed => ReadyArticles.Of(corpus, feed, feed + 1)).ToList();
            await using var raw = new RawStore(Path.Combine(folder.FullName, "raw.db"));
            int ours = 0, bare = 0;
            while (ours < WarmRounds)
            {
                await Store(installation, Round(articles, ours++));
            }

            var pair = await Pair.Measure(Rounds, () => Store(installation, Round(articles, ours++)), () => Task.FromResult(raw.Store(Round(articles, bare++))));
            return
            [
                new SpeedRow("G9", "storing, over plain rows and FTS5", $"{FeedsOfRound} × {Entries}", pair.Ratio, SpeedRow.Times, Limit.AtLeast(0.6, 0.9)),
                new SpeedRow("G9", "storing", $"{FeedsOfRound} × {Entries}", pair.OurRate, "articles/CPU-s"),
                new SpeedRow("G9", "plain rows and FTS5", $"{FeedsOfRound} × {Entries}", pair.BareRate, "articles/CPU-s"),
            ];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static List<List<NewArticle>> Round(List<List<NewArticle>> feeds, int round) => feeds.GetRange(round * FeedsOfRound, FeedsOfRound);

    private static async Task<double> Store(Installation installation, List<List<NewArticle>> feeds)
    {
        var store = installation.Get<ArticleStore>();
        foreach (var articles in feeds)
        {
            await store.Add(articles[0].Article.FeedId, articles, NewsCorpus.Day.ToUnixTimeMilliseconds());
        }

        return feeds.Sum(articles => articles.Count);
    }

    /// <summary>The raw loop: one prepared statement for the row, one for FTS5, one transaction for all.</summary>
    private sealed class RawStore : IAsyncDisposable
    {
        private readonly SqliteConnection database;

        public RawStore(string file)
        {
            database = new SqliteConnection($"Data Source={file}");
            database.Open();
            using var schema = database.CreateCommand();
            schema.CommandText =
                """
                pragma journal_mode = wal;
                create table articles(id integer primary key, feed integer, key text, title text, text text, unique (feed, key));
                create virtual table words using fts5(title, text, content='', tokenize='unicode61');
                """;
            schema.ExecuteNonQuery();
        }

        public double Store(List<List<NewArticle>> feeds)
        {
            using var transaction = database.BeginTransaction();
            using var row = database.Prepare("insert into articles(feed, key, title, text) values (@0, @1, @2, @3) returning id", 4);
            using var words = database.Prepare("insert into words(rowid, title, text) values (@0, @1, @2)", 3);
            foreach (var (article, keys, _) in feeds.SelectMany(articles => articles))
            {
                row.Set(article.FeedId, keys[0], article.Title, article.Text);
                words.Set(row.ExecuteScalar()!, article.Title, article.Text);
                words.ExecuteNonQuery();
            }

            transaction.Commit();
            return feeds.Sum(articles => articles.Count);
        }

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
