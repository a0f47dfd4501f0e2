using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Digest.Articles;
using Digest.Editions.Rules;
using Digest.Storage;

namespace Digest.Editions.Composing;

/// <summary>
/// The stories that changed in [From, To), as they stood at its end: read once and shared by all editions of that window. Texts are read
/// when a story is told, and only so many are held.
/// </summary>
internal sealed class Shelf
{
    /// <summary>Parameters of one statement.</summary>
    private const int Batch = 500;

    /// <summary>Keywords of an article that can weigh in its story's rank, with some to spare for a reader's own words.</summary>
    private const int MostKeywords = 12;

    /// <summary>Texts held at once: some 20 MB.</summary>
    private const int MostTexts = 2_000;

    /// <summary>Letters of the texts that are held for filters, at most: some 100 MB with their words, while editions with filters are made.</summary>
    private const long MostFiltered = 20_000_000;

    private readonly Db db;
    private readonly ConcurrentDictionary<long, Article> texts = new();
    private readonly ConcurrentDictionary<long, IReadOnlyList<KeptSentence>> summaries = new();
    private readonly ConcurrentDictionary<long, ArticleFacts> facts = new();
    private readonly ConcurrentDictionary<long, FilterText> filterTexts = new();
    private readonly Dictionary<(StoryShare Share, string? Language, int Quotes), Telling> tellings = [];
    private readonly List<ShelfStory> stories;
    private readonly HashSet<long> numbers;
    private readonly ILookup<long, (ShelfStory Story, int Place)> byFeed;

    /// <summary>What the reader of the moment reads: none is set between two readers.</summary>
    private readonly ulong[] marks;

    private long filteredLetters;

    private Shelf(Db db, long from, long to, List<ShelfStory> stories)
    {
        (this.db, From, To, this.stories) = (db, from, to, stories);
        numbers = [.. stories.Select(story => story.Id)];
        marks = new ulong[stories.Count == 0 ? 0 : stories[^1].End];
        byFeed = stories
            .SelectMany(story => story.Articles.Index().SelectMany(article => article.Item.Feeds.Select(feed => (feed, article: (story, article.Index)))))
            .ToLookup(brought => brought.feed, brought => brought.article);
    }

    public long From { get; }

    public long To { get; }

    /// <summary>A story of this number is on it.</summary>
    public bool Holds(long story) => numbers.Contains(story);

    /// <summary>What these feeds brought.</summary>
    public ShelfPart Of(IEnumerable<long> feeds)
    {
        foreach (var (story, place) in feeds.SelectMany(feed => byFeed[feed]))
        {
            story.Mark(marks, place);
        }

        var part = new ShelfPart(stories, marks);
        Array.Clear(marks);
        return part;
    }

    /// <summary>The stories that changed in a window; with a subscription, those that its own feeds changed.</summary>
    public static Task<Shelf> Read(Db db, long from, long to, long? subscription = null) => db.Read(async connection =>
    {
        var own = subscription is null ? "" : "and exists (select 1 from article_feeds f join subscription_feeds s on s.feed_id = f.feed_id where f.article_id = a.id and s.subscription_id = @subscription)";
        var changed = await connection.QueryAsync<long>(
            $"""
            select distinct a.story_id
            from articles a
            where a.placed_at >= @from and a.placed_at < @to and a.story_id is not null and not a.backlog {own}
            order by a.story_id
            """,
            new { from, to, subscription });
        return await Read(db, connection, from, to, [.. changed]);
    });

    /// <summary>These stories as they stand now: every article of theirs counts as news of [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public static Task<Shelf> Of(Db db, IReadOnlyList<long> stories, long from, long to) => db.Read(connection => Read(db, connection, from, to, stories));

    /// <summary>Makes sure that the texts and summaries of articles are at hand.</summary>
    public async Task Open(IReadOnlyCollection<long> articles)
    {
        if (texts.Count > MostTexts || tellings.Count > MostTexts)
        {
            tellings.Clear();
            texts.Clear();
            summaries.Clear();
            facts.Clear();
        }

        var missing = articles.Where(article => !texts.ContainsKey(article)).ToArray();
        foreach (var some in missing.Chunk(Batch))
        {
            await db.Read(connection => Fetch(connection, some));
        }
    }

