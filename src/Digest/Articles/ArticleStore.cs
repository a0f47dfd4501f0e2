using System.Data.Common;
using Dapper;
using Digest.Articles.Indexing;
using Digest.Storage;

namespace Digest.Articles;

/// <summary>The articles, what was seen of them, and the words they are found by.</summary>
public sealed class ArticleStore(Db db, WordIndex words)
{
    /// <summary>Those of the keys that this feed has shown before, and the article each stood for.</summary>
    public Task<IReadOnlyDictionary<string, SeenArticle>> Seen(long feed, IReadOnlyCollection<string> keys) => db.Read<IReadOnlyDictionary<string, SeenArticle>>(async connection =>
    {
        var seen = new Dictionary<string, SeenArticle>(StringComparer.Ordinal);
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(Batch))
        {
            var rows = await connection.QueryAsync<SeenArticle>(
                $"""
                select s.key, s.article_id, s.seen_at, a.mark
                from seen s
                left join articles a on a.id = s.article_id and a.feed_id = s.feed_id
                where s.feed_id = @feed and {db.Dialect.In("s.key", "some")}
                """,
                new { feed, some });
            foreach (var row in rows)
            {
                seen[row.Key] = row;
            }
        }

        return seen;
    });

    /// <summary>
    /// Notes that a feed still shows entries which it showed long ago: what is shown is not forgotten, however old it is.
    /// </summary>
    public async Task ShowAgain(long feed, IEnumerable<SeenArticle> shown, long now)
    {
        var old = shown.Where(article => article.SeenAt < now - (long)Noted.TotalMilliseconds).Select(article => new { feed, article.Key, now }).ToList();
        if (old.Count > 0)
        {
            await db.Write(connection => connection.ExecuteAsync("update seen set seen_at = @now where feed_id = @feed and key = @Key", old));
        }
    }

    /// <summary>How exactly it is noted when an entry was shown last: often enough for a memory of years, seldom enough to cost nothing.</summary>
    private static readonly TimeSpan Noted = TimeSpan.FromDays(30);

    /// <summary>Remembers more keys of articles that are there already.</summary>
    public Task Remember(long feed, IReadOnlyCollection<SeenArticle> articles, long now) => db.Write(connection => connection.ExecuteAsync(
        RememberKey,
        articles.Select(article => new { feed, key = article.Key, article = article.ArticleId, now })));

    /// <summary>Keeps what a load brought, all or nothing. An article another feed has brought already is only joined to this feed.</summary>
    public async Task<int> Add(long feed, IReadOnlyList<NewArticle> articles, long now)
    {
        using var counted = WordLists.Of(articles.Select(article => article.Article));
        return await Add(feed, articles, counted, now);
    }

    /// <summary>The same for articles whose words are counted already.</summary>
    internal async Task<int> Add(long feed, IReadOnlyList<NewArticle> articles, WordLists counted, long now)
    {
        // Two loads of a feed at once, such as a poll and a push, follow each other: the second finds what the first has kept.
        var added = await db.WriteAlone($"feed {feed}", async connection =>
        {
            var known = await Known(connection, feed, articles.SelectMany(article => article.Keys));
            var kept = new List<long?>(articles.Count);
            var joined = new List<long>(articles.Count);
            await using var insert = new Prepared(connection, InsertArticle);
            await using var contents = new ArticleContents(connection);
            foreach (var article in articles)
            {
                var id = article.Keys.Where(known.ContainsKey).Select(key => known[key]).DefaultIfEmpty().Min();
                var isNew = id == 0;
                if (isNew)
                {
                    id = await Insert(insert, article.Article, article.Mark);
                    await contents.Add(id, article.Article.Text, article.Gist);
                    foreach (var key in article.Keys)
                    {
                        known[key] = id;
                    }
                }

                joined.Add(id);
                kept.Add(isNew ? id : null);
            }

            await Join(connection, feed, [.. joined.Zip(articles, (id, article) => (id, article.Keys))], now);
            await WordIndex.Add(connection, counted, kept);
            return kept.Count(id => id is not null);
        });
        if (added > 0)
        {
            await words.KeepUp();
        }

        return added;
    }

    /// <summary>An article by its number, or null.</summary>
    public Task<Article?> Find(long id) => db.Read(connection => connection.QuerySingleOrDefaultAsync<Article?>(
        $"{SelectWhole} where id = @id",
        new { id }));

    /// <summary>The article of an address, the newest where there are several; null where none was read.</summary>
    public Task<Article?> Of(string address) => db.Read(async connection =>
        await connection.QueryFirstOrDefaultAsync<Article?>(
            $"{SelectWhole} where a.id in (select article_id from seen where {IsAddress} and key = @key) order by a.id desc limit 1",
            new { key = EntryIdentity.OfAddress(address) })

        // An address that many entries share identifies none, and is sought in all rows.
        ?? await connection.QueryFirstOrDefaultAsync<Article?>($"{SelectWhole} where a.address = @address order by a.id desc limit 1", new { address }));

    /// <summary>The summary sentences of articles, each with its place in the article's text.</summary>
    public Task<ILookup<long, KeptSentence>> Summaries(IReadOnlyCollection<long> articles) => db.Read(async connection =>
    {
        var sentences = new List<KeptSentence>();
        foreach (var some in articles.Chunk(Batch))
        {
            sentences.AddRange(await Sentences(connection, db.Dialect, some));
        }

        return sentences.ToLookup(sentence => sentence.ArticleId);
    });

    /// <summary>The same in a transaction that has begun; few enough for one statement.</summary>
    internal static async Task<IEnumerable<KeptSentence>> Sentences(DbConnection connection, Dialect dialect, long[] some)
    {
        var kept = await connection.QueryAsync<(long Article, string Sentences)>(
            $"select article_id, sentences from article_contents where {dialect.In("article_id", "some")} order by article_id",
            new { some });
        return kept.SelectMany(row => KeptSentence.Read(row.Article, row.Sentences));
    }

    /// <summary>The keywords of articles, best first.</summary>
    public Task<ILookup<long, KeptKeyword>> Keywords(IReadOnlyCollection<long> articles) => db.Read(async connection =>
    {
        var kept = new List<(long Article, string Keywords)>();
        foreach (var some in articles.Chunk(Batch))
        {
            kept.AddRange(await connection.QueryAsync<(long, string)>(
                $"select article_id, keywords from article_contents where {db.Dialect.In("article_id", "some")} order by article_id",
                new { some }));
        }

        return kept
            .SelectMany(row => KeptKeyword.Read(row.Keywords).Select(keyword => (row.Article, Keyword: keyword)))
            .ToLookup(row => row.Article, row => row.Keyword);
    });

    /// <summary>
    /// Lets go of up to <paramref name="count"/> articles loaded before an instant, but those of saved stories; the index drops their words when it is next looked
    /// after, and that they were seen stays known. Returns how many.
    /// </summary>
    public Task<int> Prune(long before, int count) => db.Write(async connection =>
    {
        var ids = (await connection.QueryAsync<long>(
            """
            select a.id
            from articles a
            where a.loaded_at < @before and not exists (select 1 from saved_stories s where s.story_id = a.story_id)
            order by a.loaded_at
            limit @count
            """,
            new { before, count })).ToArray();
        if (ids.Length > 0)
        {
            await connection.ExecuteAsync($"delete from articles where {db.Dialect.In("id", "ids")}", new { ids });
        }

        return ids.Length;
    });

    /// <summary>Forgets up to <paramref name="count"/> entries last shown before an instant whose articles are gone. Returns how many.</summary>
    public Task<int> Forget(long before, int count) => db.Write(connection => connection.ExecuteAsync(
        """
        delete from seen
        where (feed_id, key) in (
          select s.feed_id, s.key
          from seen s
          where s.seen_at < @before and not exists (select 1 from articles a where a.id = s.article_id)
          limit @count)
        """,
        new { before, count }));

    /// <summary>How many parameters a list may have: SQLite takes 32,766, and shorter statements are prepared sooner.</summary>
    private const int Batch = 500;

    /// <summary>The articles that keys stand for, those known. An id is a feed's own; an address is the same everywhere.</summary>
    private async Task<Dictionary<string, long>> Known(DbConnection connection, long feed, IEnumerable<string> keys)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(Batch))
        {
            var rows = await connection.QueryAsync<(string Key, long Article)>(
                $"""
                select s.key, min(s.article_id)
                from (
                  select key, article_id from seen where feed_id = @feed and {db.Dialect.In("key", "some")}
                  union all
                  select key, article_id from seen where {IsAddress} and {db.Dialect.In("key", "some")}) s
                join articles a on a.id = s.article_id
                group by s.key
                """,
                new { feed, some });
            foreach (var (key, article) in rows)
            {
                known[key] = article;
            }
        }

        return known;
    }

    /// <summary>Begins a query that gives each <see cref="Article"/> with its text and what was found in it.</summary>
    internal const string SelectWhole = "select a.*, c.strength, c.traits, c.text from articles a join article_contents c on c.article_id = a.id";

    /// <summary>These articles, whole, in no order.</summary>
    internal static async Task<List<Article>> Whole(DbConnection connection, Dialect dialect, IReadOnlyCollection<long> articles) =>
        [.. await connection.QueryAsync<Article>($"{SelectWhole} where {dialect.In("id", "some")}", new { some = articles.ToArray() })];

    private const string InsertArticle =
        """
        insert into articles(feed_id, address, title, standfirst, byline, categories, source, agency, language, teaser,
          backlog, from_page, published_at, day_only, loaded_at, mark)
        values (@feed, @address, @title, @standfirst, @byline, @categories, @source, @agency, @language, @teaser,
          @backlog, @page, @published, @day, @loaded, @mark)
        returning id
        """;

    private static Task<long> Insert(Prepared insert, Article article, long? mark) => insert.Number(
        ("feed", article.FeedId),
        ("address", article.Address),
        ("title", article.Title),
        ("standfirst", article.Standfirst),
        ("byline", article.Byline),
        ("categories", article.Categories),
        ("source", article.Source),
        ("agency", article.Agency),
        ("language", article.Language),
        ("teaser", article.Teaser),
        ("backlog", article.Backlog),
        ("page", article.FromPage),
        ("published", article.PublishedAt),
        ("day", article.DayOnly),
        ("loaded", article.LoadedAt),
        ("mark", mark));

    /// <summary>The key is an address; said as the index of them says it.</summary>
    private const string IsAddress = $"key like '{EntryIdentity.AddressMark}%'";

    private const string RememberKey = "insert into seen(feed_id, key, article_id, seen_at) values (@feed, @key, @article, @now) on conflict do nothing";

    private static async Task Join(DbConnection connection, long feed, List<(long Article, IReadOnlyList<string> Keys)> joined, long now)
    {
        await using var join = new Prepared(
            connection,
            "insert into article_feeds(feed_id, article_id, time) select @feed, id, coalesce(published_at, loaded_at) from articles where id = @article on conflict do nothing");
        await using var remember = new Prepared(connection, RememberKey);
        foreach (var (article, keys) in joined)
        {
            await join.Run(("feed", feed), ("article", article));
            foreach (var key in keys)
            {
                await remember.Run(("feed", feed), ("key", key), ("article", article), ("now", now));
            }
        }
    }
}

/// <summary>An article as a feed has shown it before.</summary>
public sealed record SeenArticle
{
    public required string Key { get; init; }

    public long ArticleId { get; init; }

    /// <summary>When it was shown last, or up to a month before.</summary>
    public long SeenAt { get; init; }

    /// <summary>The mark of its words when they were read last; null where another feed brought it, or it is gone.</summary>
    public long? Mark { get; init; }
}
