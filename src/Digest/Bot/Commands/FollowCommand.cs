using Digest.Bot.Views;
using Digest.Editions.Rules;

namespace Digest.Bot.Commands;

public sealed class FollowCommand(StoryRules rules, SubscriptionChoice choice) : ICommand
{
    public string Name => "follow";

    public string Example => "/follow Kursk";

    public int Place => 61;

    public bool InMenu => true;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => await Run((await choice.Find(call)).In(call));

    private async Task<Reply> Run(Call call)
    {
        var words = call.Words;
        if (call.Argument.Length == 0)
        {
            return RuleView.List(words, words.Say("follow.title"), await rules.Held(call.Subscription, Rule.Follow), words.Say("follow.none"), UnfollowCommand.Of(call.Subscription), call.Subscription.TimeZone, $"{Name} {MeantSubscription.PrefixOf(call.Subscription)}".TrimEnd());
        }

        if (await rules.Read(call.Subscription, Rule.Follow, call.Argument) is not { } rule || Following.ExpressionOf(rule.Text) is null)
        {
            return Reply.Say(words.Say(StoryRules.IsStory(call.Argument) ? "story.none" : "follow.unknown"));
        }

        return await rules.Keep(rule) is { } kept
            ? RuleView.Followed(words, kept, UnfollowCommand.Of(call.Subscription))
            : Reply.Say(words.Count("rule.tooMany", RuleStore.Most));
    }
}
