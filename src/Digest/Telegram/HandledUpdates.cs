using System.Data.Common;
using Dapper;
using Digest.Editions;
using Digest.Storage;
using Digest.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace Digest.Telegram;

/// <summary>
/// Which updates have had their effect. Telegram hands them out again until they are confirmed, and sometimes after. An update is
/// entered in the transaction of its effect: whenever a program stops, it has had both or neither.
/// </summary>
internal sealed partial class HandledUpdates(Db db, TimeProvider time, ILogger logger)
{
    /// <summary>Most updates write nothing but their entry, and later that they are answered: those of many chats go together.</summary>
    private readonly Gathering<Step, bool> steps = new(db, time, (connection, some) => Write(connection, some, db.Dialect));

    /// <summary>No effect and no answer takes as long as both together may.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(4);

    /// <summary>Telegram's numbers begin at 1.</summary>
    private const long NoUpdate = 0;

    /// <summary>Telegram keeps updates for a day at most.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(3);

    /// <summary>Those of the ids that have been handled.</summary>
    public async Task<HashSet<long>> Among(IReadOnlyList<long> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var handled = await db.Read(connection => connection.QueryAsync<long>(
            $"select update_id from updates where {db.Dialect.In("update_id", "ids")}",
            new { ids = ids.ToArray() }));
        return [.. handled];
    }

    /// <summary>The effect of an update, which is had once; <paramref name="chat"/> waits for an answer.</summary>
    public Once Once(long id, ChatAddress? chat)
    {
        var entry = new Step(id, Now, chat, IsEntry: true);
        return new Once(db, async connection => (await Write(connection, [entry], db.Dialect))[0], () => steps.Write(entry));
    }

    /// <summary>
    /// The chat has its answer, or will have none. That is written down with the next entry, or after a moment in which none comes: a
    /// program that is killed before has the chat told that its answer may be lost.
    /// </summary>
    public void Answered(long id) => _ = Settle(id);

    /// <summary>Ends when all that was said before is written down.</summary>
    public Task Rest() => steps.Write(Settled(NoUpdate));

    /// <summary>The chats that wait for an answer which nobody is working on any more, each once with its language. They are asked for once.</summary>
    public Task<IReadOnlyList<InterruptedChat>> Interrupted() => db.Write<IReadOnlyList<InterruptedChat>>(async connection =>
    {
        var before = Now - (long)LongestAnswer.TotalMilliseconds;
        var chats = await connection.QueryAsync<InterruptedChat>(
            """
            select distinct u.chat, u.thread, c.language
            from updates u
            left join chats c on c.chat = u.chat and c.thread = u.thread
            where u.chat is not null and u.handled_at < @before
            """,
            new { before });
        await connection.ExecuteAsync("update updates set chat = null, thread = null where chat is not null and handled_at < @before", new { before });
        return [.. chats];
    });

    /// <summary>Forgets those that Telegram has forgotten.</summary>
    public Task Prune() => db.Write(connection => connection.ExecuteAsync(
        "delete from updates where handled_at < @before",
        new { before = (time.GetUtcNow() - Memory).ToUnixTimeMilliseconds() }));

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task Settle(long id)
    {
        try
        {
            await steps.WriteAlong(Settled(id));
        }
        catch (Exception error)
        {
            LogUnsettled(id, TokenMask.Hide(error.ToString()));
        }
    }

    private Step Settled(long id) => new(id, Now, Chat: null, IsEntry: false);

    /// <summary>Makes entries, and writes down which updates are answered. False, of an entry: it was there.</summary>
    private static async Task<IReadOnlyList<bool>> Write(DbConnection connection, IReadOnlyList<Step> some, Dialect dialect)
    {
        if (some.Any(step => !step.IsEntry))
        {
            await connection.ExecuteAsync(
                $"update updates set chat = null, thread = null where {dialect.In("update_id", "ids")} and chat is not null",
                new { ids = some.Where(step => !step.IsEntry).Select(step => step.Id).ToArray() });
        }

        await using var enter = new Prepared(connection, "insert into updates(update_id, handled_at, chat, thread) values (@id, @now, @chat, @thread) on conflict (update_id) do nothing");
        var done = new List<bool>(some.Count);
        foreach (var step in some)
        {
            done.Add(!step.IsEntry || await enter.Run(("id", step.Id), ("now", step.Now), ("chat", step.Chat?.Chat), ("thread", step.Chat?.Thread)) == 1);
        }

        return done;
    }

    /// <summary>An update is entered, and later answered.</summary>
    private sealed record Step(long Id, long Now, ChatAddress? Chat, bool IsEntry);

    [LoggerMessage(Level = LogLevel.Error, Message = "That update {Update} is answered could not be written down: {Error}")]
    private partial void LogUnsettled(long update, string error);
}

/// <summary>A chat whose request was interrupted.</summary>
internal sealed record InterruptedChat
{
    public long Chat { get; init; }

    public long Thread { get; init; }

    public string? Language { get; init; }

    public ChatAddress Address => new(Chat, Thread);
}
