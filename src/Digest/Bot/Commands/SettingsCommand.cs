using System.Globalization;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

public sealed class SettingsCommand(SubscriptionStore subscriptions, FeedStore feeds) : ICommand
{
    private const int MostStories = 50;

    private static readonly int[] Lengths = [3, 5, 10, 20];

    public string Name => "settings";

    public string Example => "/settings length 5";

    public int Place => 70;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var words = call.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return await Show(call.Words, call.Subscription);
        }

        if (words is not ["length", var stated] || !int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length is < 1 or > MostStories)
        {
            return Reply.Say(call.Words.Say("settings.lengthRange", ("most", MostStories)));
        }

        await subscriptions.Resize(call.Subscription, length);
        return await Show(call.Words, call.Subscription with { Length = length });
    }

    private async Task<Reply> Show(Words words, Subscription subscription)
    {
        var sources = await feeds.Of(subscription.Id);
        return new Reply
        {
            Text = new RichText()
                .Bold(words.Say("settings.title")).Line()
                .Add(words.Say("settings.schedule", ("schedule", subscription.Cadence))).Line()
                .Add(words.Say("settings.zone", ("zone", subscription.Zone))).Line()
                .Add(words.Count("settings.length", subscription.Length)).Line()
                .Add(words.Say("settings.sources", ("number", sources.Count))).Line(),
            Buttons =
            [
                [.. Lengths.Select(length => new Button(words.Count("count.stories", length), $"/settings length {length}"))],
                [new Button(words.Say("button.schedule"), "/schedule"), new Button(words.Say("button.timezone"), "/timezone"), new Button(words.Say("button.sources"), "/sources"), new Button(words.Say("button.language"), "/lang")],
            ],
        };
    }
}
