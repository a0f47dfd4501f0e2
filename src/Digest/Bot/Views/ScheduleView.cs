using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>When the digests come: always with the next five times.</summary>
public static class ScheduleView
{
    private const int Coming = 5;

    private const int ButtonsInRow = 3;

    public static Reply Of(Words words, Subscription subscription, DateTimeOffset now)
    {
        var zone = subscription.TimeZone;
        var name = MeantSubscription.PrefixOf(subscription);
        var text = new RichText();
        if (subscription.Calendar.Coming(1, now).Count > 0)
        {
            text.Bold(name + subscription.Cadence).Add($" ({zone.Id})").Line();
        }

        if (subscription.Quiet is { } quiet)
        {
            text.Line(words.Say("schedule.quiet", ("hours", quiet)));
        }

        if (subscription.PausedUntil > now.ToUnixTimeMilliseconds())
        {
            text.Line(words.Say("schedule.paused", ("until", PauseView.Until(words, subscription))));
        }
        else if (subscription.DueAt <= now.ToUnixTimeMilliseconds())
        {
            text.Line(words.Say("schedule.comesNow"));
        }

        var times = subscription.Calendar.Coming(Coming, now);
        text.Line(times.Count == 0 ? words.Say("schedule.off") : words.Say("schedule.next"));
        foreach (var time in times)
        {
            text.Line($"• {When.SayFully(words, time.ToUnixTimeMilliseconds(), zone)}");
        }

        return new Reply { Text = text, Buttons = Offers(words, name) };
    }

    public static Reply All(Words words, IReadOnlyList<Subscription> all, DateTimeOffset now)
    {
        var text = new RichText().Bold(words.Say("schedule.all")).Line();
        foreach (var one in all)
        {
            text.Add("• ").Line(Next(words, one, now));
        }

        text.Line().Add(words.Say("schedule.which"));
        return new Reply { Text = text, Buttons = Each(all, "/schedule preview ") };
    }

    public static Reply WhichEnds(Words words, IReadOnlyList<Subscription> all) => new()
    {
        Text = words.Say("schedule.whichEnds"),
        Buttons = Each([.. all.Where(one => !one.IsMain)], "/schedule remove "),
    };

    public static Reply Ended(Words words, Subscription subscription) => new()
    {
        Text = words.Rich("schedule.ended", ("name", new RichText().Bold(subscription.Name))),
        Buttons = [[new Button(words.Say("schedule.bringBack"), $"/schedule add {subscription.Name} {subscription.Cadence}")]],
    };

    /// <summary>A button a subscription.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Each(IReadOnlyList<Subscription> all, string command) =>
        [.. all.Select(one => new Button(one.Name, command + one.Name)).Chunk(ButtonsInRow).Select(row => (IReadOnlyList<Button>)row)];

    private static string Next(Words words, Subscription one, DateTimeOffset now) => one.Calendar.Next(now) is { } next
        ? words.Say("schedule.nextOf", ("name", one.Name), ("schedule", one.Cadence), ("zone", one.Zone), ("when", When.SayFully(words, next.ToUnixTimeMilliseconds(), one.TimeZone)))
        : words.Say("schedule.neverOf", ("name", one.Name), ("schedule", one.Cadence), ("zone", one.Zone));

    private static IReadOnlyList<IReadOnlyList<Button>> Offers(Words words, string name) =>
    [
        [new Button("07:00", $"/schedule {name}07:00"), new Button("08:00", $"/schedule {name}08:00"), new Button(words.Say("schedule.both"), $"/schedule {name}08:00,18:30")],
        [
            new Button(words.Say("schedule.weekdays"), $"/schedule {name}08:00 mon-fri"),
            new Button(words.Say("schedule.everyFour"), $"/schedule {name}every 4h 8-20"),
            new Button(words.Say("schedule.never"), $"/schedule {name}off"),
        ],
    ];
}
