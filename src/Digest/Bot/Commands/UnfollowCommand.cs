using Digest.Bot.Views;
using Digest.Editions;
using Digest.Editions.Rules;

namespace Digest.Bot.Commands;

public sealed class UnfollowCommand(StoryRules rules, SubscriptionChoice choice) : ICommand
{
    public string Name => "unfollow";

    public string Example => "/unfollow Kursk";

    public int Place => 61;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var (words, meant) = (call.Words, await choice.Find(call));
        return meant.Rest.Length == 0
            ? RuleView.List(words, words.Say("follow.title"), await rules.Held(meant.Subscription, Rule.Follow), words.Say("follow.none"), Of(meant.Subscription), meant.Subscription.TimeZone)
            : RuleView.Ended(words, await rules.End(meant.Subscription, Rule.Follow, meant.Rest), "follow.ended");
    }

    /// <summary>How a button begins that ends a follow of a subscription.</summary>
    internal static string Of(Subscription subscription) => $"/unfollow {MeantSubscription.PrefixOf(subscription)}".TrimEnd();
}
