using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Articles;

/// <summary>What sources changed in their articles after we had read them: who quoted the old words can set the quotation right.</summary>
public sealed class ArticleChanges(Db db)
{
    /// <summary>The changes after number <paramref name="after"/>, in their order; remember the last number to go on from there.</summary>
    public Task<IReadOnlyList<ArticleChange>> After(long after, int count) => db.Read<IReadOnlyList<ArticleChange>>(async connection =>
        [.. await connection.QueryAsync<ArticleChange>(
            """
            select c.id, c.article_id, c.changed_at, c.title, c.text,
              coalesce(p.title, a.title) as old_title, coalesce(p.text, o.text) as old_text
            from article_changes c
            join articles a on a.id = c.article_id
            join article_contents o on o.article_id = c.article_id
            left join article_changes p on p.id = (select max(id) from article_changes q where q.article_id = c.article_id and q.id < c.id)
            where c.id > @after
            order by c.id
            limit @count
            """,
            new { after, count })]);

    /// <summary>There are changes that nobody has asked for with <see cref="Tell"/>.</summary>
    internal static Task<bool> AnyUntold(DbConnection connection) =>
        connection.ExecuteScalarAsync<bool>("select exists (select 1 from article_changes where not told)");

    /// <summary>The articles of the oldest changes that have not been told; told they are from now on.</summary>
    internal static async Task<IReadOnlyCollection<long>> Tell(DbConnection connection, Dialect dialect, int count) =>
        [.. (await connection.QueryAsync<long>(
            $"""
            update article_changes
            set told = true
            where id in (select id from article_changes where not told order by id limit @count {dialect.SkipLocked})
            returning article_id
            """,
            new { count })).Distinct()];

    /// <summary>Those of these articles that were changed at all.</summary>
    internal static async Task<IReadOnlyCollection<long>> Changed(DbConnection connection, Dialect dialect, IReadOnlyCollection<long> articles) =>
        [.. await connection.QueryAsync<long>($"select distinct article_id from article_changes where {dialect.In("article_id", "articles")}", new { articles = articles.ToArray() })];

    /// <summary>Articles with all that was changed in them, oldest first.</summary>
    internal static async Task<IReadOnlyDictionary<long, ArticleHistory>> Histories(DbConnection connection, Dialect dialect, long[] articles)
    {
        var changes = (await connection.QueryAsync<ArticleChange>(
            $"""
            select c.id, c.article_id, c.changed_at, c.title, c.text, a.title as old_title, o.text as old_text
            from article_changes c
            join articles a on a.id = c.article_id
            join article_contents o on o.article_id = c.article_id
            where {dialect.In("c.article_id", "articles")}
            order by c.id
            """,
            new { articles })).ToLookup(change => change.ArticleId);
        var changed = await ArticleStore.Whole(connection, dialect, articles);
        return changed.ToDictionary(article => article.Id, article => new ArticleHistory(article, [.. changes[article.Id]]));
    }

    /// <summary>The words of articles as they were read last.</summary>
    internal Task<IReadOnlyDictionary<long, ArticleWording>> Latest(IReadOnlyCollection<long> articles) => db.Read<IReadOnlyDictionary<long, ArticleWording>>(async connection =>
    {
        var wordings = new Dictionary<long, ArticleWording>();
        foreach (var some in articles.Chunk(Batch))
        {
            var rows = await connection.QueryAsync<ArticleWording>(
                $"""
                select a.id, coalesce(c.title, a.title) as title, coalesce(c.text, o.text) as text, a.from_page, a.loaded_at
                from articles a
                join article_contents o on o.article_id = a.id
                left join article_changes c on c.id = (select max(id) from article_changes q where q.article_id = a.id)
                where {db.Dialect.In("a.id", "some")}
                """,
                new { some });
            foreach (var row in rows)
            {
                wordings[row.Id] = row;
            }
        }

        return wordings;
    });

    /// <summary>Keeps what was read anew: the mark always, the words where they differ from those before.</summary>
    internal Task Keep(IReadOnlyCollection<Reread> articles, long now) => db.Write(async connection =>
    {
        await connection.ExecuteAsync("update articles set mark = @Mark where id = @Id", articles);
        await KeepWords(connection, [.. articles.Where(article => article.Changed)], now);
    });

    private static Task<int> KeepWords(DbConnection connection, IReadOnlyCollection<Reread> changed, long now) => connection.ExecuteAsync(
        "insert into article_changes(article_id, changed_at, title, text) values (@Id, @now, @Title, @Text)",
        changed.Select(article => new { article.Id, now, article.Title, article.Text }));

    /// <summary>How many parameters a list may have.</summary>
    private const int Batch = 500;
}

/// <summary>An article as we read it first, and what its source has changed since, oldest first.</summary>
internal sealed record ArticleHistory(Article Article, IReadOnlyList<ArticleChange> Changes);

/// <summary>The words of an article.</summary>
internal sealed record ArticleWording
{
    public long Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>The text was read from the article's page, not from the feed.</summary>
    public bool FromPage { get; init; }

    public long LoadedAt { get; init; }
}

/// <summary>An article that was read anew because its mark had changed. <see cref="Changed"/>: its words differ from those before.</summary>
internal sealed record Reread(long Id, long Mark, string Title, string Text, bool Changed);
