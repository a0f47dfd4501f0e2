using Digest.Editions.Rules;

namespace Digest.Editions.Composing;

/// <summary>For whom an edition is: what composing must know of a subscription before it looks at any news, all from one moment.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Feeds">What it reads.</param>
/// <param name="Rules">Its rules that have not ended, those that hold later too.</param>
/// <param name="Told">What its chat was told of late.</param>
internal sealed record Reader(Subscription Subscription, FeedsInUse Feeds, IEnumerable<Rule> Rules, IEnumerable<ToldMark> Told)
{
    /// <summary>How long a chat is taken to remember: stories end after a month.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(35);

    /// <summary>From when on it must be known what was told, for an edition that is due at a slot. UTC milliseconds.</summary>
    public static long RemembersSince(long slot) => slot - (long)Memory.TotalMilliseconds;

    /// <summary>What the subscription asks of an edition that is due at a slot.</summary>
    public Wish WishAt(long slot) => Wish.Of(Subscription, Rules.Where(rule => rule.HoldsAt(slot)));

    /// <summary>What of the stories on a shelf was told before.</summary>
    public List<ToldMark> ToldOf(Shelf shelf, Wish wish, long slot) =>
        [.. Told.Where(mark => mark.Slot >= RemembersSince(slot) && !(mark.Edition >= wish.Before) && shelf.Holds(mark.Story))];
}
