using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>Tells why an article was put to a story.</summary>
internal static class Reasons
{
    private const int MostShown = 3;
    private const long Hour = 3_600_000;
    private const int MostHours = 48;
    private const int HoursOfDay = 24;

    public static List<Reason> For(ShownTraits shown, long? published, KnownStory story)
    {
        var reasons = new List<Reason>();
        Add(reasons, "names", shown.Shared(ShownTraits.Name, story.Names.Holds, MostShown));
        Add(reasons, "figures", shown.Shared(ShownTraits.Figure, story.Names.Holds, MostShown));
        Add(reasons, "dates", shown.Shared(ShownTraits.Date, story.Names.Holds, MostShown));
        Add(reasons, "words", shown.Shared(ShownTraits.Word, story.Words.Holds, MostShown));
        if (story.Apart(published) is { } milliseconds)
        {
            reasons.Add(Apart(milliseconds));
        }

        return reasons;
    }

    private static void Add(List<Reason> reasons, string key, IReadOnlyList<string> shared)
    {
        if (shared.Count > 0)
        {
            reasons.Add(new Reason(key, shared.Count, shared));
        }
    }

    private static Reason Apart(long milliseconds) => milliseconds switch
    {
        < Hour => new Reason("hour", 0, []),
        < MostHours * Hour => new Reason("hours", milliseconds / Hour, []),
        _ => new Reason("days", milliseconds / (HoursOfDay * Hour), []),
    };
}
