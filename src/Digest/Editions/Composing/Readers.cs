using Digest.Editions.Rules;

namespace Digest.Editions.Composing;

/// <summary>Reads for whom editions are made: for many at once, as those that are due are made.</summary>
public sealed class Readers(SubscriptionFeeds feeds, RuleStore rules, ToldStore told)
{
    /// <summary>One reader, for an edition that is due at a slot.</summary>
    internal async Task<Reader> Of(Subscription subscription, long slot) => (await Of([subscription], slot))[subscription.Id];

    /// <summary>Several, by their subscription's number, for editions that are due at a slot or later.</summary>
    internal async Task<IReadOnlyDictionary<long, Reader>> Of(IReadOnlyCollection<Subscription> subscriptions, long slot)
    {
        var ids = subscriptions.Select(subscription => subscription.Id).ToList();
        var read = await feeds.Of(ids);
        var held = await rules.NotEnded(ids, slot);
        var heard = await told.Since(ids, Reader.RemembersSince(slot));
        return subscriptions.ToDictionary(one => one.Id, one => new Reader(one, read[one.Id], held[one.Id], heard[one.Id]));
    }
}
