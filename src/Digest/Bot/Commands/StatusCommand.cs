using Digest.Bot.Views;
using Digest.Health;

namespace Digest.Bot.Commands;

public sealed class StatusCommand(VitalsStore vitals, Checkup checkup) : ICommand
{
    public string Name => "status";

    public string Example => "/status";

    public int Place => 200;

    public Audience Audience => Audience.Owners;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) =>
        StatusView.Of(call.Words, await vitals.Take(), await checkup.Look());
}
