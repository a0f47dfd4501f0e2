using System.Globalization;
using Digest.Editions.Deliveries;

namespace Digest.Bot.Commands;

public sealed class RetryCommand(Outbox outbox, TimeProvider time) : ICommand
{
    public string Name => "retry";

    public string Example => "/retry";

    public int Place => 260;

    public Audience Audience => Audience.Owners;

    /// <summary>A number sends one message again, be it failed or of unknown fate; without one all that certainly failed go again.</summary>
    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (call.Argument.Length == 0)
        {
            return await outbox.RetryFailed(now) is > 0 and var failed
                ? Reply.Say(call.Words.Count("retry.all", failed))
                : Reply.Say(call.Words.Say("again.none"));
        }

        var again = long.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var delivery) && await outbox.Again(delivery, now);
        return Reply.Say(again ? call.Words.Say("again.sent") : call.Words.Say("again.none"));
    }
}
