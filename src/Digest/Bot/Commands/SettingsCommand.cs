using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

public sealed class SettingsCommand(SubscriptionStore subscriptions, FeedStore feeds) : ICommand
{
    private const int MostStories = 50;

    private static readonly int[] Lengths = [3, 5, 10, 20];

    public string Name => "settings";

    public string Help => "shows all your settings, or sets how many stories a digest has";

    public string Example => "/settings length 5";

    public int Place => 70;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var words = call.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return await Show(call.Subscription);
        }

        if (words is not ["length", var stated] || !int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length is < 1 or > MostStories)
        {
            return Reply.Say($"The length of a digest is 1 to {MostStories} stories: /settings length 5. Its times are set with /schedule and /timezone.");
        }

        await subscriptions.Resize(call.Subscription, length);
        return await Show(call.Subscription with { Length = length });
    }

    private async Task<Reply> Show(Subscription subscription)
    {
        var sources = await feeds.Of(subscription.Id);
        return new Reply
        {
            Text = new RichText()
                .Bold("Your settings").Line()
                .Add($"Schedule: {subscription.Cadence}").Line()
                .Add($"Time zone: {subscription.Zone}").Line()
                .Add($"Length: at most {Count.Stories(subscription.Length)}").Line()
                .Add($"Sources: {sources.Count}").Line(),
            Buttons =
            [
                [.. Lengths.Select(length => new Button(Count.Stories(length), $"/settings length {length}"))],
                [new Button("Schedule", "/schedule"), new Button("Time zone", "/timezone"), new Button("Sources", "/sources")],
            ],
        };
    }
}
