using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

/// <summary>The three taps from /start to the first digest; the buttons of each step type it.</summary>
public sealed class BeginCommand(StarterPacks packs, SubscriptionStore subscriptions, AskedDigests digests, TimeProvider time) : ICommand
{
    public string Name => "begin";

    public string Example => "/begin with 1";

    public int Place => 100;

    public Audience Audience => Audience.Changers;

    public bool Hidden => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var (step, stated) = SubscriptionChoice.FirstWord(call.Argument);
        return step switch
        {
            "with" => await With(call, stated),
            "when" => BeginView.Hour(call.Words),
            "at" => await At(call, stated),
            "in" => await In(call, stated),
            _ => await Welcome(call),
        };
    }

    private async Task<Reply> Welcome(Call call) => BeginView.Welcome(call.Words, await packs.All(), await packs.Feeds());

    private async Task<Reply> With(Call call, string stated)
    {
        switch (stated)
        {
            case "own":
                await packs.TakeNone(call.Request.Chat);
                return BeginView.Own(call.Words);
            case "all":
                await packs.TakeAll(call.Request.Chat);
                return BeginView.Hour(call.Words);
        }

        if (!int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || (await packs.All()).ElementAtOrDefault(number - 1) is not { } pack)
        {
            return await Welcome(call);
        }

        await packs.Take(call.Request.Chat, pack.Name);
        return BeginView.Hour(call.Words);
    }

    private async Task<Reply> At(Call call, string stated)
    {
        if (Cadence.Parse(stated) is not { } cadence)
        {
            return BeginView.Hour(call.Words);
        }

        var now = time.GetUtcNow();
        await subscriptions.Change(call.Subscription with { Cadence = cadence.Text }, now);
        return Clock(call);
    }

    /// <summary>The last step: without a city the clock stays.</summary>
    private async Task<Reply> In(Call call, string stated)
    {
        var now = time.GetUtcNow();
        if (stated.Length > 0)
        {
            if (Zones.Find(stated) is not { } zone)
            {
                return Clock(call) with { Text = call.Words.Say("timezone.unknown") };
            }

            await subscriptions.Settle(call.Request.Chat, zone, now);
        }

        var subscription = (await subscriptions.Of(call.Request.Chat))!;
        var first = await digests.Tell(call.Words, subscription, "") is { Edition: not null } digest ? digest : BeginView.Loading(call.Words);
        return first with { Text = BeginView.Done(call.Words, subscription).Add(first.Text) };
    }

    private Reply Clock(Call call)
    {
        var (words, subscription) = (call.Words, call.Subscription);
        var clock = When.SayFully(words, time.GetUtcNow().ToUnixTimeMilliseconds(), subscription.TimeZone);
        return BeginView.Clock(words, $"{subscription.Zone}, {clock}", TimezoneView.MayShare(call.Request)) with { Asks = $"{Name} in" };
    }
}
