using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Editions.Deliveries;

/// <summary>
/// A standby has taken over, and may lack what the server before it had written last: what is due may have been sent, and nobody can
/// know. Nothing is claimed until that is settled: every message that may be in its chat is marked as unknown, and its reader is asked.
/// </summary>
public sealed class Takeover(Db db, PrintNotice notice, TimeProvider time)
{
    /// <summary>The note that holds the history in which messages were sent last.</summary>
    private const string Note = "history";

    private const string Why = "a standby took over, and the message may have been sent before";

    /// <summary>SQL that claims nothing while a takeover is not settled; nothing where there are no standbys.</summary>
    internal static string Unsettled(Dialect dialect) => dialect.History is { } history
        ? $"and not exists (select 1 from notes where name = '{Note}' and value <> {history})"
        : "";

    /// <summary>Whether a standby has taken over since messages were sent last.</summary>
    public async Task<bool> IsOpen() => db.Dialect.History is { } history && await db.Write(connection => connection.ExecuteScalarAsync<string>(
        $"""
        insert into notes(name, value)
        values (@Note, {history})
        on conflict (name) do update set value = notes.value
        returning case when value = {history} then null else value end
        """,
        new { Note })) is not null;

    /// <summary>
    /// Settles it, when the editions whose time has come are made: they may have been made and sent before. Returns how many messages
    /// are unknown now. What is followed is told by the next digest.
    /// </summary>
    public Task<int> Settle() => db.Write(async connection =>
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var doubtful = (await connection.QueryAsync<Delivery>(
            """
            select d.*, (select c.language from chats c where c.chat = d.chat and c.thread = d.thread) as language
            from deliveries d
            where d.state = 'planned' and d.due_at <= @now and d.part < @Notice and d.edits is null
            order by d.id
            """,
            new { now, Outbox.Notice })).ToList();
        foreach (var delivery in doubtful)
        {
            await Outbox.Doubt(connection, delivery, notice(delivery), Why, now);
        }

        await connection.ExecuteAsync("update subscriptions set watched_until = @now where watched_until < @now", new { now });
        await Remember(connection);
        return doubtful.Count;
    });

    private Task<int> Remember(DbConnection connection) => connection.ExecuteAsync(
        $"update notes set value = {db.Dialect.History} where name = @Note",
        new { Note });
}
