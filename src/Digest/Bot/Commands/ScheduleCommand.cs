using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class ScheduleCommand(SubscriptionStore subscriptions, TimeProvider time) : ICommand
{
    public string Name => "schedule";

    public string Example => "/schedule 08:00,18:30 mon-fri";

    public int Place => 50;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var zone = call.Subscription.TimeZone;
        if (call.Argument.Length == 0)
        {
            return ScheduleView.Of(call.Words, Cadence.Parse(call.Subscription.Cadence)!, zone, now);
        }

        if (Cadence.Parse(call.Argument) is not { } cadence)
        {
            return Reply.Say(call.Words.Say("schedule.unknown", ("forms", Cadence.Forms)));
        }

        await subscriptions.Schedule(call.Subscription, cadence, zone, now);
        return ScheduleView.Of(call.Words, cadence, zone, now);
    }
}
