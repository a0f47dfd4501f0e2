using Digest.Editions;
using Digest.Text;

namespace Digest.Bot;

/// <summary>Which of a chat's subscriptions somebody means: the one whose name his words begin with, else the main one.</summary>
public sealed class SubscriptionChoice(SubscriptionStore subscriptions)
{
    /// <summary>The subscription that is meant, and the words behind its name.</summary>
    public async Task<MeantSubscription> Find(Call call)
    {
        var all = await subscriptions.All(call.Request.Chat);
        var (first, rest) = FirstWord(call.Argument);
        return all.FirstOrDefault(one => Fold.Of(first) == one.Name) is { } named
            ? new MeantSubscription(named, rest, all, Named: true)
            : new MeantSubscription(call.Subscription, call.Argument, all, Named: false);
    }

    /// <summary>A text's first word, and what follows it.</summary>
    public static (string First, string Behind) FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \n\t");
        return end < 0 ? (text, "") : (text[..end], text[end..].Trim());
    }
}

/// <summary>A subscription somebody means.</summary>
/// <param name="Subscription">The one.</param>
/// <param name="Rest">What was said besides its name.</param>
/// <param name="All">All that the chat has.</param>
/// <param name="Named">It was named; otherwise it is the main one.</param>
public sealed record MeantSubscription(Subscription Subscription, string Rest, IReadOnlyList<Subscription> All, bool Named)
{
    /// <summary>What stands behind a command in a button for this subscription: its name and a blank; nothing for the main one.</summary>
    public string Prefix => PrefixOf(Subscription);

    /// <summary>The call as if it had been made of this subscription alone, without its name.</summary>
    public Call In(Call call) => call with { Subscription = Subscription, Argument = Rest };

    /// <summary>The beginning of a button's argument that means a subscription.</summary>
    public static string PrefixOf(Subscription subscription) => subscription.IsMain ? "" : subscription.Name + " ";
}
