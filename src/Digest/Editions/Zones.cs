using Digest.Text;

namespace Digest.Editions;

/// <summary>Time zones by the names people give them: an IANA name, or a city.</summary>
public static class Zones
{
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
        return Places.Named(plain) is { } place
            ? Of(place.Zone)
            : ByCity.Value[plain].OrderBy(found => found.Id.Contains('/') ? 0 : 1).ThenBy(found => found.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>The zone kept under an id that <see cref="Find"/> gave; UTC where this machine no longer knows it.</summary>
    public static TimeZoneInfo Of(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private static bool IsUtc(string name) => name.Equals("UTC", StringComparison.OrdinalIgnoreCase) || name.Equals("GMT", StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => Fold.Of(name).Replace('_', ' ').Replace('-', ' ').Replace(".", "", StringComparison.Ordinal);
}
