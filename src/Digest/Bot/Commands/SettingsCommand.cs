using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

public sealed class SettingsCommand(SubscriptionStore subscriptions, SubscriptionChoice choice, FeedStore feeds, SubscriptionFeeds read, TimeProvider time) : ICommand
{
    public string Name => "settings";

    public string Example => "/settings length 5";

    public int Place => 70;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        var (setting, value) = SubscriptionChoice.FirstWord(meant.Rest.ToLowerInvariant());
        return setting switch
        {
            "" => await Show(call.Words, meant.Subscription, meant.All),
            "feeds" => await Pick(call.Words, meant, value),
            _ => await Change(call.Words, meant, setting, value),
        };
    }

    private async Task<Reply> Change(Words words, MeantSubscription meant, string setting, string value)
    {
        if (Setting.Change(meant.Subscription, setting, value) is not { } changed)
        {
            return SettingsView.Forms(words, setting);
        }

        await subscriptions.Change(changed, time.GetUtcNow());
        return await Show(words, changed, meant.All);
    }

    /// <summary>"3 7" reads these feeds alone, "all" reads every feed of the chat.</summary>
    private async Task<Reply> Pick(Words words, MeantSubscription meant, string value)
    {
        var numbers = value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var picked = numbers.Select(number => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).ToList();
        if (numbers is not ["all"] && (picked.Count == 0 || picked.Contains(0)))
        {
            return SettingsView.Forms(words, "feeds");
        }

        if (meant.Subscription.IsMain)
        {
            return Reply.Say(words.Say("settings.mainReadsAll"));
        }

        await read.Pick(meant.Subscription, numbers is ["all"] ? [] : picked);
        return await Show(words, meant.Subscription, meant.All);
    }

    private async Task<Reply> Show(Words words, Subscription subscription, IReadOnlyList<Subscription> all) =>
        SettingsView.Of(words, subscription, all, await feeds.Count(subscription.Id));
}
