using Digest.Text;

namespace Digest.Editions;

/// <summary>Time zones by the names people give them: an IANA name, or a city.</summary>
public static class Zones
{
    /// <summary>Cities that lend their clock to no IANA name of their own.</summary>
    private static readonly Dictionary<string, string> Cities = new(StringComparer.Ordinal)
    {
        ["beijing"] = "Asia/Shanghai",
        ["peking"] = "Asia/Shanghai",
        ["delhi"] = "Asia/Kolkata",
        ["new delhi"] = "Asia/Kolkata",
        ["mumbai"] = "Asia/Kolkata",
        ["bangalore"] = "Asia/Kolkata",
        ["washington"] = "America/New_York",
        ["washington dc"] = "America/New_York",
        ["boston"] = "America/New_York",
        ["miami"] = "America/New_York",
        ["san francisco"] = "America/Los_Angeles",
        ["seattle"] = "America/Los_Angeles",
        ["houston"] = "America/Chicago",
        ["dallas"] = "America/Chicago",
        ["montreal"] = "America/Toronto",
        ["ottawa"] = "America/Toronto",
        ["rio de janeiro"] = "America/Sao_Paulo",
        ["brasilia"] = "America/Sao_Paulo",
        ["barcelona"] = "Europe/Madrid",
        ["munich"] = "Europe/Berlin",
        ["hamburg"] = "Europe/Berlin",
        ["frankfurt"] = "Europe/Berlin",
        ["cologne"] = "Europe/Berlin",
        ["milan"] = "Europe/Rome",
        ["geneva"] = "Europe/Zurich",
        ["bern"] = "Europe/Zurich",
        ["kyiv"] = "Europe/Kiev",
        ["lviv"] = "Europe/Kiev",
        ["st petersburg"] = "Europe/Moscow",
        ["saint petersburg"] = "Europe/Moscow",
        ["ankara"] = "Europe/Istanbul",
        ["tel aviv"] = "Asia/Jerusalem",
        ["abu dhabi"] = "Asia/Dubai",
        ["islamabad"] = "Asia/Karachi",
        ["hanoi"] = "Asia/Bangkok",
        ["saigon"] = "Asia/Ho_Chi_Minh",
        ["osaka"] = "Asia/Tokyo",
        ["pyongyang"] = "Asia/Pyongyang",
        ["canberra"] = "Australia/Sydney",
        ["wellington"] = "Pacific/Auckland",
        ["cape town"] = "Africa/Johannesburg",
        ["pretoria"] = "Africa/Johannesburg",
        ["abuja"] = "Africa/Lagos",
    };

    private static readonly Lazy<ILookup<string, TimeZoneInfo>> ByCity = new(() => TimeZoneInfo
        .GetSystemTimeZones()
        .ToLookup(zone => Plain(zone.Id[(zone.Id.LastIndexOf('/') + 1)..]), StringComparer.Ordinal));

    /// <summary>The zone a text names; null where it names none.</summary>
    public static TimeZoneInfo? Find(string stated)
    {
        var name = stated.Trim();
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name.Replace(' ', '_'), out var zone) && (zone.Id.Contains('/') || IsUtc(name)))
        {
            return zone;
        }

        var plain = Plain(name);
        return Cities.TryGetValue(plain, out var id)
            ? TimeZoneInfo.FindSystemTimeZoneById(id)
            : ByCity.Value[plain].OrderBy(found => found.Id.Contains('/') ? 0 : 1).ThenBy(found => found.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>The zone kept under an id that <see cref="Find"/> gave; UTC where this machine no longer knows it.</summary>
    public static TimeZoneInfo Of(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private static bool IsUtc(string name) => name.Equals("UTC", StringComparison.OrdinalIgnoreCase) || name.Equals("GMT", StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => Fold.Of(name).Replace('_', ' ').Replace('-', ' ').Replace(".", "", StringComparison.Ordinal);
}
