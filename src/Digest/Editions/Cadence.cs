using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Editions;

/// <summary>When editions are due: times of day on certain days; <see cref="Calendar"/> puts them into a zone and around quiet hours.</summary>
public sealed partial record Cadence
{
    /// <summary>What a reader may write, told when he wrote something else.</summary>
    public const string Forms = "08:00 · 08:00,18:30 mon-fri · every 2h 8-22 · weekly sun 10:00 · monthly 1 09:00 · off";

    /// <summary>The days looked ahead for the next time: the rarest cadence comes once a month.</summary>
    internal const int Horizon = 63;

    private Cadence(string text, IReadOnlyList<TimeOnly> times, Func<DateOnly, bool> falls)
    {
        Text = text;
        Times = times;
        Falls = falls;
    }

    /// <summary>As a reader writes it, in its shortest form.</summary>
    public string Text { get; }

    private IReadOnlyList<TimeOnly> Times { get; }

    private Func<DateOnly, bool> Falls { get; }

    /// <summary>Never: no edition is due.</summary>
    public static readonly Cadence Off = new("off", [], _ => false);

    /// <summary>It comes once a week or less: such a digest sums up.</summary>
    public bool IsRare => Text.StartsWith("weekly ", StringComparison.Ordinal) || Text.StartsWith("monthly ", StringComparison.Ordinal);

    /// <summary>The cadence a text states; null where it states none.</summary>
    public static Cadence? Parse(string text)
    {
        var stated = Blanks().Replace(text.Trim().ToLowerInvariant(), " ").Replace(", ", ",", StringComparison.Ordinal);
        return stated switch
        {
            "off" => Off,
            _ when stated.StartsWith("every ", StringComparison.Ordinal) => Every(stated),
            _ when stated.StartsWith("weekly ", StringComparison.Ordinal) => Weekly(stated),
            _ when stated.StartsWith("monthly ", StringComparison.Ordinal) => Monthly(stated),
            _ => Daily(stated.StartsWith("daily ", StringComparison.Ordinal) ? stated["daily ".Length..] : stated),
        };
    }

    /// <summary>
    /// The first time after <paramref name="after"/>; null for <see cref="Off"/>. A time that the clocks skip comes as much later
    /// as they jump, one that comes twice is taken the first time.
    /// </summary>
    public DateTimeOffset? Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime);
        for (var day = today.AddDays(-1); day < today.AddDays(Horizon); day = day.AddDays(1))
        {
            if (!Falls(day))
            {
                continue;
            }

            var next = Times.Select(time => LocalTime.Instant(day.ToDateTime(time), zone)).Where(instant => instant > after).Order().FirstOrDefault();
            if (next != default)
            {
                return next;
            }
        }

        return null;
    }

    private static Cadence? Daily(string stated)
    {
        var parts = stated.Split(' ', 2);
        return TimesOf(parts[0]) is { } times && WeekDays.Parse(parts.ElementAtOrDefault(1) ?? "") is { } days
            ? new Cadence(stated, times, day => days.Contains(day.DayOfWeek))
            : null;
    }

    private static Cadence? Every(string stated)
    {
        var match = EveryForm().Match(stated);
        if (!match.Success)
        {
            return null;
        }

        var step = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) * (match.Groups["unit"].Value == "h" ? 60 : 1);
        var first = match.Groups["from"].Success ? int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture) * 60 : 0;
        var last = match.Groups["to"].Success ? int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture) * 60 : MinutesOfDay - 1;
        if (step is < ShortestStep or > MinutesOfDay || first > last || last > MinutesOfDay || WeekDays.Parse(match.Groups["days"].Value.Trim()) is not { } days)
        {
            return null;
        }

        var times = new List<TimeOnly>();
        for (var minute = first; minute <= Math.Min(last, MinutesOfDay - 1); minute += step)
        {
            times.Add(TimeOnly.MinValue.AddMinutes(minute));
        }

        return new Cadence(stated, times, day => days.Contains(day.DayOfWeek));
    }

    private const int MinutesOfDay = 24 * 60;

    /// <summary>Feeds are asked about every half hour at the most: editions closer together would be empty.</summary>
    private const int ShortestStep = 15;

    private static Cadence? Weekly(string stated)
    {
        var parts = stated.Split(' ');
        return parts.Length == 3 && WeekDays.Parse(parts[1]) is { } days && TimesOf(parts[2]) is { } times
            ? new Cadence(stated, times, day => days.Contains(day.DayOfWeek))
            : null;
    }

    private static Cadence? Monthly(string stated)
    {
        var parts = stated.Split(' ');
        return parts.Length == 3
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var date)
            && date is >= 1 and <= 31
            && TimesOf(parts[2]) is { } times
            ? new Cadence(stated, times, day => day.Day == Math.Min(date, DateTime.DaysInMonth(day.Year, day.Month)))
            : null;
    }

    private static List<TimeOnly>? TimesOf(string stated)
    {
        var times = new List<TimeOnly>();
        foreach (var part in stated.Split(','))
        {
            if (!TimeOnly.TryParseExact(part, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            {
                return null;
            }

            times.Add(time);
        }

        return times;
    }

    [GeneratedRegex(@"^every (?<n>\d{1,4}) ?(?<unit>h|m)(?:ours?|in(?:utes)?)?(?: (?<from>\d{1,2})(?::00)?-(?<to>\d{1,2})(?::00)?)?(?<days> [a-z,-]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryForm();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
