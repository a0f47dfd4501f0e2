using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class PauseCommand(SubscriptionStore subscriptions, SubscriptionChoice choice, TimeProvider time) : ICommand
{
    public string Name => "pause";

    public string Example => "/pause 2d";

    public int Place => 57;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        var now = time.GetUtcNow();
        if (Span(meant.Rest) is not { } span)
        {
            return Reply.Say(call.Words.Say("pause.how"));
        }

        var until = span == TimeSpan.MaxValue ? long.MaxValue : (now + span).ToUnixTimeMilliseconds();
        var paused = (meant.Named ? [meant.Subscription] : meant.All).Select(one => one with { PausedUntil = until }).ToList();
        foreach (var one in paused)
        {
            await subscriptions.Change(one, now);
        }

        return PauseView.Paused(call.Words, paused);
    }

    private static TimeSpan? Span(string stated) => stated.Length == 0 ? TimeSpan.MaxValue : TimeSpans.Parse(stated);
}
