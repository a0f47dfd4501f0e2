using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

/// <summary>Adds what /add has shown; the buttons under it type this.</summary>
public sealed class TakeCommand(FeedStore feeds, SubscriptionFeeds read, FeedMarks marks, Quota quota, TimeProvider time) : ICommand
{
    public string Name => "take";

    public string Example => "/take 5d41402abc4b2a76b9719d91";

    public int Place => 100;

    public bool Hidden => true;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (await marks.Find(call.Argument) is not { } chosen)
        {
            return Reply.Say(call.Words.Say("back.outOfDate"));
        }

        if (!call.Owns && await quota.FeedsLeft(call.Subscription) < chosen.Count)
        {
            return Reply.Say(call.Words.Say("add.full"));
        }

        var added = new List<Feed>();
        foreach (var choice in chosen)
        {
            var feed = await feeds.Add(choice.Address, choice.Kind, choice.Title, time.GetUtcNow().ToUnixTimeMilliseconds());
            if (await read.Add(call.Subscription, feed.Id))
            {
                added.Add(feed);
            }
        }

        return AddView.Added(call.Words, added, chosen.Count);
    }
}
