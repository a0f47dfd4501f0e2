using Dapper;
using Digest.Storage;

namespace Digest.Telegram;

/// <summary>Which updates have had their effect. Telegram hands them out again until they are confirmed, and sometimes after.</summary>
internal sealed class HandledUpdates(Db db, TimeProvider time)
{
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

    /// <summary>The update is handled.</summary>
    public Task Enter(long id) => db.Write(connection => connection.ExecuteAsync(
        """
        insert into updates(update_id, handled_at)
        values (@id, @now)
        on conflict (update_id) do nothing
        """,
        new { id, now = time.GetUtcNow().ToUnixTimeMilliseconds() }));

    /// <summary>Forgets those that Telegram has forgotten.</summary>
    public Task Prune() => db.Write(connection => connection.ExecuteAsync(
        "delete from updates where handled_at < @before",
        new { before = (time.GetUtcNow() - Memory).ToUnixTimeMilliseconds() }));
}
