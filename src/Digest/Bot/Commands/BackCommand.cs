using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;
using Digest.Lookups;

namespace Digest.Bot.Commands;

/// <summary>Puts a feed back that was taken away; the button under that answer types it.</summary>
public sealed class BackCommand(FeedStore feeds, SubscriptionStore subscriptions, QueryStore queries, TimeProvider time) : ICommand
{
    public string Name => "back";

    public string Help => "puts a feed back";

    public string Example => "/back 5d41402abc4b2a76b9719d91";

    public int Place => 100;

    public bool Hidden => true;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (await queries.Find(call.Argument) is not { } address || await feeds.Find(address) is not { } feed)
        {
            return Reply.Say("That button is out of date. Send the address again, and I add it.");
        }

        var isNew = await subscriptions.AddFeed(call.Subscription, feed.Id);
        return SourcesView.Of(await feeds.Of(call.Subscription.Id), 1, call.Subscription.TimeZone, time.GetUtcNow()) with
        {
            Text = new RichText().Bold(feed.Name).Add(isNew ? " is back." : " was not away."),
        };
    }
}
