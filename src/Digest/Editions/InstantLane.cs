using System.Data.Common;
using Dapper;
using Digest.Editions.Composing;
using Digest.Editions.Corrections;
using Digest.Editions.Deliveries;
using Digest.Editions.Rules;
using Digest.Storage;
using Digest.Stories;

namespace Digest.Editions;

/// <summary>The body of the message that tells a followed story at once.</summary>
public delegate string PrintAlert(Subscription subscription, ToldStory story);

/// <summary>
/// Sends followed stories at once. What a look finds, its messages and the mark up to where was looked are one transaction, in the turn in
/// which articles are placed: between two looks nothing is missed, and nothing is told twice. Quiet hours and pauses are looked through in
/// silence: what comes in them is for the digest.
/// </summary>
public sealed class InstantLane(Db db, SubscriptionStore subscriptions, EditionComposer composer, RuleStore rules, Corrector corrector, PrintAlert print, TimeProvider time)
{
    /// <summary>Stories of one look, at most: after a long stop the rest waits for the digest.</summary>
    public const int MostAtOnce = 10;

    private const int Batch = 100;

    /// <summary>Looks for everybody who follows something at what was placed since the last look. Returns how many stories are sent.</summary>
    public async Task<int> LookAll(Action<Subscription, Exception> failed, CancellationToken cancellation)
    {
        var told = 0;
        foreach (var subscription in await subscriptions.ToLook(time.GetUtcNow().ToUnixTimeMilliseconds(), Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                told += await Look(subscription.Id);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                failed(subscription, error);
            }
        }

        return told;
    }

    /// <summary>Looks for one subscription. Returns how many stories are sent; none where another node has looked already.</summary>
    public Task<int> Look(long id) => db.WriteAlone(StoryStore.Turn, async connection =>
    {
        var now = time.GetUtcNow();
        if (await SubscriptionStore.Find(connection, id) is not { } subscription
            || await StoryStore.PlacedUntil(connection) is not { } to
            || to <= subscription.WatchedUntil)
        {
            return 0;
        }

        if (await IsSilent(connection, subscription, now))
        {
            await Mark(connection, subscription, to);
            return 0;
        }

        if (subscription.DueAt <= now.ToUnixTimeMilliseconds())
        {
            // What a digest is about to tell need not be told at once.
            return 0;
        }

        var edition = await Compose(subscription, await EditionStore.FreeSlot(connection, subscription, now.ToUnixTimeMilliseconds()), to);
        if (edition.Stories.Count > 0 && !await Tell(connection, edition, now.ToUnixTimeMilliseconds()))
        {
            return 0;
        }

        await Mark(connection, subscription, to);
        return edition.Stories.Count;
    });

    private async Task<Edition> Compose(Subscription subscription, long slot, long to)
    {
        var held = await rules.InForce(subscription.Id, slot);
        var following = new Following(held);
        var wish = new Wish
        {
            // Who follows something keeps it, whatever else is kept.
            Rules = new RuleBook(held.Where(rule => rule.Kind != Rule.Keep)),
            Following = following,
            Length = MostAtOnce,
            Quotes = Style.Quotes(subscription.Style),
            Language = subscription.Language,
        };

        // Where nothing was followed nobody looked: what came before is no news for the lane.
        var from = Math.Max(subscription.WatchedUntil, Math.Min(following.Since ?? to, to));
        return await composer.Compose(subscription, wish, slot, from, to);
    }

    /// <summary>False: the slot was taken meanwhile by a digest that was asked for; the next look finds another.</summary>
    private async Task<bool> Tell(DbConnection connection, Edition edition, long now)
    {
        var posts = new List<Post>();
        foreach (var story in edition.Stories)
        {
            posts.Add(new Post(print(edition.Subscription, story), await Outbox.FirstTelling(connection, edition.Subscription, story.StoryId)));
        }

        if (await EditionStore.Keep(connection, edition, EditionKind.Alert) is null)
        {
            return false;
        }

        await Outbox.Plan(connection, edition.Subscription, edition.Slot, posts, now);
        await corrector.Apply(connection, edition);
        return true;
    }

    /// <summary>Nothing may be sent now: it is paused, its chat takes nothing, or the hours are quiet.</summary>
    private static async Task<bool> IsSilent(DbConnection connection, Subscription subscription, DateTimeOffset now) =>
        subscription.PausedUntil > now.ToUnixTimeMilliseconds()
        || subscription.Calendar.Quiet.Around(now, subscription.TimeZone) is not null
        || await connection.ExecuteScalarAsync<string?>(
            "select paused from chats where chat = @Chat and thread = @Thread",
            new { subscription.Target.Chat, subscription.Target.Thread }) is not null;

    private static Task<int> Mark(DbConnection connection, Subscription subscription, long to) => connection.ExecuteAsync(
        "update subscriptions set watched_until = @to where id = @Id",
        new { subscription.Id, to });
}
