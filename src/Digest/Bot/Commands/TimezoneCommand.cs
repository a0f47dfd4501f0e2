using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class TimezoneCommand(SubscriptionStore subscriptions, TimeProvider time) : ICommand
{
    /// <summary>What the button types that asks where the reader is.</summary>
    private const string Here = "here";

    public string Name => "timezone";

    public string Example => "/timezone Berlin";

    public int Place => 55;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var (words, now) = (call.Words, time.GetUtcNow());
        if (call.Argument.Length == 0)
        {
            return TimezoneView.Offer(words, words.Say("timezone.is", ("zone", call.Subscription.Zone), ("when", When.SayFully(words, now.ToUnixTimeMilliseconds(), call.Subscription.TimeZone))), TimezoneView.MayShare(call.Request)) with { Asks = Name };
        }

        if (call.Argument == Here)
        {
            return Reply.Say(words.Say("timezone.share")) with { Locates = words.Say("timezone.shareButton") };
        }

        var nearest = Nearest(call.Argument);
        if ((nearest is null ? Zones.Find(call.Argument) : Zones.Of(nearest.Zone)) is not { } zone)
        {
            return TimezoneView.Offer(words, words.Say("timezone.unknown"), TimezoneView.MayShare(call.Request)) with { Asks = Name };
        }

        await subscriptions.Settle(call.Request.Chat, zone, now);
        var schedule = ScheduleView.Of(words, (await subscriptions.Find(call.Subscription.Id))!, now);
        var reply = schedule with { Buttons = [.. schedule.Buttons, [new Button(words.Say("button.digestNow"), "/digest")]] };
        return nearest is null ? reply : reply with
        {
            Text = new RichText().Line(words.Say("timezone.nearest", ("city", nearest.Name))).Add(reply.Text),
        };
    }

    /// <summary>The city nearest to a location that was shared: "52.5,13.4".</summary>
    private static Place? Nearest(string stated)
    {
        var parts = stated.Split(',');
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            ? Places.Nearest(latitude, longitude)
            : null;
    }
}
