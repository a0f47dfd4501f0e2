using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Editions.Deliveries;

/// <summary>
/// The messages of editions on their way to chats: planned → sending → sent | unknown | failed. The row is written before the call
/// and unique by (subscription, slot, part): a restart goes on where it stopped, and nothing goes out twice. A node claims what it
/// will send and begins each send under its claim's number; one that was frozen or cut off meanwhile may begin nothing.
/// </summary>
public sealed class Outbox(Db db)
{
    /// <summary>The notice about a part whose answer was lost is a part of its own, numbered this much higher.</summary>
    public const int Notice = 1000;

    /// <summary>The edit of a part is a part of its own, numbered this much higher. It is let go when it is done.</summary>
    private const int Edit = 2000;

    /// <summary>An edit whose answer was lost does no harm when it is made again, milliseconds later.</summary>
    private const long EditAgain = 10_000;

    /// <summary>Plans the messages of an edition, in the transaction that makes it.</summary>
    internal static Task Plan(DbConnection connection, Subscription subscription, long slot, IReadOnlyList<string> bodies, long now) =>
        Plan(connection, subscription, slot, [.. bodies.Select(body => new Post(body, null))], now);

    /// <summary>The same for messages that answer earlier ones.</summary>
    internal static Task Plan(DbConnection connection, Subscription subscription, long slot, IReadOnlyList<Post> posts, long now) => connection.ExecuteAsync(
        """
        insert into deliveries(subscription_id, slot, part, chat, thread, body, reply_to, state, planned_at, due_at)
        values (@Id, @slot, @part, @Chat, @Thread, @Body, @ReplyTo, 'planned', @now, @now)
        on conflict (subscription_id, slot, part) do nothing
        """,
        posts.Select((post, index) => new { subscription.Id, slot, part = index + 1, subscription.Target.Chat, subscription.Target.Thread, post.Body, post.ReplyTo, now }));

    /// <summary>Keeps messages that told an edition and are in the chat already. What their places held before is no longer there to be edited.</summary>
    internal static async Task Told(DbConnection connection, long edition, ChatAddress chat, IReadOnlyList<ToldMessage> messages, long now)
    {
        foreach (var (part, message) in messages.Index())
        {
            await connection.ExecuteAsync(
                "update deliveries set message_id = null where chat = @Chat and message_id = @Message and edits is null",
                new { chat.Chat, message.Message });
            await connection.ExecuteAsync(
                """
                insert into deliveries(subscription_id, slot, part, chat, thread, body, corrected, state, planned_at, due_at, sent_at, message_id)
                select subscription_id, slot, @part, @Chat, @Thread, @Body, @Corrected, 'sent', @now, @now, @now, @Message
                from editions
                where id = @edition
                on conflict (subscription_id, slot, part) do nothing
                """,
                new { edition, part = part + 1, chat.Chat, chat.Thread, message.Body, message.Corrected, message.Message, now });
        }
    }

    /// <summary>
    /// A message must read differently from now on; null: as it did at first. Where it may have left us, its edit is planned. Returns 1.
    /// </summary>
    internal static async Task<int> Correct(DbConnection connection, Delivery delivery, string? reads, long now)
    {
        await connection.ExecuteAsync("update deliveries set corrected = @reads where id = @Id", new { delivery.Id, reads });
        return await connection.ExecuteAsync(
            """
            insert into deliveries(subscription_id, slot, part, chat, thread, body, edits, state, planned_at, due_at)
            select subscription_id, slot, part + @Edit, chat, thread, '', id, 'planned', @now, @now
            from deliveries
            where id = @Id and (state in ('sending', 'sent') or (state = 'planned' and claim > 0))
            on conflict (subscription_id, slot, part) do update set state = 'planned', due_at = excluded.due_at
            """,
            new { delivery.Id, Edit, now }) >= 0 ? 1 : 0;
    }

    /// <summary>The delivery that first told a story at once in the chat to which a subscription is sent; null where none did.</summary>
    internal static Task<long?> FirstTelling(DbConnection connection, Subscription subscription, long story) => connection.QueryFirstOrDefaultAsync<long?>(
        """
        select d.id
        from editions e
        join edition_stories t on t.edition_id = e.id
        join deliveries d on d.subscription_id = e.subscription_id and d.slot = e.slot and d.part = t.number
        where e.subscription_id = @Id and e.alert and t.story_id = @story and d.chat = @Chat and d.thread = @Thread
        order by e.slot
        limit 1
        """,
        new { subscription.Id, story, subscription.Target.Chat, subscription.Target.Thread });

