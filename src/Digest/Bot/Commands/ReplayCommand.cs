using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

/// <summary>Makes the digest of a day anew, as it was made then, for whoever asks: nothing is sent to anybody else, and nothing counts as told.</summary>
public sealed class ReplayCommand(EditionStore editions, EditionComposer composer, SubscriptionChoice choice, TimeProvider time) : ICommand
{
    private const string DayForm = "yyyy-MM-dd";

    public string Name => "replay";

    public string Example => "/replay 2026-11-21";

    public int Place => 270;

    public Audience Audience => Audience.Owners;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        if (PastDigests.Number(meant.Rest) is { } number)
        {
            return await editions.Find(number) is { } one && meant.All.FirstOrDefault(own => own.Id == one.SubscriptionId) is { } own
                ? await Replay(call.Words, own, one)
                : Reply.Say(call.Words.Say("digest.past"));
        }

        if (Day(meant.Rest, meant.Subscription.TimeZone) is not { } day)
        {
            return Reply.Ask($"{Name} {meant.Prefix}".TrimEnd(), call.Words.Say("replay.which"));
        }

        var (from, to) = (Begins(day, meant.Subscription.TimeZone), Begins(day.AddDays(1), meant.Subscription.TimeZone));
        return await editions.Made(meant.Subscription.Id, from, to) switch
        {
            [] => Reply.Say(call.Words.Say("replay.none")),
            [var only] => await Replay(call.Words, meant.Subscription, only),
            var several => ReplayView.Which(call.Words, several, meant.Subscription.TimeZone),
        };
    }

    /// <summary>As many stories as were told then, by the rules and the memory of that time.</summary>
    private async Task<Reply> Replay(Words words, Subscription subscription, KeptEdition made)
    {
        var told = (await editions.Stories(made.Id)).Select(story => story.StoryId).ToList();
        var anew = await composer.Longer(subscription, made, told.Count > 0 ? told.Count : subscription.Length);
        return ReplayView.Of(words, anew with { Id = made.Id }, told, time.GetUtcNow());
    }

    private DateOnly? Day(string stated, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        return stated.ToLowerInvariant() switch
        {
            "today" => today,
            "yesterday" => today.AddDays(-1),
            _ => DateOnly.TryParseExact(stated, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null,
        };
    }

    private static long Begins(DateOnly day, TimeZoneInfo zone) => LocalTime.Instant(day.ToDateTime(TimeOnly.MinValue), zone).ToUnixTimeMilliseconds();
}
