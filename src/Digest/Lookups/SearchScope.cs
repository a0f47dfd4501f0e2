using System.Data.Common;
using System.Globalization;
using Dapper;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Lookups;

/// <summary>Which articles a reader may find: those of the subscription's feeds, within the query's time, not deleted meanwhile.</summary>
internal sealed class SearchScope(DbConnection connection, Dialect dialect, Subscription subscription, LookupQuery query)
{
    /// <summary>Articles looked up by one statement.</summary>
    private const int Batch = 500;

    /// <summary>Whose articles they are stands in an index of its own, with their times: no article is read.</summary>
    private const string IsRead = "exists (select 1 from subscription_feeds s where s.subscription_id = @Id and s.feed_id = f.feed_id)";

    private string InTime => string.Create(
        CultureInfo.InvariantCulture,
        $"{(query.Since is { } since ? $" and f.time >= {since}" : "")}{(query.Until is { } until ? $" and f.time < {until}" : "")}");

    /// <summary>Those of some articles that may be found, each with its time.</summary>
    public async Task<Dictionary<long, long>> Of(IEnumerable<long> articles)
    {
        var times = new Dictionary<long, long>();
        foreach (var some in articles.Chunk(Batch))
        {
            var rows = await connection.QueryAsync<(long Id, long Time)>(
                $"select f.article_id, f.time from article_feeds f where {dialect.In("f.article_id", "some")}{InTime} and {IsRead}",
                new { some, subscription.Id });
            foreach (var (id, time) in rows)
            {
                times[id] = time;
            }
        }

        return times;
    }

    /// <summary>Of the newest articles, as many as <paramref name="most"/>, those that may be found: no archive is walked through to its end.</summary>
    public async Task<HashSet<long>> AmongNewest(int most) => [.. await connection.QueryAsync<long>(
        $"""
        select f.article_id
        from article_feeds f
        where f.article_id in (select id from articles{Loaded} order by id desc limit @most){InTime} and {IsRead}
        """,
        new { most, subscription.Id })];

    /// <summary>The newest <paramref name="count"/> of those, each with its time.</summary>
    public async Task<List<(long Id, long Time)>> Newest(int most, int count) => [.. await connection.QueryAsync<(long Id, long Time)>(
        $"""
        select f.article_id, max(f.time) as time
        from article_feeds f
        where f.article_id in (select id from articles{Loaded} order by id desc limit @most){InTime} and {IsRead}
        group by f.article_id
        order by max(f.time) desc, f.article_id desc
        limit @count
        """,
        new { most, count, subscription.Id })];

    /// <summary>What was published since a moment was not loaded before it; a day of time zone aside.</summary>
    private string Loaded => query.Since is { } since
        ? string.Create(CultureInfo.InvariantCulture, $" where loaded_at >= {since - (long)TimeSpan.FromDays(1).TotalMilliseconds}")
        : "";
}
