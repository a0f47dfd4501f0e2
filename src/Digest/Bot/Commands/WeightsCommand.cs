using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions.Rules;

namespace Digest.Bot.Commands;

public sealed class WeightsCommand(StoryRules rules, SubscriptionChoice choice) : ICommand
{
    /// <summary>More would leave nothing but one word.</summary>
    private const double Most = 5;

    public string Name => "weights";

    public string Example => "/weights Kursk +1.5";

    public int Place => 64;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => await Run((await choice.Find(call)).In(call));

    private async Task<Reply> Run(Call call)
    {
        var (first, behind) = SubscriptionChoice.FirstWord(call.Argument);
        if (first == "remove")
        {
            return RuleView.Ended(call.Words, await rules.End(call.Subscription, Rule.Weight, behind), "weights.ended");
        }

        var at = call.Argument.LastIndexOf(' ');
        if (at > 0 && Value(call.Argument[at..]) is { } value)
        {
            await rules.Keep(new Rule { SubscriptionId = call.Subscription.Id, Kind = Rule.Weight, Text = call.Argument[..at].Trim(), Value = value });
        }
        else if (call.Argument.Length > 0)
        {
            return Reply.Say(call.Words.Say("weights.how"));
        }

        return RuleView.List(call.Words, call.Words.Say("weights.title"), await rules.Held(call.Subscription, Rule.Weight), call.Words.Say("weights.none"), $"/weights {MeantSubscription.PrefixOf(call.Subscription)}remove", call.Subscription.TimeZone, $"{Name} {MeantSubscription.PrefixOf(call.Subscription)}".TrimEnd());
    }

    /// <summary>The weight a text states, with whatever minus; null where it states none that may be.</summary>
    internal static double? Value(string stated) =>
        double.TryParse(stated.Replace('−', '-'), CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Most ? value : null;
}
