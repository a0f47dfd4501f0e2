using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class ResumeCommand(SubscriptionStore subscriptions, SubscriptionChoice choice, TimeProvider time) : ICommand
{
    public string Name => "resume";

    public string Example => "/resume";

    public int Place => 57;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        var now = time.GetUtcNow();
        foreach (var one in meant.Named ? [meant.Subscription] : meant.All)
        {
            await subscriptions.Change(one with { PausedUntil = null }, now);
        }

        return meant.Named || meant.All.Count == 1
            ? ScheduleView.Of(call.Words, (await subscriptions.Find(meant.Subscription.Id))!, now)
            : ScheduleView.All(call.Words, meant.All, now);
    }
}
