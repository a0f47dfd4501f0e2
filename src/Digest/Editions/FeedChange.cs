using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>Puts a feed in the place of another that a chat reads: under the same name, in the same folder, with the same filters.</summary>
public sealed class FeedChange(Db db)
{
    /// <summary>What a chat that reads the old feed has of it, in an order that keeps all of it.</summary>
    private static readonly string[] Steps =
    [
        $"""
        insert into subscription_feeds(subscription_id, feed_id, name, folders)
        select u.subscription_id, @fresh, coalesce(u.name, f.title), u.folders
        from subscription_feeds u
        join feeds f on f.id = u.feed_id
        where u.feed_id = @old and u.subscription_id in ({Own})
        on conflict do nothing
        """,
        $"delete from subscription_feeds where feed_id = @old and subscription_id in ({Own})",
        $"update rules set feed_id = @fresh where feed_id = @old and subscription_id in ({Own})",
    ];

    /// <summary>What the old feed brought, and that it was here.</summary>
    private static readonly string[] Archive =
    [
        "insert into article_feeds(feed_id, article_id, time) select @fresh, article_id, time from article_feeds where feed_id = @old on conflict do nothing",
        "insert into seen(feed_id, key, article_id, seen_at) select @fresh, key, article_id, seen_at from seen where feed_id = @old on conflict do nothing",
    ];

    private const string Own = "select id from subscriptions where chat = @Chat and thread = @Thread";

    /// <summary>
    /// Lets all digests of a chat read <paramref name="fresh"/> instead of <paramref name="old"/>. What the old one brought is the new one's too, unless
    /// others read that already: nobody puts articles into a feed of somebody else's.
    /// </summary>
    public Task Put(ChatAddress chat, long old, long fresh) => db.Write(async connection =>
    {
        var change = new { chat.Chat, chat.Thread, old, fresh };
        foreach (var step in await IsRead(connection, change) ? Steps : [.. Steps, .. Archive])
        {
            await connection.ExecuteAsync(step, change);
        }
    });

    private static async Task<bool> IsRead(DbConnection connection, object change) =>
        await connection.ExecuteScalarAsync<bool>($"select exists (select 1 from subscription_feeds where feed_id = @fresh and subscription_id not in ({Own}))", change);
}
