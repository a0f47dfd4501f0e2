using Digest.Bot.Views;
using Digest.Editions;
using Digest.Editions.Corrections;

namespace Digest.Bot;

/// <summary>Digests that somebody asks for: composed as he wishes, kept under a number, and told again with more stories.</summary>
public sealed class AskedDigests(EditionComposer composer, EditionStore editions, Corrector corrector, TimeProvider time)
{
    /// <summary>The digest that some words ask for; null where they ask for none.</summary>
    public async Task<Reply?> Tell(Words words, Subscription subscription, string asked)
    {
        var now = time.GetUtcNow();
        var usual = await composer.WishOf(subscription, now.ToUnixTimeMilliseconds()) with { OnlyNew = false };
        if (DigestRequest.Read(asked, usual, subscription.TimeZone, now) is not { } request)
        {
            return null;
        }

        var edition = await Compose(subscription, request, now);
        return edition.Stories.Count == 0 && request.Wish.Topic is { } topic
            ? Reply.Say(words.Say("digest.noneOf", ("words", topic.Text)))
            : await Told(words, edition, Heading(words, subscription, request, now), asked, number: null);
    }

    /// <summary>A digest that was made for a subscription, told again with so many stories: the shorter one is its beginning.</summary>
    public async Task<Reply> TellLonger(Words words, Subscription subscription, KeptEdition made, int length)
    {
        if (made.Asked is not { } asked)
        {
            var due = await composer.Longer(subscription, made, length);
            return await Told(words, due, When.SayFully(words, made.Slot, subscription.TimeZone), asked: null, made.Id);
        }

        var then = DateTimeOffset.FromUnixTimeMilliseconds(made.Slot);
        var usual = await composer.WishOf(subscription, made.Slot) with { OnlyNew = false, Before = made.Id };
        var request = DigestRequest.Read(asked, usual, subscription.TimeZone, then)!;
        request = request with { Wish = request.Wish with { Length = length, Words = null } };
        return await Told(words, await Compose(subscription, request, then), Heading(words, subscription, request, then), asked, made.Id);
    }

    /// <summary>Its buttons mean the digest that came first; what is told now is kept under a number of its own. What a source has changed already is told as it reads now.</summary>
    private async Task<Reply> Told(Words words, Edition edition, string heading, string? asked, long? number)
    {
        var now = time.GetUtcNow();
        if (edition.Stories.Count == 0)
        {
            // The numbers of the last digest go on to hold.
            return EditionView.Of(words, edition, heading, now);
        }

        var kept = await editions.KeepExtra(edition, asked);
        var reply = EditionView.Of(words, edition with { Id = number ?? kept }, heading, now) with { Edition = kept };
        return CorrectionView.Of(words, reply, await corrector.Of(kept), edition.Subscription.TimeZone, now).FirstOrDefault() ?? reply;
    }

    private Task<Edition> Compose(Subscription subscription, DigestRequest request, DateTimeOffset now)
    {
        var instant = now.ToUnixTimeMilliseconds();
        return request.From is { } from
            ? composer.Compose(subscription, request.Wish, instant, from, request.To ?? instant + 1)
            : composer.ComposeNow(subscription, request.Wish, instant);
    }

    /// <summary>A span that was asked for stands above its digest, else the moment.</summary>
    private static string Heading(Words words, Subscription subscription, DigestRequest request, DateTimeOffset now)
    {
        var (instant, zone) = (now.ToUnixTimeMilliseconds(), subscription.TimeZone);
        return request.From is { } from ? When.SaySpan(words, from, request.To ?? instant, zone) : When.SayFully(words, instant, zone);
    }
}
