using System.Data.Common;
using Digest.Articles;
using Digest.Editions.Deliveries;
using Digest.Storage;
using Digest.Stories;

namespace Digest.Editions.Corrections;

/// <summary>
/// Sets messages right whose sources changed what they quote. What a message must read now is worked out from its first words and the
/// articles' newest ones, so that doing it again changes nothing; the edit goes the way of all messages, and none is sent anew.
/// It takes turns with the making of editions: a change meets each edition either here or when that is made.
/// </summary>
public sealed class Corrector(Db db, PrintCorrected print, TimeProvider time)
{
    private const int Batch = 100;

    /// <summary>Looks at all changes that nobody has looked at. Returns how many messages must read differently.</summary>
    public async Task<int> CorrectAll(CancellationToken cancellation)
    {
        var corrected = 0;
        while (!cancellation.IsCancellationRequested && await db.Read(ArticleChanges.AnyUntold))
        {
            corrected += await db.WriteAlone(StoryStore.Turn, async connection => await ApplyChanges(connection, await ArticleChanges.Tell(connection, db.Dialect, Batch)));
        }

        return corrected;
    }

    /// <summary>The same for the messages of an edition that is being made: what it quotes may have been changed already.</summary>
    internal Task<int> Apply(DbConnection connection, Edition edition) =>
        ApplyChanges(connection, [.. Quotation.Of(edition).Select(quotation => quotation.ArticleId).Distinct()]);

    /// <summary>
    /// Keeps the messages in which a digest was told to somebody who asked for it, so that they are set right as all others; they take the place
    /// of what was told in the same messages before. What was changed meanwhile is set right now.
    /// </summary>
    public async Task Watch(long edition, ChatAddress chat, IReadOnlyList<ToldMessage> messages)
    {
        await db.Write(connection => Outbox.Told(connection, edition, chat, messages, time.GetUtcNow().ToUnixTimeMilliseconds()));

        // A change that is kept later finds the messages; one that was kept before is found here. None needs the turn.
        if ((await db.Read(connection => Quotations.Changed(connection, db.Dialect, [edition]))).Count > 0)
        {
            await db.Write(connection => Correct(connection, [edition]));
        }
    }

    /// <summary>What the sources of a story have changed since a subscription was told it last; empty where it never was, or all of it stands.</summary>
    public Task<IReadOnlyList<Correction>> Of(Subscription subscription, long story) => db.Read<IReadOnlyList<Correction>>(async connection =>
    {
        var quoted = await Quotations.Of(connection, subscription.Id, story);
        var fates = new Fates(await ArticleChanges.Histories(connection, db.Dialect, [.. quoted.Select(quotation => quotation.ArticleId).Distinct()]));
        return [.. quoted.Select(fates.Of).OfType<Correction>()];
    });

    /// <summary>What the sources of an edition that is about to be told have changed already.</summary>
    public Task<IReadOnlyList<Correction>> Of(long edition) => db.Read<IReadOnlyList<Correction>>(async connection =>
    {
        var quoted = (await Quotations.Changed(connection, db.Dialect, [edition]))[edition].ToList();
        if (quoted.Count == 0)
        {
            return [];
        }

        var fates = new Fates(await ArticleChanges.Histories(connection, db.Dialect, [.. quoted.Select(quotation => quotation.ArticleId).Distinct()]));
        return [.. quoted.Select(fates.Of).OfType<Correction>().Select(correction => correction with { WasShown = false })];
    });

    private async Task<int> ApplyChanges(DbConnection connection, IReadOnlyCollection<long> articles)
    {
        var changed = await ArticleChanges.Changed(connection, db.Dialect, articles);
        var editions = changed.Count == 0 ? [] : await Quotations.Editions(connection, db.Dialect, changed);
        var corrected = 0;
        foreach (var some in editions.Chunk(Batch))
        {
            corrected += await Correct(connection, some);
        }

        return corrected;
    }

    private async Task<int> Correct(DbConnection connection, long[] editions)
    {
        var quoted = await Quotations.Changed(connection, db.Dialect, editions);
        var fates = new Fates(await ArticleChanges.Histories(connection, db.Dialect, [.. quoted.SelectMany(edition => edition).Select(quotation => quotation.ArticleId).Distinct()]));
        var corrected = 0;
        foreach (var message in await Quotations.Messages(connection, db.Dialect, editions))
        {
            var corrections = quoted[message.Edition].Select(fates.Of).OfType<Correction>().Select(correction => correction.For(message.Delivery)).ToList();
            var reads = corrections.Count == 0 ? null : print(message.Subscription, message.Delivery, corrections);
            corrected += reads == message.Delivery.Corrected ? 0 : await Outbox.Correct(connection, message.Delivery, reads, time.GetUtcNow().ToUnixTimeMilliseconds());
        }

        return corrected;
    }
}
