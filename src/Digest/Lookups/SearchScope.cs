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

    /// <summary>Most articles are read by the feed that brought them: that stands in their own row, and the others need not be looked up.</summary>
    private const string IsRead =
        """
        (a.feed_id in (select feed_id from subscription_feeds where subscription_id = @Id) or exists (
          select 1
          from article_feeds f
          join subscription_feeds s on s.feed_id = f.feed_id
          where f.article_id = a.id and s.subscription_id = @Id))
        """;

    private const string Time = "coalesce(a.published_at, a.loaded_at)";

    private string InTime => string.Create(
        CultureInfo.InvariantCulture,
        $"{(query.Since is { } since ? $" and {Time} >= {since}" : "")}{(query.Until is { } until ? $" and {Time} < {until}" : "")}");

    /// <summary>Those of some articles that may be found, each with its time.</summary>
    public async Task<Dictionary<long, long>> Of(IEnumerable<long> articles)
    {
        var times = new Dictionary<long, long>();
        foreach (var some in articles.Chunk(Batch))
        {
            var rows = await connection.QueryAsync<(long Id, long Time)>(
                $"select a.id, {Time} from articles a where {dialect.In("a.id", "some")}{InTime} and {IsRead}",
                new { some, subscription.Id });
            foreach (var (id, time) in rows)
            {
                times.Add(id, time);
            }
        }

        return times;
    }

    /// <summary>Of the newest articles, as many as <paramref name="most"/>, those that may be found: no archive is walked through to its end.</summary>
    public async Task<HashSet<long>> AmongNewest(int most) => [.. await connection.QueryAsync<long>(
        $"""
        select a.id
        from articles a
        where a.id in (select id from articles{Loaded} order by id desc limit @most){InTime} and {IsRead}
        """,
        new { most, subscription.Id })];

    /// <summary>What was published since a moment was not loaded before it; a day of time zone aside.</summary>
    private string Loaded => query.Since is { } since
        ? string.Create(CultureInfo.InvariantCulture, $" where loaded_at >= {since - (long)TimeSpan.FromDays(1).TotalMilliseconds}")
        : "";
}
