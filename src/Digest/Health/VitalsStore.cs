using Dapper;
using Digest.Storage;

namespace Digest.Health;

/// <summary>Takes the installation's vital numbers.</summary>
public sealed class VitalsStore(Db db, TimeProvider time)
{
    /// <summary>The numbers as of now, in one query.</summary>
    public async Task<Vitals> Take()
    {
        var at = time.GetUtcNow();
        var now = at.ToUnixTimeMilliseconds();
        var vitals = await db.Read(connection => connection.QuerySingleAsync<Vitals>(
            """
            with read_feeds as (
              select f.failures, f.stopped, f.due_at
              from feeds f
              where exists (select 1 from subscription_feeds s where s.feed_id = f.id)),
            open_messages as (
              select d.planned_at, d.due_at
              from deliveries d
              where d.state = 'planned' and d.due_at <= @now
                and not exists (select 1 from chats c where c.chat = d.chat and c.thread = d.thread and c.paused is not null))
            select
              (select count(*) from read_feeds) as feeds,
              (select count(*) from read_feeds where failures > 0 and not stopped) as feeds_failing,
              (select count(*) from read_feeds where stopped) as feeds_stopped,
              (select min(due_at) from read_feeds where due_at <= @now and not stopped) as feed_due_since,
              (select count(*) from articles) as articles,
              (select min(loaded_at) from articles where story_id is null) as unplaced_since,
              (select count(*) from chats) as chats,
              (select count(*) from chats where paused is not null) as chats_paused,
              (select min(s.due_at)
                from subscriptions s
                join chats t on t.chat = coalesce(s.target_chat, s.chat) and t.thread = coalesce(s.target_thread, s.thread)
                where s.due_at <= @now and t.paused is null and (s.paused_until is null or s.paused_until <= @now)) as edition_due_since,
              (select count(*) from open_messages) as waiting,
              (select min(planned_at) from open_messages) as waiting_since,
              (select count(*) from deliveries where state = 'sent' and sent_at > @yesterday) as sent,
              (select count(*) from deliveries where state = 'unknown' and planned_at > @yesterday) as unknown,
              (select count(*) from deliveries where state = 'failed' and planned_at > @yesterday) as failed
            """,
            new { now, yesterday = (at - TimeSpan.FromDays(1)).ToUnixTimeMilliseconds() }));
        return vitals with { At = at };
    }
}
