using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

public sealed class StartCommand(SubscriptionStore subscriptions, EditionStore editions, StarterPacks packs, FeedStore feeds, TimeProvider time) : ICommand
{
    public string Name => "start";

    public string Example => "/start";

    public int Place => 90;

    public bool InMenu => true;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var words = call.Words;
        var subscription = await subscriptions.Open(call.Request.Chat, call.Request.ChatTitle, words.Code, time.GetUtcNow().ToUnixTimeMilliseconds());
        if (!await editions.Any(subscription.Id) && await packs.Feeds() is > 0 and var starters)
        {
            return BeginView.Welcome(words, await packs.All(), starters);
        }

        var sources = await feeds.Count(subscription.Id);
        var text = new RichText()
            .Bold(words.Say("start.welcome")).Line()
            .Add(words.Say("start.what")).Line()
            .Line()
            .Add(words.Count("start.sources", sources)).Line()
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
                [new Button(words.Say("button.settings"), "/settings"), new Button(words.Say("button.help"), "/help")],
            ],
        };
    }
}
