using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class NewCommand(EditionComposer composer, EditionStore editions, TimeProvider time) : ICommand
{
    public string Name => "new";

    public string Example => "/new";

    public int Place => 12;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var instant = now.ToUnixTimeMilliseconds();
        var wish = await composer.WishOf(call.Subscription, instant) with { OnlyUpdates = true };
        var edition = await composer.Compose(call.Subscription, wish, instant, call.Subscription.CoveredUntil, instant + 1);
        return edition.Stories.Count == 0
            ? Reply.Say(call.Words.Say("new.none"))
            : EditionView.Of(call.Words, edition, now) with { Edition = await editions.KeepExtra(edition, asked: null) };
    }
}
