namespace Digest.Editions;

/// <summary>Days of the week as people write them: "mon-fri", "sat,sun", "weekends".</summary>
internal static class WeekDays
{
    private const int Week = 7;

    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The days a text in small letters names; all for an empty text, null for another.</summary>
    public static HashSet<DayOfWeek>? Parse(string stated)
    {
        var days = new HashSet<DayOfWeek>();
        var named = stated switch { "" => "mon-sun", "weekdays" => "mon-fri", "weekends" => "sat-sun", _ => stated };
        foreach (var part in named.Split(','))
        {
            var ends = part.Split('-');
            var (first, last) = (Number(ends[0]), Number(ends[^1]));
            if (first < 0 || last < 0 || ends.Length > 2)
            {
                return null;
            }

            for (var day = first; ; day = (day + 1) % Week)
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

    private static int Number(string stated) =>
        stated.Length >= 3 ? Array.FindIndex(Names, name => stated.StartsWith(name, StringComparison.Ordinal)) : -1;
}
