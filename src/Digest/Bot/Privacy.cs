using System.Data.Common;
using System.Globalization;
using Dapper;
using Digest.Feeds;
using Digest.Storage;

namespace Digest.Bot;

/// <summary>All that is kept about a chat: to be shown, handed out and forgotten. What was read from feeds is nobody's in particular and stays; articles that the chat itself has sent go.</summary>
public sealed class Privacy(Db db)
{
    /// <summary>Rows of a table that are handed out, at most.</summary>
    private const int MostRows = 100_000;

    /// <summary>Every table that knows a chat, with what finds its rows; those come first on which others rest.</summary>
    private static readonly IReadOnlyList<(string Table, string Where)> Places =
    [
        ("feeds", OfSent),
        ("chats", "chat = @chat"),
        ("subscriptions", "chat = @chat"),
        ("subscription_feeds", Own("subscription_id")),
        ("rules", Own("subscription_id")),
        ("lookups", Own("subscription_id")),
        ("editions", Own("subscription_id")),
        ("edition_stories", $"edition_id in (select id from editions where {Own("subscription_id")})"),
        ("quotations", $"edition_id in (select id from editions where {Own("subscription_id")})"),
        ("deliveries", $"chat = @chat or {Own("subscription_id")}"),
        ("saved_stories", "chat = @chat or person = @chat"),
        ("updates", "chat = @chat"),
        ("questions", "chat = @chat or person = @chat"),
        ("limits", "chat = @chat"),
        ("people", "person = @chat"),
        ("invitations", "made_by = @chat"),
        ("seen", Sent("feed_id")),
        ("article_feeds", Sent("feed_id")),
        ("articles", Sent("feed_id")),
        ("article_contents", $"article_id in (select id from articles where {Sent("feed_id")})"),
    ];

    /// <summary>The rows of every table that knows the chat.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<IDictionary<string, object?>>>> Of(long chat) => db.Read(async connection =>
    {
        var kept = new Dictionary<string, IReadOnlyList<IDictionary<string, object?>>>(StringComparer.Ordinal);
        foreach (var (table, where) in Places)
        {
            var rows = await connection.QueryAsync($"select * from {table} where {where} limit {MostRows.ToString(CultureInfo.InvariantCulture)}", new { chat });
            kept[table] = [.. rows.Select(row => (IDictionary<string, object?>)row)];
        }

        return (IReadOnlyDictionary<string, IReadOnlyList<IDictionary<string, object?>>>)kept;
    });

    /// <summary>Forgets a chat: afterwards no row of any table holds it. Where other chats sent something to it, that goes to themselves again.</summary>
    public Task Forget(long chat) => db.Write(async connection =>
    {
        // An article that a feed brought too is not the chat's alone.
        await connection.ExecuteAsync(
            $"""
            update articles
            set feed_id = (select min(f.feed_id) from article_feeds f where f.article_id = articles.id and f.feed_id <> articles.feed_id)
            where {Sent("feed_id")} and exists (select 1 from article_feeds f where f.article_id = articles.id and f.feed_id <> articles.feed_id)
            """,
            new { chat });

        // That an update was handled must stay known; whose it was need not.
        await connection.ExecuteAsync("update updates set chat = null, thread = null where chat = @chat", new { chat });
        foreach (var (table, where) in Places.Reverse())
        {
            await connection.ExecuteAsync($"delete from {table} where {where}", new { chat });
        }

        await Release(connection, chat);
    });

    private static async Task Release(DbConnection connection, long chat)
    {
        await connection.ExecuteAsync("update subscriptions set target_chat = null, target_thread = null where target_chat = @chat", new { chat });
        await connection.ExecuteAsync("update chats set keeper = null where keeper = @chat", new { chat });
        await connection.ExecuteAsync("update people set invited_by = 0 where invited_by = @chat", new { chat });
    }

    /// <summary>The feed of the files that the chat has sent, from whichever of its topics.</summary>
    private const string OfSent = $"kind = '{Feed.Sent}' and address like '{Feed.Sent}:' || cast(@chat as text) || '/%'";

    private static string Sent(string column) => $"{column} in (select id from feeds where {OfSent})";

    private static string Own(string column) => $"{column} in (select id from subscriptions where chat = @chat)";
}
