using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class QuietCommand(SubscriptionStore subscriptions, SubscriptionChoice choice, TimeProvider time) : ICommand
{
    public string Name => "quiet";

    public string Example => "/quiet 23:00-07:00";

    public int Place => 56;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        if (meant.Rest.Length == 0)
        {
            return Offer(call, meant.Subscription.Quiet is { } hours ? call.Words.Say("quiet.is", ("hours", hours)) : call.Words.Say("quiet.none"));
        }

        if (QuietHours.Parse(meant.Rest) is not { } quiet)
        {
            return Offer(call, call.Words.Say("quiet.unknown", ("forms", QuietHours.Forms)));
        }

        var now = time.GetUtcNow();
        var changed = (meant.Named ? [meant.Subscription] : meant.All).Select(one => one with { Quiet = quiet.Text.Length > 0 ? quiet.Text : null }).ToList();
        foreach (var one in changed)
        {
            await subscriptions.Change(one, now);
        }

        return ScheduleView.Of(call.Words, (await subscriptions.Find(meant.Subscription.Id))!, now);
    }

    /// <summary>Hours to tap, or to type.</summary>
    private static Reply Offer(Call call, string text) => new()
    {
        Text = text,
        Asks = "quiet",
        Buttons = [[new Button("22–7", "/quiet 22:00-07:00"), new Button("23–8", "/quiet 23:00-08:00"), new Button(call.Words.Say("schedule.never"), "/quiet off")]],
    };
}
