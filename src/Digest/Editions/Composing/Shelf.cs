using System.Data.Common;
using Dapper;
using Digest.Articles;
using Digest.Storage;

namespace Digest.Editions.Composing;

/// <summary>
/// The stories that changed in [From, To), as they stood at its end: read once and shared by all editions of that window, which are made
/// one after another.
/// </summary>
internal sealed class Shelf
{
    /// <summary>Parameters of one statement.</summary>
    private const int Batch = 500;

    /// <summary>Keywords of an article that can weigh in its story's rank, with some to spare for a reader's own words.</summary>
    private const int MostKeywords = 12;

    /// <summary>Tellings held at once, some kilobytes each.</summary>
    private const int MostTellings = 2_000;

    private readonly RecentlyUsed<(StoryShare Share, string? Language, int Quotes), Telling> tellings = new(MostTellings, _ => 1);
    private readonly HashSet<long> numbers;
    private readonly ILookup<long, (ShelfStory Story, int Place)> byFeed;

    /// <summary>To which story each word of marks belongs.</summary>
    private readonly ShelfStory[] owners;

    /// <summary>What the reader of the moment reads: none is set between two readers.</summary>
    private readonly ulong[] marks;

    private Shelf(Db db, long from, long to, List<ShelfStory> stories)
    {
        (From, To, Texts) = (from, to, new ShelfTexts(db));
        numbers = [.. stories.Select(story => story.Id)];
        owners = [.. stories.SelectMany(story => Enumerable.Repeat(story, story.News.Length))];
        marks = new ulong[owners.Length];
        byFeed = stories
            .SelectMany(story => story.Articles.Index().SelectMany(article => article.Item.Feeds.Select(feed => (feed, article: (story, article.Index)))))
            .ToLookup(brought => brought.feed, brought => brought.article);
    }

    public long From { get; }

    public long To { get; }

    /// <summary>The texts of its articles.</summary>
    public ShelfTexts Texts { get; }

    /// <summary>A story of this number is on it.</summary>
    public bool Holds(long story) => numbers.Contains(story);

    /// <summary>What these feeds brought.</summary>
    public ShelfPart Of(IEnumerable<long> feeds)
    {
        foreach (var (story, place) in feeds.SelectMany(feed => byFeed[feed]))
        {
            story.Mark(marks, place);
        }

        var part = new ShelfPart(owners, marks);
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

    /// <summary>How a story is told to whoever was never told it, in so many sentences at most.</summary>
    public Telling Tell(StoryShare share, string? language, int quotes)
    {
        if (!tellings.Find((share, language, quotes), out var telling))
        {
            telling = new StoryTelling(Texts, language, From, To).Tell(share.Articles, null, quotes);
            tellings.Forget();
            tellings.Keep((share, language, quotes), telling);
        }

        return telling;
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
