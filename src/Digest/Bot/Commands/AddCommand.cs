using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;
using Digest.Lookups;

namespace Digest.Bot.Commands;

public sealed class AddCommand(FeedFinder finder, FeedStore feeds, SubscriptionStore subscriptions, QueryStore queries, TimeProvider time) : ICommand
{
    public string Name => "add";

    public string Help => "adds the feed behind an address";

    public string Example => "/add https://www.theguardian.com/world";

    public int Place => 58;

    public IReadOnlyList<string> Aliases => ["sub", "subscribe"];

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Say("What shall I add? Send the address of a site or of a feed, like https://www.theguardian.com/world.");
        }

        // A button carries a mark where the address is too long for it.
        var address = await queries.Find(call.Argument) ?? call.Argument;
        return await finder.Find(address, cancellation) switch
        {
            FindOutcome.Found { Feeds: [var only] } => await Add(call.Subscription, only),
            FindOutcome.Found { Feeds: var several } => await Offer(several),
            FindOutcome.NothingThere nothing => Reply.Say($"I cannot add that: {nothing.Why}."),
            var other => throw new InvalidOperationException($"no such outcome: {other}"),
        };
    }

    private async Task<Reply> Add(Subscription subscription, FoundFeed found)
    {
        var feed = await feeds.Add(found.Address, Feed.Web, found.Title, time.GetUtcNow().ToUnixTimeMilliseconds());
        var isNew = await subscriptions.AddFeed(subscription, feed.Id);
        return AddView.Added(feed, found, isNew);
    }

    private async Task<Reply> Offer(IReadOnlyList<FoundFeed> found)
    {
        var marks = new List<(FoundFeed Feed, string Mark)>();
        foreach (var feed in found.Take(AddView.MostOffered))
        {
            marks.Add((feed, await queries.Mark(feed.Address)));
        }

        return AddView.Several(marks);
    }
}
