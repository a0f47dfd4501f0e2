using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class DigestCommand(EditionComposer composer, EditionStore editions, TimeProvider time) : ICommand
{
    public string Name => "digest";

    public string Example => "/digest";

    public int Place => 10;

    public IReadOnlyList<string> Aliases => ["news"];

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var edition = await composer.ComposeNow(call.Subscription, now.ToUnixTimeMilliseconds());
        await editions.KeepExtra(edition);
        return EditionView.Of(call.Words, edition, now);
    }
}
