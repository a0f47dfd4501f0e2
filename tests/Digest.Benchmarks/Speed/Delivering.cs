using System.Diagnostics;
using Dapper;
using Digest.Bot;
using Digest.Editions.Deliveries;
using Digest.Storage;

namespace Digest.Benchmarks.Speed;

/// <summary>Digests to many chats at once: how near sending comes to Telegram's own pace, and whether it is ever told to wait.</summary>
public static class Delivering
{
    private const double Second = 30;

    /// <summary>G13, at three sizes. Wall time: waiting is what is measured.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var rows = new List<SpeedRow>();
        foreach (var chats in (int[])[150, 300, sizes.Of(600, 3_000)])
        {
            var (seconds, refused) = await Send(chats);
            var size = FormattableString.Invariant($"{chats:#,0} digests");
            rows.Add(new SpeedRow("G13", "time of sending, over 30 a second", size, seconds / (chats / Second), SpeedRow.Times, Limit.AtMost(1.10, 1.03)));
            rows.Add(new SpeedRow("G13", "told to wait (429)", size, refused, "times", Limit.AtMost(0, 0)));
        }

        return rows;
    }

    private static async Task<(double Seconds, int Refused)> Send(int chats)
    {
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            using var messenger = await LoopbackMessenger.Serve(limits: true);
            await using var installation = await Installation.Open(Installation.NewFile(folder.FullName), messenger.Options);
            await installation.Get<Db>().Write(connection => Plan(connection, chats));
            var begun = Stopwatch.GetTimestamp();
            await installation.Get<Sender>().SendDue(CancellationToken.None);
            var refused = await messenger.Told(chats);
            return (Stopwatch.GetElapsedTime(begun).TotalSeconds, refused);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Plan(System.Data.Common.DbConnection connection, int chats)
    {
        var body = ReplyJson.Write(Reply.Say("A digest."));
        var all = Enumerable.Range(1, chats).Select(chat => new { chat, body }).ToList();
        await connection.ExecuteAsync("insert into chats(chat, thread, added_at) values (@chat, 0, 0)", all);
        await connection.ExecuteAsync(
            "insert into subscriptions(chat, thread, name, cadence, zone, length, added_at, covered_until) values (@chat, 0, 'main', '08:00', 'UTC', 10, 0, 0)",
            all);
        await connection.ExecuteAsync(
            """
            insert into deliveries(subscription_id, slot, part, chat, thread, body, state, planned_at, due_at)
            select id, 0, 1, chat, 0, @body, 'planned', 0, 0
            from subscriptions
            where chat = @chat
            """,
            all);
    }
}
