using System.Data.Common;
using Dapper;
using Digest.Editions.Deliveries;
using Digest.Storage;

namespace Digest.Editions.Corrections;

/// <summary>Which edition quotes what, as it is kept.</summary>
internal static class Quotations
{
    /// <summary>Keeps what an edition quotes, in the transaction that makes it.</summary>
    public static Task Keep(DbConnection connection, long edition, IReadOnlyList<Quotation> quotations) => Rows.Insert(
        connection,
        "quotations(edition_id, article_id, starts, ends)",
        [.. quotations.Select(one => new object[] { edition, one.ArticleId, one.Starts, one.Ends })]);

    /// <summary>The editions that quote any of these articles.</summary>
    public static async Task<IReadOnlyList<long>> Editions(DbConnection connection, Dialect dialect, IReadOnlyCollection<long> articles) =>
        [.. await connection.QueryAsync<long>($"select distinct edition_id from quotations where {dialect.In("article_id", "articles")} order by edition_id", new { articles = articles.ToArray() })];

    /// <summary>What editions quote of articles that have been changed, by edition.</summary>
    public static async Task<ILookup<long, Quotation>> Changed(DbConnection connection, Dialect dialect, long[] editions)
    {
        var rows = await connection.QueryAsync<(long Edition, long Article, int Starts, int Ends)>(
            $"""
            select edition_id, article_id, starts, ends
            from quotations
            where {dialect.In("edition_id", "editions")}
              and exists (select 1 from article_changes c where c.article_id = quotations.article_id)
            order by edition_id, article_id, starts
            """,
            new { editions });
        return rows.ToLookup(row => row.Edition, row => new Quotation { ArticleId = row.Article, Starts = row.Starts, Ends = row.Ends });
    }

    /// <summary>What the newest edition that told a story to a subscription quotes of it, where it has been changed.</summary>
    public static async Task<IReadOnlyList<Quotation>> Of(DbConnection connection, long subscription, long story) =>
    [
        .. await connection.QueryAsync<Quotation>(
            """
            select q.article_id, q.starts, q.ends
            from quotations q
            join articles a on a.id = q.article_id
            where a.story_id = @story
              and q.edition_id = (
                select max(e.id)
                from editions e
                join edition_stories t on t.edition_id = e.id
                where e.subscription_id = @subscription and t.story_id = @story)
              and exists (select 1 from article_changes c where c.article_id = q.article_id)
            order by q.article_id, q.starts
            """,
            new { subscription, story }),
    ];

    /// <summary>The messages of editions, and whose they are; notices are none.</summary>
    public static async Task<IReadOnlyList<QuotingMessage>> Messages(DbConnection connection, Dialect dialect, long[] editions) =>
    [
        .. await connection.QueryAsync<long, Delivery, Subscription, QuotingMessage>(
            $"""
            select e.id, d.*, s.*, c.language
            from editions e
            join deliveries d on d.subscription_id = e.subscription_id and d.slot = e.slot
            join subscriptions s on s.id = e.subscription_id
            join chats c on c.chat = s.chat and c.thread = s.thread
            where {dialect.In("e.id", "editions")} and d.part < @Notice and d.edits is null
            order by d.id
            """,
            (edition, delivery, subscription) => new QuotingMessage(edition, delivery, subscription),
            new { editions, Outbox.Notice },
            splitOn: "id,id"),
    ];
}

/// <summary>A message that may quote what was changed.</summary>
internal sealed record QuotingMessage(long Edition, Delivery Delivery, Subscription Subscription);
