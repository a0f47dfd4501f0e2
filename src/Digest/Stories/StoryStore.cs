using System.Data.Common;
using Dapper;
using Digest.Articles;
using Digest.Storage;

namespace Digest.Stories;

/// <summary>The stories, and which article tells which.</summary>
public sealed class StoryStore(Db db)
{
    /// <summary>The name under which placing articles and composing editions take turns, so that an edition misses nothing and tells nothing twice.</summary>
    public const string Turn = "stories";

    /// <summary>The stories to which the feeds of a subscription added something in [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public Task<IReadOnlyList<long>> Changed(long subscription, long from, long to) => db.Read<IReadOnlyList<long>>(async connection =>
        [.. await connection.QueryAsync<long>(
            """
            select distinct a.story_id
            from articles a
            join article_feeds f on f.article_id = a.id
            join subscription_feeds s on s.feed_id = f.feed_id
            where s.subscription_id = @subscription and a.placed_at >= @from and a.placed_at < @to and not a.backlog
            order by a.story_id
            """,
            new { subscription, from, to })]);

    /// <summary>The stories that the feeds of a subscription touched last, newest first.</summary>
    public Task<IReadOnlyList<long>> Latest(long subscription, int count) => db.Read<IReadOnlyList<long>>(async connection =>
        [.. await connection.QueryAsync<long>(
            """
            select a.story_id
            from articles a
            join article_feeds f on f.article_id = a.id
            join subscription_feeds s on s.feed_id = f.feed_id
            where s.subscription_id = @subscription and a.story_id is not null
            group by a.story_id
            order by max(a.placed_at) desc, a.story_id desc
            limit @count
            """,
            new { subscription, count })]);

    /// <summary>The articles of stories that come from the feeds of a subscription, oldest first within a story.</summary>
    public Task<ILookup<long, Article>> Articles(long subscription, IReadOnlyCollection<long> stories) => db.Read(async connection =>
    {
        var articles = new List<Article>();
        foreach (var some in stories.Chunk(Batch))
        {
            articles.AddRange(await connection.QueryAsync<Article>(
                $"""
                {ArticleStore.SelectWhole}
                where {db.Dialect.In("a.story_id", "some")}
                  and exists (
                    select 1
                    from article_feeds f
                    join subscription_feeds s on s.feed_id = f.feed_id
                    where f.article_id = a.id and s.subscription_id = @subscription)
                order by coalesce(a.published_at, a.loaded_at), a.id
                """,
                new { subscription, some }));
        }

        return articles.ToLookup(article => article.StoryId!.Value);
    });

    /// <summary>Lets go of up to <paramref name="count"/> stories that no article tells and no edition names any more. Returns how many.</summary>
    public Task<int> Prune(int count) => db.WriteAlone(Turn, connection => connection.ExecuteAsync(
        """
        delete from stories
        where id in (
          select s.id
          from stories s
          where not exists (select 1 from articles a where a.story_id = s.id)
            and not exists (select 1 from edition_stories e where e.story_id = s.id)
          limit @count)
        """,
        new { count }));

    /// <summary>The articles that wait for their place, oldest first.</summary>
    internal Task<IReadOnlyList<WaitingArticle>> Waiting(int count) => db.Read<IReadOnlyList<WaitingArticle>>(async connection =>
        [.. await connection.QueryAsync<WaitingArticle>(
            """
            select a.id, a.language, a.published_at, c.sketch, u.shown
            from (
              select id, language, published_at, loaded_at
              from articles
              where story_id is null
              order by coalesce(published_at, loaded_at), id
              limit @count) a
            join article_contents c on c.article_id = a.id
            left join unplaced u on u.article_id = a.id
            order by coalesce(a.published_at, a.loaded_at), a.id
            """,
            new { count })]);

    /// <summary>Those of the articles that still wait, now that it is our turn.</summary>
    internal async Task<IReadOnlySet<long>> StillWaiting(DbConnection connection, long[] articles) =>
        (await connection.QueryAsync<long>($"select id from articles where story_id is null and {db.Dialect.In("id", "articles")}", new { articles })).ToHashSet();

    /// <summary>The next articles that were placed after an instant, in the order in which they were; those of one instant by number.</summary>
    internal static async Task<IReadOnlyList<PlacedArticle>> PlacedAfter(DbConnection connection, long instant, long article) =>
        [.. await connection.QueryAsync<PlacedArticle>(
            """
            select a.id, a.story_id, a.language, c.sketch, a.published_at, a.placed_at
            from articles a
            join article_contents c on c.article_id = a.id
            where placed_at >= @instant and (placed_at > @instant or id > @article)
            order by placed_at, id
            limit @Batch
            """,
            new { instant, article, Batch })];

    /// <summary>
    /// When what is placed now counts as placed: now, but never within a window that was told or looked at already, nor before what was
    /// placed last. Clocks step back, and those of two nodes differ.
    /// </summary>
    internal static async Task<long> Moment(DbConnection connection, long now) => Math.Max(now, await connection.ExecuteScalarAsync<long?>(
        """
        select max(instant)
        from (
          select max(placed_at) as instant from articles
          union all
          select max(covered_until) from subscriptions
          union all
          select max(watched_until) from subscriptions) ends
        """) ?? now);

    /// <summary>Where a look at all that is placed ends: what is placed later counts from there on. Null where nothing is placed.</summary>
    internal static Task<long?> PlacedUntil(DbConnection connection) => connection.ExecuteScalarAsync<long?>("select max(placed_at) + 1 from articles");

    /// <summary>The time since when at most <paramref name="count"/> articles were placed; null where there are fewer.</summary>
    internal static Task<long?> PlacedLast(DbConnection connection, int count) => connection.QuerySingleOrDefaultAsync<long?>(
        "select placed_at from articles where placed_at is not null order by placed_at desc limit 1 offset @count",
        new { count });

    /// <summary>The articles of a story, the earlier first; those of one language where it is told.</summary>
    internal static async Task<IReadOnlyList<PlacedArticle>> PlacedIn(DbConnection connection, long story, string? language = null) =>
        [.. await connection.QueryAsync<PlacedArticle>(
            """
            select a.id, a.story_id, a.language, c.sketch, a.published_at, a.placed_at
            from articles a
            join article_contents c on c.article_id = a.id
            where story_id = @story and placed_at is not null and (cast(@language as text) is null or language = @language)
            order by placed_at, id
            """,
            new { story, language })];

    /// <summary>Parts articles from their story into one of their own and tells its number. They are no news by that: when they were placed stays.</summary>
    internal static async Task<long> Split(DbConnection connection, long story, IReadOnlyList<long> leaving, string why, long now)
    {
        var part = await Begin(connection, now);
        await connection.ExecuteAsync(
            "update articles set story_id = @part, placed_why = @why where id = @article",
            leaving.Select(article => new { part, article, why }));
        await connection.ExecuteAsync(
            "insert into story_splits(story_id, part_id, split_at) values (@story, @part, @now)",
            new { story, part, now });
        return part;
    }

    /// <summary>The splits after one of them, in their order.</summary>
    internal static async Task<IReadOnlyList<StorySplitting>> SplitsAfter(DbConnection connection, long last) =>
        [.. await connection.QueryAsync<StorySplitting>(
            "select id, story_id, part_id from story_splits where id > @last order by id",
            new { last })];

    internal static Task<long> LastSplit(DbConnection connection) =>
        connection.ExecuteScalarAsync<long>("select coalesce(max(id), 0) from story_splits");

    private static Task<long> Begin(DbConnection connection, long now) => connection.ExecuteScalarAsync<long>(BeginStory, new { now });

    /// <summary>Begins a story <c>@now</c> and gives its number.</summary>
    internal const string BeginStory = "insert into stories(opened_at, changed_at) values (@now, @now) returning id";

    /// <summary>How many parameters a list has at most: SQLite takes 32,766, and shorter statements are prepared sooner.</summary>
    private const int Batch = 500;
}
