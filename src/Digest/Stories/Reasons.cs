using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>Tells why an article was put to a story.</summary>
internal static class Reasons
{
    private const int MostShown = 3;
    private const long Hour = 3_600_000;
    private const int MostHours = 48;
    private const int HoursOfDay = 24;

    public static List<Reason> For(Traits traits, long? published, KnownStory story)
    {
        var reasons = new List<Reason>();
        Add(reasons, "names", traits.Names.Where(name => story.Names.Holds(Sketch.HashOf(name.Key, ""))));
        Add(reasons, "figures", traits.Figures.Where(figure => story.Names.Holds(Sketch.HashOf(figure.Key, ""))));
        Add(reasons, "dates", traits.Dates.Where(date => story.Names.Holds(Sketch.HashOf(date.Key, ""))));
        Add(reasons, "words", traits.Words.Where(word => story.Words.Holds(Sketch.HashOf(word.Key, traits.Language))));
        if (story.Apart(published) is { } milliseconds)
        {
            reasons.Add(Apart(milliseconds));
        }

        return reasons;
    }

    private static void Add(List<Reason> reasons, string key, IEnumerable<Trait> shared)
    {
        var shown = shared.Take(MostShown).Select(term => term.Shown).ToList();
        if (shown.Count > 0)
        {
            reasons.Add(new Reason(key, shown.Count, shown));
        }
    }

    private static Reason Apart(long milliseconds) => milliseconds switch
    {
        < Hour => new Reason("hour", 0, []),
        < MostHours * Hour => new Reason("hours", milliseconds / Hour, []),
        _ => new Reason("days", milliseconds / (HoursOfDay * Hour), []),
    };
}
