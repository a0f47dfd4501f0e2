using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>The chats and their subscriptions.</summary>
public sealed class SubscriptionStore(Db db, EditionOptions options)
{
    /// <summary>Why a chat is paused whose reader may not use the bot any more.</summary>
    public const string ShutOut = "an owner has shut the reader out";

    /// <summary>Subscriptions of a chat, at most: more would be a mistake.</summary>
    public const int Most = 12;

    /// <summary>Subscriptions with the language of their chat.</summary>
    private const string Rows = "select s.*, c.language from subscriptions s join chats c on c.chat = s.chat and c.thread = s.thread";

    /// <summary>The chat's main subscription; null for a chat that never started.</summary>
    public Task<Subscription?> Of(ChatAddress chat) => db.Read(connection => Find(connection, chat));

    /// <summary>A subscription by its number, or null.</summary>
    public Task<Subscription?> Find(long id) => db.Read(connection => Find(connection, id));

    /// <summary>All subscriptions of a chat, the main one first.</summary>
    public Task<IReadOnlyList<Subscription>> All(ChatAddress chat) => db.Read<IReadOnlyList<Subscription>>(async connection =>
        [.. await connection.QueryAsync<Subscription>(
            $"{Rows} where s.chat = @Chat and s.thread = @Thread order by s.id",
            new { chat.Chat, chat.Thread })]);

