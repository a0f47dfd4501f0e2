using System.Collections.Frozen;

namespace Digest.Feeds.Formats;

/// <summary>The zone a date names: a fixed offset, or a place whose clocks change.</summary>
internal sealed class FeedZone
{
    /// <summary>Abbreviations and their minutes east of Greenwich; where two places share one, the one that publishes more.</summary>
    private static readonly FrozenDictionary<string, int> Minutes = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["U.T.C"] = 0, ["G.M.T"] = 0, ["WET"] = 0, ["МСК"] = 180,
        ["AST"] = -240, ["ADT"] = -180, ["NST"] = -210, ["NDT"] = -150, ["EST"] = -300, ["EDT"] = -240, ["CST"] = -360, ["CDT"] = -300,
        ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420, ["AKST"] = -540, ["AKDT"] = -480, ["HST"] = -600, ["HDT"] = -540,
        ["BRT"] = -180, ["BRST"] = -120, ["ART"] = -180, ["CLT"] = -240, ["CLST"] = -180, ["COT"] = -300, ["PET"] = -300, ["VET"] = -240, ["UYT"] = -180,
        ["BST"] = 60, ["WEST"] = 60, ["CET"] = 60, ["MET"] = 60, ["MEZ"] = 60, ["WAT"] = 60, ["CEST"] = 120, ["MEST"] = 120, ["MESZ"] = 120,
        ["EET"] = 120, ["SAST"] = 120, ["CAT"] = 120, ["EEST"] = 180, ["MSK"] = 180, ["TRT"] = 180, ["EAT"] = 180, ["IDT"] = 180, ["MSD"] = 240,
        ["IRST"] = 210, ["GST"] = 240, ["SAMT"] = 240, ["PKT"] = 300, ["YEKT"] = 300, ["UZT"] = 300, ["IST"] = 330, ["NPT"] = 345, ["ALMT"] = 360, ["OMST"] = 360,
        ["ICT"] = 420, ["WIB"] = 420, ["NOVT"] = 420, ["KRAT"] = 420, ["HKT"] = 480, ["SGT"] = 480, ["MYT"] = 480, ["PHT"] = 480, ["AWST"] = 480, ["WITA"] = 480, ["IRKT"] = 480,
        ["JST"] = 540, ["KST"] = 540, ["WIT"] = 540, ["YAKT"] = 540, ["ACST"] = 570, ["AEST"] = 600, ["VLAT"] = 600, ["ACDT"] = 630, ["AEDT"] = 660, ["NZST"] = 720, ["NZDT"] = 780,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What American editors write in summer and winter alike.</summary>
    private static readonly FrozenDictionary<string, string> Places = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AT"] = "America/Halifax",
        ["ET"] = "America/New_York",
        ["CT"] = "America/Chicago",
        ["MT"] = "America/Denver",
        ["PT"] = "America/Los_Angeles",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly TimeSpan offset;
    private readonly TimeZoneInfo? place;

    private FeedZone(TimeSpan offset, TimeZoneInfo? place) => (this.offset, this.place) = (offset, place);

    /// <summary>Whether it is Greenwich's; then an offset may still follow (<c>GMT+02:00</c>).</summary>
    public bool IsUniversal => place is null && offset == TimeSpan.Zero;

    /// <summary>So many minutes east of Greenwich.</summary>
    public static FeedZone Fixed(int minutes) => new(TimeSpan.FromMinutes(Math.Clamp(minutes, -840, 840)), null);

    /// <summary>The zone of an abbreviation, or null.</summary>
    public static FeedZone? Named(ReadOnlySpan<char> word)
    {
        if (word.Length > 5)
        {
            return null;
        }

        var name = word.ToString().ToUpperInvariant();
        return Places.TryGetValue(name, out var id) && char.IsUpper(word[0]) ? Place(id)
            : Minutes.TryGetValue(name, out var minutes) ? Fixed(minutes)
            : null;
    }

    /// <summary>The zone of an IANA name (<c>Europe/Berlin</c>, <c>Etc/GMT</c>), or null.</summary>
    public static FeedZone? Place(ReadOnlySpan<char> name)
    {
        if (name.Length is < 5 or > 40 || !name.Contains('/') || name.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name.ToString(), out var found) ? new FeedZone(TimeSpan.Zero, found) : null;
    }

    /// <summary>The offset in force at this local time.</summary>
    public TimeSpan OffsetAt(DateTime local)
    {
        var stated = place?.GetUtcOffset(local) ?? offset;
        return new TimeSpan(stated.Hours, stated.Minutes, 0);
    }
}
