using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>When the digest comes: always with the next five times.</summary>
public static class ScheduleView
{
    private const int Coming = 5;

    public static Reply Of(Words words, Cadence cadence, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText().Bold(cadence.Text).Add($" ({zone.Id})").Line();
        var times = cadence.Coming(Coming, now, zone);
        text.Add(times.Count == 0 ? words.Say("schedule.off") : words.Say("schedule.next")).Line();
        foreach (var time in times)
        {
            text.Add($"• {When.SayFully(words, time.ToUnixTimeMilliseconds(), zone)}").Line();
        }

        return new Reply
        {
            Text = text,
            Buttons =
            [
                [new Button("07:00", "/schedule 07:00"), new Button("08:00", "/schedule 08:00"), new Button(words.Say("schedule.both"), "/schedule 08:00,18:30")],
                [new Button(words.Say("schedule.weekdays"), "/schedule 08:00 mon-fri"), new Button(words.Say("schedule.everyFour"), "/schedule every 4h 8-20"), new Button(words.Say("schedule.never"), "/schedule off")],
            ],
        };
    }
}
