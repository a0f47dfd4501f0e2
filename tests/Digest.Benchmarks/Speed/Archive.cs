using Dapper;
using Digest.Articles;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Storage;

namespace Digest.Benchmarks.Speed;

/// <summary>An archive of made-up articles for lookups: a year of news, stored and indexed as the service does it.</summary>
/// <param name="Articles">How many there are.</param>
/// <param name="Words">How long their texts are at most, words.</param>
internal sealed record Archive(int Articles, int Words)
{
    private const int EntriesOfFeed = 20;

    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private NewsCorpus Corpus => new(Math.Max(1, Articles / EntriesOfFeed), EntriesOfFeed);

    /// <summary>The texts, oldest first; the same at every call.</summary>
    public IEnumerable<(string Title, string Text, string Language)> Texts()
    {
        for (var number = 0; number < EntriesOfFeed; number++)
        {
            for (var feed = 0; feed < Corpus.Feeds; feed++)
            {
                var article = Corpus.Article(feed, number);
                yield return (article.Title, Text(article.Sentences), NewsCorpus.Language(feed));
            }
        }
    }

    /// <summary>Stores all of them in one feed that the reader follows.</summary>
    public async Task Fill(Installation installation)
    {
        await installation.Follow(["https://outlet.example/"]);
        var feed = await installation.Get<Db>().Read(connection => connection.ExecuteScalarAsync<long>("select min(id) from feeds"));
        var store = installation.Get<ArticleStore>();
        foreach (var batch in Texts().Index().Chunk(EntriesOfFeed))
        {
            await store.Add(feed, [.. batch.Select(numbered => New(feed, numbered.Index, numbered.Item))], NewsCorpus.Day.ToUnixTimeMilliseconds());
        }
    }

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

    private string Text(IReadOnlyList<string> sentences)
    {
        var words = 0;
        return string.Join(' ', sentences.TakeWhile(sentence => (words += sentence.Count(sign => sign is ' ') + 1) <= Words || words < Words));
    }
}
