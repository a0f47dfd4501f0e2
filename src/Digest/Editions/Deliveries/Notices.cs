using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Editions.Deliveries;

/// <summary>Messages to a chat that belong to no edition: they go the way of all, under slots before 1970, where no edition's lies.</summary>
public sealed class Notices(Db db, TimeProvider time)
{
    /// <summary>Plans a message to those of some chats that take any, each in its language. Returns how many there are.</summary>
    public Task<int> Tell(IEnumerable<ChatAddress> chats, Func<Subscription, string> print) => db.Write(async connection =>
    {
        var told = 0;
        foreach (var chat in chats.Distinct())
        {
            if (await Reader(connection, chat) is { } reader)
            {
                await Plan(connection, reader, print(reader), time.GetUtcNow().ToUnixTimeMilliseconds());
                told++;
            }
        }

        return told;
    });

    /// <summary>The main subscription of a chat that takes messages; null where there is none.</summary>
    internal static Task<Subscription?> Reader(DbConnection connection, ChatAddress chat) => connection.QuerySingleOrDefaultAsync<Subscription?>(
        """
        select s.*, c.language
        from subscriptions s
        join chats c on c.chat = s.chat and c.thread = s.thread
        where s.chat = @Chat and s.thread = @Thread and s.name = @Main and c.paused is null
        """,
        new { chat.Chat, chat.Thread, Subscription.Main });

    /// <summary>Plans one message to the chat in which a subscription was made, wherever its digests go.</summary>
    internal static async Task Plan(DbConnection connection, Subscription reader, string body, long now)
    {
        var last = await connection.ExecuteScalarAsync<long?>("select min(slot) from deliveries where subscription_id = @Id and slot < 0", new { reader.Id });
        await Outbox.Plan(connection, reader with { TargetChat = null, TargetThread = null }, Math.Min(-now, (last ?? 0) - 1), [body], now);
    }
}