    /// <summary>
    /// The chat's main subscription, made with the settings' defaults, the starter feeds and <paramref name="language"/> where there was
    /// none. Its first window begins at the beginning of time: the first edition tells what is there.
    /// </summary>
    public Task<Subscription> Open(ChatAddress chat, string? title, string? language, long now) => db.Write(async connection =>
    {
        await KeepChat(connection, chat, title, language, now);
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

    /// <summary>
    /// Another subscription of the chat of <paramref name="main"/>, like it but for its name and its cadence; it reads the same feeds and
    /// begins now. Null: the name is taken, or there are too many.
    /// </summary>
    public Task<Subscription?> Add(Subscription main, string name, Cadence cadence, DateTimeOffset now) => db.Write(async connection =>
    {
        var count = await connection.ExecuteScalarAsync<long>(
            "select count(*) from subscriptions where chat = @Chat and thread = @Thread",
            new { main.Chat, main.Thread });
        var added = count >= Most ? null : await connection.QuerySingleOrDefaultAsync<long?>(
            """
            insert into subscriptions(chat, thread, name, cadence, zone, length, style, quiet, repeats, added_at, due_at, covered_until, watched_until)
            values (@Chat, @Thread, @name, @cadence, @Zone, @Length, @Style, @Quiet, @repeats, @now, @due, @now, @now)
            on conflict (chat, thread, name) do nothing
            returning id
            """,
            new
            {
                main.Chat,
                main.Thread,
                name,
                cadence = cadence.Text,
                main.Zone,
                main.Length,
                main.Style,
                main.Quiet,
                repeats = cadence.IsRare,
                now = now.ToUnixTimeMilliseconds(),
                due = (main with { Cadence = cadence.Text }).Calendar.Next(now)?.ToUnixTimeMilliseconds(),
            });
        if (added is null)
        {
            return null;
        }

        await connection.ExecuteAsync(
            "insert into subscription_feeds(subscription_id, feed_id, name, folders) select @added, feed_id, name, folders from subscription_feeds where subscription_id = @main",
            new { added, main = main.Id });
        return await connection.QuerySingleOrDefaultAsync<Subscription?>($"{Rows} where s.id = @added", new { added });
    });

    /// <summary>Ends a subscription with all that belongs to it. False: it is the main one, which stays.</summary>
    public Task<bool> End(Subscription subscription) => db.Write(async connection => await connection.ExecuteAsync(
        "delete from subscriptions where id = @Id and name <> @Main",
        new { subscription.Id, Subscription.Main }) == 1);

    /// <summary>
    /// Keeps a subscription as it was changed, and with it the next slot. A slot that is due already stays due:
    /// its edition is made, and then the new times hold. One that quiet hours held back is due at once when it is no longer quiet.
    /// </summary>
    public Task Change(Subscription changed, DateTimeOffset now) => db.Write(async connection => await connection.ExecuteAsync(
        """
        update subscriptions
        set cadence = @Cadence, zone = @Zone, length = @Length, style = @Style, template = @Template, silent = @Silent, preview = @Preview,
          repeats = @Repeats, source_cap = @SourceCap, quiet = @Quiet, paused_until = @PausedUntil,
          due_at = case when due_at <= @now and cast(@due as bigint) is not null then due_at else @due end
        where id = @Id
        """,
        new
        {
            changed.Id,
            changed.Cadence,
            changed.Zone,
            changed.Length,
            changed.Style,
            changed.Template,
            changed.Silent,
            changed.Preview,
            changed.Repeats,
            changed.SourceCap,
            changed.Quiet,
            changed.PausedUntil,
            now = now.ToUnixTimeMilliseconds(),
            due = Due(await Get(connection, changed.Id), changed.Calendar, now)?.ToUnixTimeMilliseconds(),
        }));

    private static DateTimeOffset? Due(Subscription before, Calendar calendar, DateTimeOffset now)
    {
        var since = DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(before.CoveredUntil, before.AddedAt));
        return calendar.Next(now) is not null && before.Calendar.HeldBack(since, now) is { } held
            ? calendar.Quiet.Around(now, calendar.Zone)?.To ?? held
            : calendar.Next(now);
    }

    /// <summary>Gives all subscriptions of a chat a zone.</summary>
    public async Task Settle(ChatAddress chat, TimeZoneInfo zone, DateTimeOffset now)
    {
        foreach (var subscription in await All(chat))
        {
            await Change(subscription with { Zone = zone.Id }, now);
        }
    }

    /// <summary>The chat from which the digests of another are looked after, the first that sends one there; null: nobody sends any.</summary>
    public Task<ChatAddress?> SentTo(ChatAddress target) => db.Read(async connection =>
        await connection.QueryFirstOrDefaultAsync<Subscription?>(
            $"{Rows} where s.target_chat = @Chat and s.target_thread = @Thread order by s.id limit 1",
            new { target.Chat, target.Thread }) is { } sent ? sent.Address : (ChatAddress?)null);

    /// <summary>Sends a subscription to a chat from now on; null: to the chat it was made in.</summary>
    public Task Send(Subscription subscription, ChatAddress? target, string? title, long now) => db.Write(async connection =>
    {
        if (target is { } there)
        {
            await KeepChat(connection, there, title, subscription.Language, now);
        }

        await connection.ExecuteAsync(
            "update subscriptions set target_chat = @Chat, target_thread = @Thread where id = @Id",
            new { subscription.Id, target?.Chat, target?.Thread });
    });

    /// <summary>
    /// The subscriptions that are due, of chats that take messages, longest due first; those behind <paramref name="after"/>, so that one whose
    /// edition cannot be made stands in nobody's way.
    /// </summary>
    public Task<IReadOnlyList<Subscription>> Due(long now, int count, Subscription? after = null) => db.Read<IReadOnlyList<Subscription>>(async connection =>
        [.. await connection.QueryAsync<Subscription>(
            """
            select s.*, c.language
            from subscriptions s
            join chats c on c.chat = s.chat and c.thread = s.thread
            join chats t on t.chat = coalesce(s.target_chat, s.chat) and t.thread = coalesce(s.target_thread, s.thread)
            where s.due_at <= @now and t.paused is null and (s.paused_until is null or s.paused_until <= @now)
              and s.due_at >= @due and (s.due_at > @due or s.id > @id)
            order by s.due_at, s.id
            limit @count
            """,
            new { now, count, due = after?.DueAt ?? long.MinValue, id = after?.Id ?? 0 })]);

    /// <summary>
    /// After the clock was set back: editions and messages that were put off until a time that is far off now come when they should. Returns how
    /// many subscriptions it was.
    /// </summary>
    public async Task<int> Hasten(DateTimeOffset now)
    {
        var instant = now.ToUnixTimeMilliseconds();
        var waiting = await db.Read(async connection =>
            (await connection.QueryAsync<Subscription>($"{Rows} where s.due_at > @instant", new { instant }))
                .Select(one => new { one.Id, one.DueAt, Next = one.Calendar.Next(now)?.ToUnixTimeMilliseconds() })
                .Where(one => one.Next < one.DueAt)
                .ToList());
        return await db.Write(async connection =>
        {
            await connection.ExecuteAsync("update deliveries set due_at = @instant where state = 'planned' and due_at > @instant", new { instant });
            return await connection.ExecuteAsync("update subscriptions set due_at = @Next where id = @Id and due_at = @DueAt", waiting);
        });
    }

    /// <summary>The subscriptions that follow something and have not looked at all that is placed, of whatever chats: those that may not speak look on in silence.</summary>
    public Task<IReadOnlyList<Subscription>> ToLook(long now, int count) => db.Read<IReadOnlyList<Subscription>>(async connection =>
        [.. await connection.QueryAsync<Subscription>(
            $"""
            {Rows}
            where s.id in (select r.subscription_id from rules r where r.kind = 'follow' and (r.until is null or r.until > @now))
              and s.watched_until <= (select max(placed_at) from articles)
            order by s.watched_until, s.id
            limit @count
            """,
            new { now, count })]);

    /// <summary>Notes who looks after a group: whoever changed something there last.</summary>
    public Task Keep(ChatAddress chat, long person) => db.Write(connection => connection.ExecuteAsync(
        "update chats set keeper = @person where chat = @Chat and thread = @Thread and keeper is distinct from @person",
        new { chat.Chat, chat.Thread, person }));

    /// <summary>Stops sending to a chat and says why; everything else stays.</summary>
    public Task Pause(ChatAddress chat, string why) => db.Write(connection => connection.ExecuteAsync(
        "update chats set paused = @why where chat = @Chat and (thread = @Thread or @Thread = 0)",
        new { chat.Chat, chat.Thread, why }));

    /// <summary>Sends to a chat again, from where it stopped; not to one that an owner has shut out.</summary>
    public Task Resume(ChatAddress chat) => db.Write(connection => connection.ExecuteAsync(
        "update chats set paused = null where chat = @Chat and (thread = @Thread or @Thread = 0) and paused <> @ShutOut",
        new { chat.Chat, chat.Thread, ShutOut }));

    /// <summary>Why nothing is sent to a chat; null: all is well, or there is no such chat.</summary>
    public Task<string?> PausedWhy(ChatAddress chat) => db.Read(connection => connection.QuerySingleOrDefaultAsync<string?>(
        "select paused from chats where chat = @Chat and thread = @Thread",
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
        await connection.ExecuteAsync("update subscriptions set target_chat = @to where target_chat = @from", new { from, to });
        await connection.ExecuteAsync("update deliveries set chat = @to where chat = @from", new { from, to });
        await connection.ExecuteAsync("update limits set chat = @to where chat = @from and not exists (select 1 from limits l where l.chat = @to)", new { from, to });
    }

    private static Task<int> KeepChat(DbConnection connection, ChatAddress chat, string? title, string? language, long now) => connection.ExecuteAsync(
        """
        insert into chats(chat, thread, title, language, added_at)
        values (@Chat, @Thread, @title, @language, @now)
        on conflict (chat, thread) do update set title = coalesce(excluded.title, chats.title), paused = null
        """,
        new { chat.Chat, chat.Thread, title, language, now });

    private static Task<Subscription?> Find(DbConnection connection, ChatAddress chat) => connection.QuerySingleOrDefaultAsync<Subscription?>(
        $"{Rows} where s.chat = @Chat and s.thread = @Thread and s.name = @Main",
        new { chat.Chat, chat.Thread, Subscription.Main });

    internal static Task<Subscription?> Find(DbConnection connection, long id) => connection.QuerySingleOrDefaultAsync<Subscription?>($"{Rows} where s.id = @id", new { id });

    internal static Task<Subscription> Get(DbConnection connection, long id) => connection.QuerySingleAsync<Subscription>($"{Rows} where s.id = @id", new { id });

    private async Task Begin(DbConnection connection, ChatAddress chat, long now)
    {
        var cadence = Cadence.Parse(options.Cadence)!;
        var due = cadence.Next(DateTimeOffset.FromUnixTimeMilliseconds(now), Zones.Of(options.Zone))?.ToUnixTimeMilliseconds();
        var id = await connection.ExecuteScalarAsync<long>(
            """
            insert into subscriptions(chat, thread, name, cadence, zone, length, added_at, due_at, covered_until, watched_until)
            values (@Chat, @Thread, @Main, @cadence, @Zone, @Length, @now, @due, 0, @now)
            returning id
            """,
            new { chat.Chat, chat.Thread, Subscription.Main, cadence = cadence.Text, options.Zone, options.Length, now, due });
        await connection.ExecuteAsync(
            "insert into subscription_feeds(subscription_id, feed_id) select @id, id from feeds where starter",
            new { id });
    }
}
