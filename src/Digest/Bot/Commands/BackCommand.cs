using Digest.Editions;
using Digest.Feeds;
using Digest.Lookups;

namespace Digest.Bot.Commands;

/// <summary>Puts a feed back that was taken away; the button under that answer types it.</summary>
public sealed class BackCommand(FeedStore feeds, SubscriptionStore subscriptions, QueryStore queries) : ICommand
{
    public string Name => "back";

    public string Example => "/back 5d41402abc4b2a76b9719d91";

    public int Place => 100;

    public bool Hidden => true;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (await queries.Find(call.Argument) is not { } address || await feeds.Find(address) is not { } feed)
        {
            return Reply.Say(call.Words.Say("back.outOfDate"));
        }

        var isNew = await subscriptions.AddFeed(call.Subscription, feed.Id);
        var name = new RichText().Bold(feed.Name);
        return new Reply
        {
            Text = isNew ? call.Words.Rich("back.back", ("feed", name)) : call.Words.Rich("back.notAway", ("feed", name)),
            Buttons = [[new Button(call.Words.Say("button.sources"), "/sources")]],
        };
    }
}
