using System.Globalization;
using Digest.Editions.Deliveries;

namespace Digest.Bot.Commands;

/// <summary>Sends a message again of which nobody can tell whether it arrived; the notice about it carries the button.</summary>
public sealed class AgainCommand(Outbox outbox, TimeProvider time) : ICommand
{
    public string Name => "again";

    public string Example => "/again 17";

    public int Place => 100;

    public bool Hidden => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var again = long.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var delivery)
            && await outbox.Again(delivery, call.Request.Chat, time.GetUtcNow().ToUnixTimeMilliseconds());
        return Reply.Say(again ? call.Words.Say("again.sent") : call.Words.Say("again.none"));
    }
}
