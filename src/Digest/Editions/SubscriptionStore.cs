using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>The chats and their subscriptions.</summary>
public sealed class SubscriptionStore(Db db, EditionOptions options)
{
    /// <summary>The chat's subscription; null for a chat that never started.</summary>
    public Task<Subscription?> Of(ChatAddress chat) => db.Read(connection => Find(connection, chat));

    /// <summary>
    /// The chat's subscription, made with the settings' defaults, the starter feeds and <paramref name="language"/> where there was none. Its first window begins
    /// at the beginning of time: the first edition tells what is there.
    /// </summary>
    public Task<Subscription> Open(ChatAddress chat, string? title, string? language, long now) => db.Write(async connection =>
    {
        await connection.ExecuteAsync(
            """
            insert into chats(chat, thread, title, language, added_at)
            values (@Chat, @Thread, @title, @language, @now)
            on conflict (chat, thread) do update set title = coalesce(excluded.title, chats.title), paused = null
            """,
            new { chat.Chat, chat.Thread, title, language, now });
        if (await Find(connection, chat) is null)
        {
            await Begin(connection, chat, now);
        }

        return (await Find(connection, chat))!;
    });

    /// <summary>Sets the language in which the bot speaks in a chat.</summary>
    public Task Speak(ChatAddress chat, string language) => db.Write(connection => connection.ExecuteAsync(
        "update chats set language = @language where chat = @Chat and thread = @Thread",
        new { chat.Chat, chat.Thread, language }));

    /// <summary>Sets when editions are due and in which zone, and with it the next slot.</summary>
    public Task Schedule(Subscription subscription, Cadence cadence, TimeZoneInfo zone, DateTimeOffset now) => db.Write(connection => connection.ExecuteAsync(
        "update subscriptions set cadence = @cadence, zone = @zone, due_at = @due where id = @Id",
        new { subscription.Id, cadence = cadence.Text, zone = zone.Id, due = cadence.Next(now, zone)?.ToUnixTimeMilliseconds() }));

    /// <summary>Sets how many stories an edition has at most.</summary>
    public Task Resize(Subscription subscription, int length) => db.Write(connection => connection.ExecuteAsync(
        "update subscriptions set length = @length where id = @Id",
        new { subscription.Id, length }));

    /// <summary>Adds a feed. False: it was there already.</summary>
    public Task<bool> AddFeed(Subscription subscription, long feed) => db.Write(async connection => await connection.ExecuteAsync(
        "insert into subscription_feeds(subscription_id, feed_id) values (@Id, @feed) on conflict do nothing",
        new { subscription.Id, feed }) == 1);

    /// <summary>Takes a feed away. False: it was not there.</summary>
    public Task<bool> RemoveFeed(Subscription subscription, long feed) => db.Write(async connection => await connection.ExecuteAsync(
        "delete from subscription_feeds where subscription_id = @Id and feed_id = @feed",
        new { subscription.Id, feed }) == 1);

    /// <summary>The subscriptions that are due, of chats that take messages, longest due first.</summary>
    public Task<IReadOnlyList<Subscription>> Due(long now, int count) => db.Read<IReadOnlyList<Subscription>>(async connection =>
        [.. await connection.QueryAsync<Subscription>(
            """
            select s.*, c.language
            from subscriptions s
            join chats c on c.chat = s.chat and c.thread = s.thread
            where s.due_at <= @now and c.paused is null
            order by s.due_at, s.id
            limit @count
            """,
            new { now, count })]);

    /// <summary>Stops sending to a chat and says why; everything else stays.</summary>
    public Task Pause(ChatAddress chat, string why) => db.Write(connection => connection.ExecuteAsync(
        "update chats set paused = @why where chat = @Chat and (thread = @Thread or @Thread = 0)",
        new { chat.Chat, chat.Thread, why }));

    /// <summary>Sends to a chat again, from where it stopped.</summary>
    public Task Resume(ChatAddress chat) => db.Write(connection => connection.ExecuteAsync(
        "update chats set paused = null where chat = @Chat and (thread = @Thread or @Thread = 0)",
        new { chat.Chat, chat.Thread }));

    /// <summary>Gives a chat its new id everywhere.</summary>
    public Task Move(long from, long to) => db.Write(connection => Move(connection, from, to));

    internal static async Task Move(DbConnection connection, long from, long to)
    {
        await connection.ExecuteAsync(
            """
            update chats set chat = @to
            where chat = @from and not exists (select 1 from chats c where c.chat = @to and c.thread = chats.thread)
            """,
            new { from, to });
        await connection.ExecuteAsync("update deliveries set chat = @to where chat = @from", new { from, to });
    }

    private static Task<Subscription?> Find(DbConnection connection, ChatAddress chat) => connection.QuerySingleOrDefaultAsync<Subscription?>(
        """
        select s.*, c.language
        from subscriptions s
        join chats c on c.chat = s.chat and c.thread = s.thread
        where s.chat = @Chat and s.thread = @Thread and s.name = @Main
        """,
        new { chat.Chat, chat.Thread, Subscription.Main });

    private async Task Begin(DbConnection connection, ChatAddress chat, long now)
    {
        var cadence = Cadence.Parse(options.Cadence)!;
        var due = cadence.Next(DateTimeOffset.FromUnixTimeMilliseconds(now), Zones.Of(options.Zone))?.ToUnixTimeMilliseconds();
        var id = await connection.ExecuteScalarAsync<long>(
            """
            insert into subscriptions(chat, thread, name, cadence, zone, length, added_at, due_at, covered_until)
            values (@Chat, @Thread, @Main, @cadence, @Zone, @Length, @now, @due, 0)
            returning id
            """,
            new { chat.Chat, chat.Thread, Subscription.Main, cadence = cadence.Text, options.Zone, options.Length, now, due });
        await connection.ExecuteAsync(
            "insert into subscription_feeds(subscription_id, feed_id) select @id, id from feeds where starter",
            new { id });
    }
}