    /// <summary>
    /// Takes up to <paramref name="count"/> messages that may go out now, one a chat: the parts of an edition follow each other,
    /// and edits wait until nothing else does.
    /// They are this node's until <paramref name="until"/>; what it has not begun by then is anybody's.
    /// </summary>
    public Task<IReadOnlyList<Delivery>> Claim(int count, long now, long until) => db.Write<IReadOnlyList<Delivery>>(async connection =>
        [.. await connection.QueryAsync<Delivery>(
            $"""
            update deliveries
            set claim = claim + 1, due_at = @until
            where id in (
              select d.id
              from deliveries d
              where d.state = 'planned' and d.due_at <= @now {Takeover.Unsettled(db.Dialect)}
                and not exists (
                  select 1
                  from deliveries e
                  where e.chat = d.chat and e.thread = d.thread and e.state in ('planned', 'sending')
                    and case when d.edits is null then e.edits is null and e.id < d.id else e.edits is null or e.id < d.id end)
                and not exists (select 1 from chats c where c.chat = d.chat and c.thread = d.thread and c.paused is not null)
              order by d.edits is not null, d.id
              limit @count
              {db.Dialect.SkipLocked})
            returning *,
              (select c.language from chats c where c.chat = deliveries.chat and c.thread = deliveries.thread) as language,
              (select r.message_id from deliveries r where r.id = deliveries.reply_to and r.state = 'sent') as answers,
              (select coalesce(r.corrected, r.body) from deliveries r where r.id = deliveries.edits) as anew,
              (select r.message_id from deliveries r where r.id = deliveries.edits and r.state = 'sent') as edited
            """,
            new { count, now, until })]);

    /// <summary>
    /// The send begins now; who has not told its outcome by <paramref name="until"/> does not know it.
    /// False: the claim has run out or is another's, and the message must not be sent.
    /// </summary>
    public Task<bool> Begin(Delivery delivery, long now, long until) => db.Write(async connection => await connection.ExecuteAsync(
        """
        update deliveries
        set state = 'sending', due_at = @until
        where id = @Id and claim = @Claim and state = 'planned' and due_at > @now
          and not exists (select 1 from chats c where c.chat = deliveries.chat and c.thread = deliveries.thread and c.paused is not null)
        """,
        new { delivery.Id, delivery.Claim, now, until }) == 1);

    /// <summary>Writes down how a send ended. False: the claim had run out, and the message counts as unknown.</summary>
    public Task<bool> Record(Delivery delivery, SendOutcome outcome, string notice, long now) => db.Write(async connection =>
    {
        if (!await Holds(connection, delivery))
        {
            return false;
        }

        Task recorded = outcome switch
        {
            SendOutcome.Sent or SendOutcome.Gone when delivery.Edits is not null => connection.ExecuteAsync("delete from deliveries where id = @Id", new { delivery.Id }),
            SendOutcome.Sent sent => Set(connection, delivery, "sent", now, sent.MessageId, problem: null),
            SendOutcome.Later later => Set(connection, delivery, "planned", now + (long)later.Wait.TotalMilliseconds, null, later.Why),
            SendOutcome.Refused refused => Set(connection, delivery, "failed", now, null, refused.Why),
            SendOutcome.Unknown unknown when delivery.Edits is not null => Set(connection, delivery, "planned", now + EditAgain, null, unknown.Why),
            SendOutcome.Unknown unknown => Doubt(connection, delivery, notice, unknown.Why, now),
            SendOutcome.Gone gone => Set(connection, delivery, "failed", now, null, gone.Why),
            SendOutcome.Closed closed => Close(connection, delivery, closed.Why, now),
            SendOutcome.Moved moved => Move(connection, delivery, moved.Chat, now),
            _ => throw new InvalidOperationException($"no such outcome: {outcome}"),
        };
        await recorded;
        return true;
    });

    /// <summary>Messages whose sender never told how it ended: they may be in the chat. Each is marked so, and the chat is told and asked.</summary>
    public Task<int> Recover(Func<Delivery, string> notice, long now) => db.Write(async connection =>
    {
        var lost = (await connection.QueryAsync<Delivery>(
            $"""
            select d.*, (select c.language from chats c where c.chat = d.chat and c.thread = d.thread) as language
            from deliveries d
            where d.state = 'sending' and d.due_at <= @now
            order by d.id
            {db.Dialect.SkipLocked}
            """,
            new { now })).ToList();
        foreach (var delivery in lost)
        {
            await (delivery.Edits is null
                ? Doubt(connection, delivery, notice(delivery), "the program stopped before the answer came", now)
                : Set(connection, delivery, "planned", now, null, null));
        }

        return lost.Count;
    });

