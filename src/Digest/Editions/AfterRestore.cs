using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Editions;

/// <summary>
/// What a restored database must know before a program runs on it: what was on its way when the copy was made may have arrived since,
/// and slots that have passed since were served by the database that is lost. None of it goes out again.
/// </summary>
public static class AfterRestore
{
    private const string Why = "it was on its way when the backup was made, and may have arrived since";

    /// <summary>Settles both. Returns how many messages are unknown now and how many subscriptions skip slots.</summary>
    public static Task<(int Messages, int Subscriptions)> Settle(Db db, DateTimeOffset now) => db.Write(async connection =>
    {
        var messages = await connection.ExecuteAsync(
            "update deliveries set state = 'unknown', problem = @Why where state in ('planned', 'sending')",
            new { Why });
        await connection.ExecuteAsync(
            "update subscriptions set watched_until = @now where watched_until < @now",
            new { now = now.ToUnixTimeMilliseconds() });
        return (messages, await SkipSlots(connection, now));
    });

    private static async Task<int> SkipSlots(DbConnection connection, DateTimeOffset now)
    {
        var passed = (await connection.QueryAsync<Subscription>(
            "select * from subscriptions where due_at <= @now",
            new { now = now.ToUnixTimeMilliseconds() })).ToList();
        foreach (var subscription in passed)
        {
            var calendar = subscription.Calendar;
            var slot = calendar.Latest(DateTimeOffset.FromUnixTimeMilliseconds(subscription.DueAt!.Value), now);
            await connection.ExecuteAsync(
                "update subscriptions set due_at = @next, covered_until = @covered where id = @Id",
                new
                {
                    subscription.Id,
                    next = calendar.Next(slot)?.ToUnixTimeMilliseconds(),
                    covered = Math.Max(slot.ToUnixTimeMilliseconds(), subscription.CoveredUntil),
                });
        }

        return passed.Count;
    }
}
