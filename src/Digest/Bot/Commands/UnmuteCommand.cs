using Digest.Editions.Rules;

namespace Digest.Bot.Commands;

public sealed class UnmuteCommand(StoryRules rules) : ICommand
{
    public string Name => "unmute";

    public string Example => "/unmute football";

    public int Place => 63;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) =>
        Reply.Say(call.Words.Count("rule.endedCount", await rules.End(call.Subscription, Rule.Mute, call.Argument)));
}
