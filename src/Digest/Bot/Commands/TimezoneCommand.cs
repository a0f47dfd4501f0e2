using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class TimezoneCommand(SubscriptionStore subscriptions, TimeProvider time) : ICommand
{
    public string Name => "timezone";

    public string Help => "sets your time zone by a city or its name";

    public string Example => "/timezone Berlin";

    public int Place => 55;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (call.Argument.Length == 0)
        {
            return Offer($"Your time zone is {call.Subscription.Zone}; it is {When.SayFully(now.ToUnixTimeMilliseconds(), call.Subscription.TimeZone)} there. Send /timezone and a city to change it.");
        }

        if (Zones.Find(call.Argument) is not { } zone)
        {
            return Offer("I know no such city or zone. Try the next large city, or a name like Europe/Berlin.");
        }

        var cadence = Cadence.Parse(call.Subscription.Cadence)!;
        await subscriptions.Schedule(call.Subscription, cadence, zone, now);
        return ScheduleView.Of(cadence, zone, now);
    }

    private static Reply Offer(string text) => new()
    {
        Text = new RichText().Add(text),
        Buttons =
        [
            [new Button("London", "/timezone Europe/London"), new Button("Berlin", "/timezone Europe/Berlin"), new Button("Moscow", "/timezone Europe/Moscow")],
            [new Button("New York", "/timezone America/New_York"), new Button("Delhi", "/timezone Asia/Kolkata"), new Button("Tokyo", "/timezone Asia/Tokyo")],
        ],
    };
}