    /// <summary>Sends a message again whose fate is unknown or which failed, because its reader asked for it. False: there is nothing to send again.</summary>
    public Task<bool> Again(long id, ChatAddress chat, long now) => db.Write(async connection => await connection.ExecuteAsync(
        """
        update deliveries
        set state = 'planned', due_at = @now
        where id = @id and chat = @Chat and thread = @Thread and state in ('unknown', 'failed')
        """,
        new { id, chat.Chat, chat.Thread, now }) == 1);

    /// <summary>The same for whoever looks after the program: in any chat.</summary>
    public Task<bool> Again(long id, long now) => db.Write(async connection => await connection.ExecuteAsync(
        "update deliveries set state = 'planned', due_at = @now where id = @id and state in ('unknown', 'failed')",
        new { id, now }) == 1);

    /// <summary>Sends all messages again that certainly did not arrive. Returns how many.</summary>
    public Task<int> RetryFailed(long now) => db.Write(connection => connection.ExecuteAsync(
        "update deliveries set state = 'planned', due_at = @now where state = 'failed'",
        new { now }));

    /// <summary>The newest messages that did not arrive or may not have, of all chats.</summary>
    public Task<IReadOnlyList<Delivery>> Undelivered(int count) => db.Read<IReadOnlyList<Delivery>>(async connection =>
        [.. await connection.QueryAsync<Delivery>(
            "select * from deliveries where state in ('unknown', 'failed') order by id desc limit @count",
            new { count })]);

    /// <summary>Everything that was planned for a chat, newest first: for tests and for those who look after the program.</summary>
    public Task<IReadOnlyList<Delivery>> Of(ChatAddress chat) => db.Read<IReadOnlyList<Delivery>>(async connection =>
        [.. await connection.QueryAsync<Delivery>(
            "select * from deliveries where chat = @Chat and thread = @Thread order by id desc",
            new { chat.Chat, chat.Thread })]);

    /// <summary>Whether the send is still this claim's; until the transaction ends nobody else can take it, or call it lost.</summary>
    private static async Task<bool> Holds(DbConnection connection, Delivery delivery) => await connection.ExecuteAsync(
        "update deliveries set claim = claim where id = @Id and claim = @Claim and state = 'sending'",
        delivery) == 1;

    private static Task<int> Set(DbConnection connection, Delivery delivery, string state, long at, long? message, string? problem) => connection.ExecuteAsync(
        """
        update deliveries
        set state = @state, due_at = @at, sent_at = case when @state = 'sent' then @at end, message_id = @message, problem = @problem
        where id = @Id
        """,
        new { delivery.Id, state, at, message, problem });

    internal static async Task Doubt(DbConnection connection, Delivery delivery, string notice, string why, long now)
    {
        await Set(connection, delivery, "unknown", now, null, why);
        if (delivery.Part > Notice)
        {
            return;
        }

        await connection.ExecuteAsync(
            """
            insert into deliveries(subscription_id, slot, part, chat, thread, body, state, planned_at, due_at)
            values (@SubscriptionId, @Slot, @part, @Chat, @Thread, @notice, 'planned', @now, @now)
            on conflict (subscription_id, slot, part) do update set state = 'planned', due_at = excluded.due_at
            """,
            new { delivery.SubscriptionId, delivery.Slot, part = delivery.Part + Notice, delivery.Chat, delivery.Thread, notice, now });
    }

    /// <summary>The message waits for the chat to open again; nothing else is sent there meanwhile.</summary>
    private static async Task Close(DbConnection connection, Delivery delivery, string why, long now)
    {
        await Set(connection, delivery, "planned", now, null, why);
        await connection.ExecuteAsync("update chats set paused = @why where chat = @Chat and thread = @Thread", new { delivery.Chat, delivery.Thread, why });
    }

    private static async Task Move(DbConnection connection, Delivery delivery, long chat, long now)
    {
        await Set(connection, delivery, "planned", now, null, null);
        await SubscriptionStore.Move(connection, delivery.Chat, chat);
    }
}
