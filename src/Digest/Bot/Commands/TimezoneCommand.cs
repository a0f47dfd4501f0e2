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
        var now = time.GetUtcNow();
        if (call.Argument.Length == 0)
        {
            return Offer(call.Words, call.Words.Say("timezone.is", ("zone", call.Subscription.Zone), ("when", When.SayFully(call.Words, now.ToUnixTimeMilliseconds(), call.Subscription.TimeZone))));
        }

        if (Zones.Find(call.Argument) is not { } zone)
        {
            return Offer(call.Words, call.Words.Say("timezone.unknown"));
        }

        var cadence = Cadence.Parse(call.Subscription.Cadence)!;
        await subscriptions.Schedule(call.Subscription, cadence, zone, now);
        return ScheduleView.Of(call.Words, cadence, zone, now);
    }

    private static Reply Offer(Words words, string text) => new()
    {
        Text = new RichText().Add(text),
        Buttons =
        [
            [new Button(words.Say("timezone.london"), "/timezone Europe/London"), new Button(words.Say("timezone.berlin"), "/timezone Europe/Berlin"), new Button(words.Say("timezone.moscow"), "/timezone Europe/Moscow")],
            [new Button(words.Say("timezone.newYork"), "/timezone America/New_York"), new Button(words.Say("timezone.delhi"), "/timezone Asia/Kolkata"), new Button(words.Say("timezone.tokyo"), "/timezone Asia/Tokyo")],
        ],
    };
}