    /// <summary>Articles as filters look at them, without feeds.</summary>
    public async Task<IReadOnlyDictionary<long, FilterText>> Words(IReadOnlyCollection<long> articles)
    {
        if (filteredLetters > MostFiltered)
        {
            filterTexts.Clear();
            filteredLetters = 0;
        }

        var missing = articles.Where(article => !filterTexts.ContainsKey(article)).ToArray();
        foreach (var some in missing.Chunk(Batch))
        {
            foreach (var article in await db.Read(connection => ArticleStore.Whole(connection, db.Dialect, some)))
            {
                filterTexts[article.Id] = new FilterText(article, []);
                filteredLetters += article.Text.Length;
            }
        }

        return filterTexts;
    }

    /// <summary>An article with its text; <see cref="Open"/> comes first.</summary>
    public Article Text(long article) => texts[article];

    /// <summary>Its summary sentences, in the order of the text.</summary>
    public IReadOnlyList<KeptSentence> Summary(long article) => summaries[article];

    /// <summary>What each of its sentences tells.</summary>
    public ArticleFacts Facts(ShelfArticle article) => facts.GetOrAdd(article.Id, _ => ArticleFacts.Of(texts[article.Id], article.Keywords));

    /// <summary>How a story is told to whoever was never told it, in so many sentences at most.</summary>
    public Telling Tell(StoryShare share, string? language, int quotes)
    {
        if (!tellings.TryGetValue((share, language, quotes), out var telling))
        {
            tellings[(share, language, quotes)] = telling = new StoryTelling(this, language, From, To).Tell(share.Articles, null, quotes);
        }

        return telling;
    }

    private async Task<int> Fetch(DbConnection connection, long[] some)
    {
        var sentences = (await ArticleStore.Sentences(connection, db.Dialect, some)).ToLookup(sentence => sentence.ArticleId);
        foreach (var article in await ArticleStore.Whole(connection, db.Dialect, some))
        {
            summaries[article.Id] = [.. sentences[article.Id]];
            texts[article.Id] = article;
        }

        return some.Length;
    }

    private static async Task<Shelf> Read(Db db, DbConnection connection, long from, long to, IReadOnlyList<long> stories)
    {
        var articles = new Dictionary<long, ShelfArticle>();
        foreach (var some in stories.Chunk(Batch))
        {
            await Fill(db, connection, articles, some, to);
        }

        return new Shelf(db, from, to, Stories(articles.Values, article => article.IsIn(from, to)));
    }

    private static List<ShelfStory> Stories(IEnumerable<ShelfArticle> articles, Func<ShelfArticle, bool> isNews)
    {
        var told = new List<ShelfStory>();
        foreach (var story in articles.GroupBy(article => article.StoryId).OrderBy(story => story.Key))
        {
            var start = told.Count == 0 ? 0 : told[^1].End;
            told.Add(new ShelfStory(story.Key, [.. story.OrderBy(article => article.Time).ThenBy(article => article.Id)], isNews, start));
        }

        return told;
    }

    private static async Task Fill(Db db, DbConnection connection, Dictionary<long, ShelfArticle> articles, long[] some, long to)
    {
        var rows = await connection.QueryAsync<ShelfArticle, string, ShelfArticle>(
            $"""
            select a.id, a.story_id, a.title, a.source, a.published_at, a.loaded_at, a.placed_at, a.backlog, c.traits, c.keywords
            from articles a
            join article_contents c on c.article_id = a.id
            where {db.Dialect.In("a.story_id", "some")} and a.placed_at < @to
            """,
            WithKeywords,
            new { some, to },
            splitOn: "keywords");
        foreach (var row in rows)
        {
            articles[row.Id] = row;
        }

        var feeds = await connection.QueryAsync<(long Article, long Feed)>(
            $"select f.article_id, f.feed_id from article_feeds f join articles a on a.id = f.article_id where {db.Dialect.In("a.story_id", "some")} and a.placed_at < @to order by f.article_id, f.feed_id",
            new { some, to });
        foreach (var (article, feed) in feeds)
        {
            articles[article].Feeds.Add(feed);
        }
    }

    private static ShelfArticle WithKeywords(ShelfArticle article, string kept)
    {
        article.Keywords.AddRange(KeptKeyword.Read(kept).OrderByDescending(keyword => keyword.Score).ThenBy(keyword => keyword.Term, StringComparer.Ordinal).Take(MostKeywords));
        return article;
    }
}
