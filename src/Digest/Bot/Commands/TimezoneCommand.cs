using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class TimezoneCommand(SubscriptionStore subscriptions, TimeProvider time) : ICommand
{
    public string Name => "timezone";

    public string Example => "/timezone Berlin";

    public int Place => 55;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var (words, now) = (call.Words, time.GetUtcNow());
        if (call.Argument.Length == 0)
        {
            return Offer(words, words.Say("timezone.is", ("zone", call.Subscription.Zone), ("when", When.SayFully(words, now.ToUnixTimeMilliseconds(), call.Subscription.TimeZone))));
        }

        var nearest = Nearest(call.Argument);
        if ((nearest is null ? Zones.Find(call.Argument) : Zones.Of(nearest.Zone)) is not { } zone)
        {
            return Offer(words, words.Say("timezone.unknown"));
        }

        await subscriptions.Settle(call.Request.Chat, zone, now);
        var reply = ScheduleView.Of(words, call.Subscription with { Zone = zone.Id }, now);
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

    private static Reply Offer(Words words, string text) => new()
    {
        Text = text,
        Buttons =
        [
            [new Button(words.Say("timezone.london"), "/timezone Europe/London"), new Button(words.Say("timezone.berlin"), "/timezone Europe/Berlin"), new Button(words.Say("timezone.moscow"), "/timezone Europe/Moscow")],
            [new Button(words.Say("timezone.newYork"), "/timezone America/New_York"), new Button(words.Say("timezone.delhi"), "/timezone Asia/Kolkata"), new Button(words.Say("timezone.tokyo"), "/timezone Asia/Tokyo")],
        ],
    };
}
