using Digest.Bot.Commands;
using Digest.Bot.Views;
using Digest.Editions.Rules;
using Digest.Feeds;
using Digest.Feeds.Formats;

namespace Digest.Bot;

/// <summary>What a reader changes about one of his sources: its name, its weight, its address. Each gives the answer where it could not be done, else null.</summary>
public sealed class SourceChange(FeedStore feeds, FeedFinder finder, FeedMarks marks, StoryRules rules)
{
    /// <summary>A name is a line of a list.</summary>
    private const int LongestName = 80;

    /// <summary>Gives it another name in this chat; nothing stated: its own again.</summary>
    public async Task<Reply?> Name(Call call, FeedUse feed, string stated)
    {
        var name = Html.OneLine(stated);
        if (name.Length > LongestName)
        {
            return Reply.Say(call.Words.Say("sources.nameRange", ("most", LongestName)));
        }

        await feeds.Rename(call.Subscription.Id, feed.Id, name.Length > 0 ? name : null);
        return null;
    }

    /// <summary>Lifts or lowers what it tells; 0 ends that.</summary>
    public async Task<Reply?> Weight(Call call, FeedUse feed, string stated)
    {
        if (WeightsCommand.Value(stated) is not { } value)
        {
            return Reply.Ask($"sources weight {feed.Id}", call.Words.Say("sources.whichWeight", ("feed", feed.Name)));
        }

        var weight = await WeightOf(feed);
        if (value == 0)
        {
            await rules.End(call.Subscription, Rule.Weight, weight);
            return null;
        }

        return await rules.Keep(new Rule { SubscriptionId = call.Subscription.Id, Kind = Rule.Weight, Text = weight, Value = value }) is null
            ? Reply.Say(call.Words.Count("rule.tooMany", RuleStore.Most))
            : null;
    }

    /// <summary>Looks for it at another address, and offers to read it from there: a tap does it.</summary>
    public async Task<Reply?> Address(Call call, FeedUse feed, string stated, CancellationToken cancellation)
    {
        if (feed.Kind is not (Feed.Web or Feed.Page))
        {
            return Reply.Say(call.Words.Say("sources.noAddress", ("feed", feed.Name)));
        }

        if (stated.Length == 0)
        {
            return Reply.Ask($"sources address {feed.Id}", call.Words.Say("sources.whichAddress", ("feed", feed.Name)));
        }

        return await finder.Find(stated, cancellation) switch
        {
            FindOutcome.Found found => await Offer(call.Words, feed, found.Feeds),
            FindOutcome.NothingThere nothing => Reply.Say(call.Words.Say("check.nothing", ("why", call.Words.Explain(nothing.Why)))),
            var unknown => throw new InvalidOperationException($"no such outcome: {unknown}"),
        };
    }

    private async Task<Reply> Offer(Words words, FeedUse feed, IReadOnlyList<FoundFeed> found)
    {
        var others = found.Where(one => one.Address != feed.Address).Take(AddView.MostOffered).ToList();
        if (others.Count == 0)
        {
            return Reply.Say(words.Say("sources.sameAddress", ("feed", feed.Name)));
        }

        var offers = new List<FeedOffer>();
        foreach (var other in others)
        {
            offers.Add(new FeedOffer(other, await marks.Of([other])));
        }

        return MoveView.Offer(words, feed, offers);
    }

    /// <summary>The weight a reader gave it; 0: none.</summary>
    public async Task<double> Weight(Call call, FeedUse feed)
    {
        var weight = await WeightOf(feed);
        return (await rules.Held(call.Subscription, Rule.Weight)).LastOrDefault(rule => rule.Text == weight)?.Value ?? 0;
    }

    /// <summary>A weight means the source that articles name, whatever the reader calls the feed.</summary>
    private async Task<string> WeightOf(FeedUse feed) => $"from:{await feeds.SourceOf(feed.Id) ?? feed.Name}";
}
