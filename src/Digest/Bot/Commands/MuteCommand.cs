using Digest.Bot.Views;
using Digest.Editions;
using Digest.Editions.Rules;

namespace Digest.Bot.Commands;

public sealed class MuteCommand(StoryRules rules, StoryQuestion question, SubscriptionChoice choice, TimeProvider time) : ICommand
{
    /// <summary>What a button mutes comes back after a week.</summary>
    private const string UsualSpan = "7d";

    public string Name => "mute";

    public string Example => "/mute football 7d";

    public int Place => 63;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => await Run((await choice.Find(call)).In(call));

    private async Task<Reply> Run(Call call)
    {
        var words = call.Words;
        if (await question.Of(call, Name, words.Say("mute.whichOf"), story => $"s{story.Id} {UsualSpan}") is { } which)
        {
            return which;
        }

        var end = $"/unmute {MeantSubscription.PrefixOf(call.Subscription)}".TrimEnd();
        if (call.Argument.Length == 0)
        {
            return RuleView.List(words, words.Say("mute.title"), await rules.Held(call.Subscription, Rule.Mute), words.Say("mute.none"), end, call.Subscription.TimeZone, $"{Name} {MeantSubscription.PrefixOf(call.Subscription)}".TrimEnd());
        }

        var last = call.Argument[(call.Argument.LastIndexOf(' ') + 1)..];
        var asked = StoryChoice.InDigest(call.Argument) is not null;
        var span = asked ? TimeSpans.Parse(UsualSpan) : last.Length < call.Argument.Length ? TimeSpans.Parse(last) : null;
        var stated = asked || span is null ? call.Argument : call.Argument[..^last.Length].Trim();
        if (await rules.Read(call.Subscription, Rule.Mute, stated) is not { } rule)
        {
            return Reply.Say(words.Say(asked || StoryRules.IsStory(stated) ? "story.none" : "mute.unknown"));
        }

        var kept = await rules.Keep(rule with { Until = span is { } length ? (time.GetUtcNow() + length).ToUnixTimeMilliseconds() : null });
        return kept is null
            ? Reply.Say(words.Count("rule.tooMany", RuleStore.Most))
            : RuleView.Muted(words, kept, end, call.Subscription.TimeZone);
    }
}
