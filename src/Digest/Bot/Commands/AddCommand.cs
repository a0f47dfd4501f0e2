using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;
using Digest.Lookups;

namespace Digest.Bot.Commands;

public sealed class AddCommand(FeedFinder finder, FeedStore feeds, SubscriptionStore subscriptions, QueryStore queries, TimeProvider time) : ICommand
{
    public string Name => "add";

    public string Example => "/add https://www.theguardian.com/world";

    public int Place => 58;

    public IReadOnlyList<string> Aliases => ["sub", "subscribe"];

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Say(call.Words.Say("add.which"));
        }

        // A button carries a mark where the address is too long for it.
        var address = await queries.Find(call.Argument) ?? call.Argument;
        return await finder.Find(address, cancellation) switch
        {
            FindOutcome.Found { Feeds: [var only] } => await Add(call, only),
            FindOutcome.Found { Feeds: var several } => await Offer(call.Words, several),
            FindOutcome.NothingThere nothing => Reply.Say(call.Words.Say("add.cannot", ("why", nothing.Why))),
            var other => throw new InvalidOperationException($"no such outcome: {other}"),
        };
    }

    private async Task<Reply> Add(Call call, FoundFeed found)
    {
        var feed = await feeds.Add(found.Address, Feed.Web, found.Title, time.GetUtcNow().ToUnixTimeMilliseconds());
        var isNew = await subscriptions.AddFeed(call.Subscription, feed.Id);
        return AddView.Added(call.Words, feed, found, isNew);
    }

    private async Task<Reply> Offer(Words words, IReadOnlyList<FoundFeed> found)
    {
        var marks = new List<(FoundFeed Feed, string Mark)>();
        foreach (var feed in found.Take(AddView.MostOffered))
        {
            marks.Add((feed, await queries.Mark(feed.Address)));
        }

        return AddView.Several(words, marks);
    }
}
