using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Editions;

/// <summary>When editions are due: times of day on certain days, in the subscription's own zone.</summary>
public sealed partial record Cadence
{
    /// <summary>What a reader may write, told when he wrote something else.</summary>
    public const string Forms = "08:00 · 08:00,18:30 mon-fri · every 2h 8-22 · weekly sun 10:00 · monthly 1 09:00 · off";

    /// <summary>The days looked ahead for the next time: the rarest cadence comes once a month.</summary>
    private const int Horizon = 63;

    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

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

            var next = Times.Select(time => Instant(day.ToDateTime(time), zone)).Where(instant => instant > after).Order().FirstOrDefault();
            if (next != default)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>The next <paramref name="count"/> times.</summary>
    public IReadOnlyList<DateTimeOffset> Coming(int count, DateTimeOffset after, TimeZoneInfo zone)
    {
        var times = new List<DateTimeOffset>(count);
        for (var next = Next(after, zone); next is not null && times.Count < count; next = Next(next.Value, zone))
        {
            times.Add(next.Value);
        }

        return times;
    }

    /// <summary>The last time that is not after <paramref name="now"/>, counted on from <paramref name="slot"/>: after a long stop one edition is due, not one for each slot.</summary>
    public DateTimeOffset Latest(DateTimeOffset slot, DateTimeOffset now, TimeZoneInfo zone)
    {
        while (Next(slot, zone) is { } next && next <= now)
        {
            slot = next;
        }

        return slot;
    }

    private static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc));
    }

    private static Cadence? Daily(string stated)
    {
        var parts = stated.Split(' ', 2);
        return TimesOf(parts[0]) is { } times && DaysOf(parts.ElementAtOrDefault(1) ?? "") is { } days
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
        if (step is < ShortestStep or > MinutesOfDay || first > last || last > MinutesOfDay || DaysOf(match.Groups["days"].Value.Trim()) is not { } days)
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
        return parts.Length == 3 && DaysOf(parts[1]) is { } days && TimesOf(parts[2]) is { } times
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

    /// <summary>The days a text names ("mon-fri", "sat,sun", "weekends"); all for an empty text, null for another.</summary>
    private static HashSet<DayOfWeek>? DaysOf(string stated)
    {
        var days = new HashSet<DayOfWeek>();
        var named = stated switch { "" => "mon-sun", "weekdays" => "mon-fri", "weekends" => "sat-sun", _ => stated };
        foreach (var part in named.Split(','))
        {
            var ends = part.Split('-');
            var first = DayOf(ends[0]);
            var last = DayOf(ends[^1]);
            if (first < 0 || last < 0 || ends.Length > 2)
            {
                return null;
            }

            for (var day = first; ; day = (day + 1) % 7)
            {
                days.Add((DayOfWeek)day);
                if (day == last)
                {
                    break;
                }
            }
        }

        return days;
    }

    private static int DayOf(string stated) =>
        stated.Length >= 3 ? Array.FindIndex(DayNames, name => stated.StartsWith(name, StringComparison.Ordinal)) : -1;

    [GeneratedRegex(@"^every (?<n>\d{1,4}) ?(?<unit>h|m)(?:ours?|in(?:utes)?)?(?: (?<from>\d{1,2})(?::00)?-(?<to>\d{1,2})(?::00)?)?(?<days> [a-z,-]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryForm();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
