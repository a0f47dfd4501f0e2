using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Editions.Deliveries;

/// <summary>The body of the message that nothing can be written in a chat of this name any more.</summary>
public delegate string PrintClosed(Subscription reader, string chat, string why);

/// <summary>
/// Tells whoever looks after a group, a topic or a channel, once, that nothing can be written there: those whose digests go there, and who
/// changed its settings last; of a topic that nobody else looks after, the group it belongs to.
/// </summary>
public sealed class ClosedChats(Db db, PrintClosed print, TimeProvider time)
{
    private const string Untold = "chat < 0 and paused is not null and paused is distinct from paused_told and paused <> @ShutOut";

    /// <summary>Plans the messages; the chats are told of in the same transaction. Returns how many messages there are.</summary>
    public async Task<int> Tell() =>
        await db.Read(connection => connection.ExecuteScalarAsync<bool>(
            $"select exists (select 1 from chats where {Untold}) or exists (select 1 from chats where paused is null and paused_told is not null)",
            new { SubscriptionStore.ShutOut }))
            ? await db.Write(Tell)
            : 0;

    private async Task<int> Tell(DbConnection connection)
    {
        await connection.ExecuteAsync("update chats set paused_told = null where paused is null");
        var closed = (await connection.QueryAsync<ClosedChat>(
            $"update chats set paused_told = paused where {Untold} returning chat, thread, title, paused as why, keeper",
            new { SubscriptionStore.ShutOut })).ToList();
        var told = 0;
        foreach (var chat in closed)
        {
            told += await Tell(connection, chat);
        }

        return told;
    }

    private async Task<int> Tell(DbConnection connection, ClosedChat closed)
    {
        var readers = (await Readers(connection, closed)).ToList();
        foreach (var reader in readers)
        {
            await Notices.Plan(connection, reader, print(reader, closed.Title ?? $"{closed.Chat}", closed.Why), time.GetUtcNow().ToUnixTimeMilliseconds());
        }

        return readers.Count;
    }

    private static async Task<IEnumerable<Subscription>> Readers(DbConnection connection, ClosedChat closed)
    {
        var own = (await connection.QueryAsync<(long Chat, long Thread)>(
            """
            select distinct s.chat, s.thread
            from subscriptions s
            where s.target_chat = @Chat and s.target_thread = @Thread
            """,
            closed)).Select(chat => new ChatAddress(chat.Chat, chat.Thread));
        var keeper = closed.Keeper is { } person ? new ChatAddress(person) : (ChatAddress?)null;
        var readers = await Open(connection, own.Concat(keeper is { } chat ? [chat] : []).Distinct());
        return readers.Count > 0 || closed.Thread == 0 ? readers : await Open(connection, [new ChatAddress(closed.Chat)]);
    }

    /// <summary>The main subscriptions of those chats that take messages.</summary>
    private static async Task<IReadOnlyList<Subscription>> Open(DbConnection connection, IEnumerable<ChatAddress> chats)
    {
        var open = new List<Subscription>();
        foreach (var chat in chats)
        {
            if (await Notices.Reader(connection, chat) is { } reader)
            {
                open.Add(reader);
            }
        }

        return open;
    }

    private sealed record ClosedChat
    {
        public long Chat { get; init; }

        public long Thread { get; init; }

        public string? Title { get; init; }

        public required string Why { get; init; }

        public long? Keeper { get; init; }
    }
}
