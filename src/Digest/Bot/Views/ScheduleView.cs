using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>When the digest comes: always with the next five times.</summary>
public static class ScheduleView
{
    private const int Coming = 5;

    public static Reply Of(Cadence cadence, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText().Bold(cadence.Text).Add($" ({zone.Id})").Line();
        var times = cadence.Coming(Coming, now, zone);
        text.Add(times.Count == 0 ? "No digest comes by itself; /digest gives you one." : "The next ones:").Line();
        foreach (var time in times)
        {
            text.Add($"• {When.SayFully(time.ToUnixTimeMilliseconds(), zone)}").Line();
        }

        return new Reply
        {
            Text = text,
            Buttons =
            [
                [new Button("07:00", "/schedule 07:00"), new Button("08:00", "/schedule 08:00"), new Button("08:00 and 18:30", "/schedule 08:00,18:30")],
                [new Button("Weekdays 08:00", "/schedule 08:00 mon-fri"), new Button("Every 4 h", "/schedule every 4h 8-20"), new Button("Off", "/schedule off")],
            ],
        };
    }
}
