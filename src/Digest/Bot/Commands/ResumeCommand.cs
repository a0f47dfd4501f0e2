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
        var paused = (meant.Named ? [meant.Subscription] : meant.All).Where(one => one.PausedUntil > now.ToUnixTimeMilliseconds()).ToList();
        foreach (var one in paused)
        {
            await subscriptions.Change(one with { PausedUntil = null }, now);
        }

        var schedule = await Schedule(call, meant, now);
        return schedule with { Text = new RichText().Line(call.Words.Say(paused.Count > 0 ? "resume.goesOn" : "resume.notPaused")).Line().Add(schedule.Text) };
    }

    private async Task<Reply> Schedule(Call call, MeantSubscription meant, DateTimeOffset now) =>
        meant.Named || meant.All.Count == 1
            ? ScheduleView.Of(call.Words, (await subscriptions.Find(meant.Subscription.Id))!, now)
            : ScheduleView.All(call.Words, await subscriptions.All(call.Request.Chat), now);
}
