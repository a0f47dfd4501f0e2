using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Editions.Rules;
using Digest.Lookups;

namespace Digest.Bot.Commands;

public sealed class FilterCommand(RuleStore rules, FilterTrial trial, SubscriptionChoice choice, QueryStore queries, TimeProvider time) : ICommand
{
    private const string ForFeed = " for ";

    public string Name => "filter";

    public string Example => "/filter test drop football OR title:live";

    public int Place => 61;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        var (order, behind) = SubscriptionChoice.FirstWord(meant.Rest);
        return order.ToLowerInvariant() switch
        {
            "add" => await Try(call, meant, behind, save: true),
            "test" => await Try(call, meant, behind, save: false),
            "save" when await queries.Find(behind) is { } kept => await Try(call, meant, kept, save: true),
            "remove" => await Remove(call, meant.Subscription, behind),
            "" or "list" => await List(call, meant.Subscription),
            _ => Reply.Say(call.Words.Say("filter.how")),
        };
    }

    private async Task<Reply> Try(Call call, MeantSubscription meant, string stated, bool save)
    {
        var rule = Read(stated) with { SubscriptionId = meant.Subscription.Id };
        if (FilterParser.Read(rule.Text).Fault is { } fault)
        {
            return Reply.Ask($"{Name} {meant.Prefix}test", call.Words.Say($"filter.fault.{fault}"));
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var result = await trial.Of(meant.Subscription, rule, now);
        if (!save)
        {
            return RuleView.Trial(call.Words, result, $"/filter {meant.Prefix}save {await queries.Mark(stated)}");
        }

        return await rules.Add([rule], now) is { } added
            ? RuleView.Kept(call.Words, result) with { Buttons = [[new Button(call.Words.Say("rule.takeBack"), $"/filter {meant.Prefix}remove {added[0].Id}")]] }
            : Reply.Say(call.Words.Count("rule.tooMany", RuleStore.Most));
    }

    private async Task<Reply> Remove(Call call, Subscription subscription, string stated)
    {
        var ended = long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await rules.End(subscription.Id, [id], time.GetUtcNow().ToUnixTimeMilliseconds()) == 1;
        return Reply.Say(call.Words.Say(ended ? "rule.ended" : "rule.noSuch"));
    }

    private async Task<Reply> List(Call call, Subscription subscription)
    {
        var held = await rules.InForce(subscription.Id, time.GetUtcNow().ToUnixTimeMilliseconds());
        return RuleView.List(
            call.Words,
            call.Words.Say("filter.title"),
            [.. held.Where(rule => rule.Kind is Rule.Keep or Rule.Drop)],
            call.Words.Say("filter.none"),
            $"/filter {MeantSubscription.PrefixOf(subscription)}remove",
            subscription.TimeZone,
            $"{Name} {MeantSubscription.PrefixOf(subscription)}test");
    }

    /// <summary>"only football for 4": what is kept or dropped, and of which feed.</summary>
    private static Rule Read(string stated)
    {
        var (first, behind) = SubscriptionChoice.FirstWord(stated);
        var kind = first.ToLowerInvariant() switch { "only" or "keep" => Rule.Keep, "drop" => Rule.Drop, _ => null };
        var text = kind is null ? stated : behind;
        var at = text.LastIndexOf(ForFeed, StringComparison.OrdinalIgnoreCase);
        return at > 0 && long.TryParse(text.AsSpan(at + ForFeed.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var feed)
            ? new Rule { Kind = kind ?? Rule.Drop, Text = text[..at].Trim(), FeedId = feed }
            : new Rule { Kind = kind ?? Rule.Drop, Text = text.Trim() };
    }
}
