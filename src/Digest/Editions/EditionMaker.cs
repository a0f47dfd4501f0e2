using System.Data.Common;
using Dapper;
using Digest.Editions.Composing;
using Digest.Editions.Corrections;
using Digest.Editions.Deliveries;
using Digest.Storage;
using Digest.Stories;

namespace Digest.Editions;

/// <summary>Turns an edition into the bodies of its messages, in order.</summary>
public delegate IReadOnlyList<string> PrintEdition(Edition edition);

/// <summary>
/// Makes the editions that are due. The edition, its messages and the next slot are one transaction, which those of other chats share:
/// a slot has all of them or none, and never twice.
/// </summary>
public sealed class EditionMaker(Db db, ClockWatch clock, SubscriptionStore subscriptions, Readers readers, EditionComposer composer, Shelves shelves, Corrector corrector, PrintEdition print, TimeProvider time)
{
    private const int Batch = 100;

    /// <summary>Editions of a transaction: what they touch alike is written once for all of them.</summary>
    private const int Together = 16;

    /// <summary>No further edition joins a transaction that has lasted this long: others wait to write.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    /// <summary>Makes every edition that is due. Returns how many were made.</summary>
    public async Task<int> MakeDue(Action<Subscription, Exception> failed, CancellationToken cancellation)
    {
        await clock.Look();
        try
        {
            var made = 0;
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            for (var due = await subscriptions.Due(now, Batch); due.Count > 0; due = await subscriptions.Due(now, Batch, after: due[^1]))
            {
                made += await Make(due, failed, cancellation);
            }

            return made;
        }
        finally
        {
            shelves.Clear();
        }
    }

    private async Task<int> Make(IReadOnlyList<Subscription> due, Action<Subscription, Exception> failed, CancellationToken cancellation)
    {
        var made = 0;
        for (var at = 0; at < due.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            var some = Strangers(due.Skip(at).Take(Together));
            try
            {
                var (tried, editions) = await MakeTogether(some);
                at += tried;
                made += editions;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Nothing of it was written: whoever cannot be made alone is at fault.
                shelves.Clear();
                made += await MakeEach(some, failed);
                at += some.Count;
            }
        }

        return made;
    }

    /// <summary>The first that are sent to different chats: what one tells a chat is not seen by the others of its transaction.</summary>
    private static List<Subscription> Strangers(IEnumerable<Subscription> due)
    {
        var chats = new HashSet<ChatAddress>();
        return [.. due.TakeWhile(subscription => chats.Add(subscription.Target))];
    }

    /// <summary>Makes the first of these editions in one transaction, as many as its time allows.</summary>
    private Task<(int Tried, int Made)> MakeTogether(List<Subscription> some) => db.WriteAlone(StoryStore.Turn, async connection =>
    {
        var (tried, made, began) = (0, 0, time.GetTimestamp());
        var placedUntil = await StoryStore.PlacedUntil(connection);
        var due = await readers.Of(await StillDue(connection, some), some.Min(one => one.DueAt) ?? 0);
        while (tried < some.Count && (tried == 0 || time.GetElapsedTime(began) < Longest))
        {
            made += due.TryGetValue(some[tried].Id, out var reader) && await Make(connection, reader, placedUntil) ? 1 : 0;
            tried++;
        }

        return (tried, made);
    });

    private async Task<int> MakeEach(List<Subscription> some, Action<Subscription, Exception> failed)
    {
        var made = 0;
        foreach (var subscription in some)
        {
            try
            {
                made += await Make(subscription) ? 1 : 0;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                shelves.Clear();
                failed(subscription, error);
            }
        }

        return made;
    }

    /// <summary>Makes the edition of a due subscription. False: another node made it, or it is no longer due.</summary>
    public async Task<bool> Make(Subscription due) => (await MakeTogether([due])).Made == 1;

    /// <summary>Makes one in the transaction of several. False: it is not due any more.</summary>
    /// <param name="connection">In its turn: nothing is placed meanwhile.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="placedUntil">Up to when articles have been placed (UTC milliseconds); null: none was.</param>
    private async Task<bool> Make(DbConnection connection, Reader reader, long? placedUntil)
    {
        var now = time.GetUtcNow();
        var subscription = reader.Subscription;
        if (subscription.DueAt is not { } stated || stated > now.ToUnixTimeMilliseconds())
        {
            return false;
        }

        var calendar = subscription.Calendar;
        if (calendar.Quiet.Around(now, calendar.Zone) is { } quiet)
        {
            // A slot that was missed must not break into quiet hours that have begun since.
            await Postpone(connection, subscription, quiet.To);
            return false;
        }

        var slot = calendar.Latest(DateTimeOffset.FromUnixTimeMilliseconds(stated), now);
        var edition = await composer.Compose(reader, slot.ToUnixTimeMilliseconds(), subscription.CoveredUntil, End(subscription, slot, now, placedUntil));
        var number = await EditionStore.Keep(connection, edition, EditionKind.Due);
        if (number is { } made)
        {
            await Outbox.Plan(connection, subscription, edition.Slot, print(edition with { Id = made }), now.ToUnixTimeMilliseconds());
            await corrector.Apply(connection, edition);
        }

        // A slot that comes again, since the clock was set back, has had its edition: what came meanwhile is for the next.
        await connection.ExecuteAsync(
            "update subscriptions set due_at = @next, covered_until = @until where id = @Id",
            new { next = calendar.Next(slot)?.ToUnixTimeMilliseconds(), until = number is not null ? edition.To : subscription.CoveredUntil, subscription.Id });
        return number is not null;
    }

    /// <summary>
    /// Where a window ends: at its slot. Where the clock was set back, articles are placed after now, and the window reaches to the last of
    /// them; what is placed later counts from there on.
    /// </summary>
    private static long End(Subscription subscription, DateTimeOffset slot, DateTimeOffset now, long? placedUntil)
    {
        var end = Math.Max(slot.ToUnixTimeMilliseconds(), subscription.CoveredUntil);
        return placedUntil is { } placed && placed > now.ToUnixTimeMilliseconds() ? Math.Max(placed, end) : end;
    }

    private static Task<int> Postpone(DbConnection connection, Subscription subscription, DateTimeOffset until) => connection.ExecuteAsync(
        "update subscriptions set due_at = @until where id = @Id",
        new { subscription.Id, until = until.ToUnixTimeMilliseconds() });

    /// <summary>Those that are due as they were: no other node has made their editions, and their readers have not put them off.</summary>
    private async Task<List<Subscription>> StillDue(DbConnection connection, List<Subscription> some)
    {
        var now = await connection.QueryAsync<Subscription>(
            $"""
            select s.*, c.language
            from subscriptions s
            join chats c on c.chat = s.chat and c.thread = s.thread
            where {db.Dialect.In("s.id", "some")}
            """,
            new { some = some.Select(due => due.Id).ToArray() });
        var stated = some.ToDictionary(due => due.Id, due => due.DueAt);
        return [.. now.Where(subscription => subscription.DueAt == stated[subscription.Id])];
    }
}
