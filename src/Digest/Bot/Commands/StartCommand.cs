using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

public sealed class StartCommand(SubscriptionStore subscriptions, FeedStore feeds, TimeProvider time) : ICommand
{
    public string Name => "start";

    public string Help => "begins, or begins again";

    public string Example => "/start";

    public int Place => 90;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var subscription = await subscriptions.Open(call.Request.Chat, call.Request.ChatTitle, now.ToUnixTimeMilliseconds());
        var sources = await feeds.Of(subscription.Id);
        var text = new RichText()
            .Bold("Welcome to Digest.").Line()
            .Add("I read your feeds and tell you what is new, in the sources' own sentences, each news once.").Line()
            .Line()
            .Add($"You begin with {Count.Sources(sources.Count)}. Send me the address of a site or a feed to add one.").Line()
            .Add(subscription.DueAt is { } due
                ? $"Your next digest comes on {When.SayFully(due, subscription.TimeZone)} ({subscription.Zone}); /digest gives you one now."
                : "No digest comes by itself; /digest gives you one now.").Line();
        return new Reply
        {
            Text = text,
            Buttons =
            [
                [new Button("Digest now", "/digest"), new Button("Sources", "/sources")],
                [new Button("Schedule", "/schedule"), new Button("Time zone", "/timezone"), new Button("Help", "/help")],
            ],
        };
    }
}
