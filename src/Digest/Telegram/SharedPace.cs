using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Telegram;

/// <summary>
/// Telegram counts the messages of a bot, not of a node: programs that share a PostgreSQL take their turns there, over all and chat by
/// chat. A program on a SQLite is alone, and has nothing to share.
/// </summary>
public sealed class SharedPace(Db db)
{
    private const string All = "*";

    /// <summary>The nodes' clocks are not asked: the database's own counts.</summary>
    private readonly bool isAlone = db.File is not null || db.Dialect == Dialect.Sqlite;

    /// <summary>
    /// Takes the next turn when it comes within <paramref name="patience"/>, and says how long to wait for it.
    /// Null: it would take longer, and no turn was taken.
    /// </summary>
    public async Task<TimeSpan?> Turn(long chat, TimeSpan between, TimeSpan betweenAny, TimeSpan patience)
    {
        if (isAlone)
        {
            return TimeSpan.Zero;
        }

        return await db.WriteApart(async connection =>
            await Take(connection, $"{chat}", between, patience) is { } own && await Take(connection, All, betweenAny, patience) is { } any
                ? Max(own, any)
                : (TimeSpan?)null);
    }

    /// <summary>Telegram wants to be left alone by all nodes.</summary>
    public async Task HoldAll(TimeSpan wait)
    {
        if (isAlone)
        {
            return;
        }

        try
        {
            await db.WriteApart(connection => connection.ExecuteAsync(
                $"""
                insert into paces(name, free_at)
                values (@All, {db.Dialect.Clock} + @milliseconds)
                on conflict (name) do update set free_at = excluded.free_at
                where paces.free_at < excluded.free_at
                """,
                new { All, milliseconds = (long)wait.TotalMilliseconds }));
        }
        catch (Exception error) when (StorageTrouble.Say(error) is not null)
        {
            // Every node that goes on hears it from Telegram itself.
        }
    }

    private async Task<TimeSpan?> Take(DbConnection connection, string name, TimeSpan between, TimeSpan patience)
    {
        var wait = await connection.ExecuteScalarAsync<double?>(
            $"""
            insert into paces(name, free_at)
            values (@name, {db.Dialect.Clock} + @between)
            on conflict (name) do update
            set free_at = @between + case when paces.free_at > {db.Dialect.Clock} then paces.free_at else {db.Dialect.Clock} end
            where paces.free_at <= {db.Dialect.Clock} + @patience
            returning free_at - @between - {db.Dialect.Clock}
            """,
            new { name, between = (long)Math.Ceiling(between.TotalMilliseconds), patience = (long)patience.TotalMilliseconds });
        return wait is { } milliseconds ? TimeSpan.FromMilliseconds(Math.Max(0, milliseconds)) : null;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
