using Digest.Bot.Views;
using Digest.Editions.Rules;

namespace Digest.Bot.Commands;

public sealed class UnmuteCommand(StoryRules rules, SubscriptionChoice choice) : ICommand
{
    public string Name => "unmute";

    public string Example => "/unmute football";

    public int Place => 63;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        return meant.Rest.Length == 0
            ? RuleView.List(call.Words, call.Words.Say("mute.title"), await rules.Held(meant.Subscription, Rule.Mute), call.Words.Say("mute.none"), $"/unmute {meant.Prefix}".TrimEnd(), meant.Subscription.TimeZone)
            : RuleView.Ended(call.Words, await rules.End(meant.Subscription, Rule.Mute, meant.Rest), "mute.ended");
    }
}
