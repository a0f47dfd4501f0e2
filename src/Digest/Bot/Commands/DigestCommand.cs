using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class DigestCommand(EditionComposer composer, EditionStore editions, SubscriptionChoice choice, PastDigests past, TimeProvider time) : ICommand
{
    public string Name => "digest";

    public string Example => "/digest";

    public int Place => 10;

    public IReadOnlyList<string> Aliases => ["news"];

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        var now = time.GetUtcNow();
        if (PastDigests.IsNamed(meant.Rest))
        {
            return await past.Show(call, meant.Rest, now) ?? Reply.Say(call.Words.Say("digest.past"));
        }

        var instant = now.ToUnixTimeMilliseconds();
        var usual = await composer.WishOf(meant.Subscription, instant) with { OnlyNew = false };
        if (DigestRequest.Read(meant.Rest, usual, meant.Subscription.TimeZone, now) is not { } request)
        {
            return Reply.Say(call.Words.Say("digest.how"));
        }

        var edition = request.From is { } from
            ? await composer.Compose(meant.Subscription, request.Wish, instant, from, request.To ?? instant + 1)
            : await composer.ComposeNow(meant.Subscription, request.Wish, instant);
        var reply = EditionView.Of(call.Words, edition, now);
        if (edition.Stories.Count == 0)
        {
            // The numbers of the last digest go on to hold.
            return reply;
        }

        var number = await editions.KeepExtra(edition);
        return call.Request.Bot is { } bot
            ? reply with { Text = reply.Text.Line().Link(call.Words.Say("share.digest"), DeepLink.Address(bot, DeepLink.ToDigest(number))) }
            : reply;
    }
}
