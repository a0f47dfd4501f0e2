using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

public sealed class StartCommand(SubscriptionStore subscriptions, FeedStore feeds, TimeProvider time) : ICommand
{
    public string Name => "start";

    public string Example => "/start";

    public int Place => 90;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var words = call.Words;
        var now = time.GetUtcNow();
        var subscription = await subscriptions.Open(call.Request.Chat, call.Request.ChatTitle, call.Words.Code, now.ToUnixTimeMilliseconds());
        var sources = await feeds.Of(subscription.Id);
        var text = new RichText()
            .Bold(words.Say("start.welcome")).Line()
            .Add(words.Say("start.what")).Line()
            .Line()
            .Add(words.Count("start.sources", sources.Count)).Line()
            .Add(subscription.DueAt is { } due
                ? words.Say("start.next", ("when", When.SayFully(words, due, subscription.TimeZone)), ("zone", subscription.Zone))
                : words.Say("start.off")).Line();
        return new Reply
        {
            Text = text,
            Buttons =
            [
                [new Button(words.Say("button.digestNow"), "/digest"), new Button(words.Say("button.sources"), "/sources")],
                [new Button(words.Say("button.schedule"), "/schedule"), new Button(words.Say("button.timezone"), "/timezone"), new Button(words.Say("button.language"), "/lang")],
                [new Button(words.Say("button.help"), "/help")],
            ],
        };
    }
}
