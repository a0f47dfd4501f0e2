namespace Digest.Stories;

/// <summary>Says in words why an article was put to a story.</summary>
internal static class Reasons
{
    private const int MostShown = 3;
    private const long Hour = 3_600_000;

    public static List<string> For(StoryArticle article, Centroid words, Centroid names, long? apart)
    {
        var reasons = new List<string>();
        Add(reasons, "same name", article.Names.Where(name => names.Holds(Sketch.HashOf(name.Key, ""))));
        Add(reasons, "same figure", article.Figures.Where(figure => names.Holds(Sketch.HashOf(figure.Key, ""))));
        Add(reasons, "same word", article.Words.Where(word => words.Holds(Sketch.HashOf(word.Key, article.Language))));
        if (apart is { } milliseconds)
        {
            reasons.Add(Apart(milliseconds));
        }

        return reasons;
    }

    private static void Add(List<string> reasons, string what, IEnumerable<StoryTerm> shared)
    {
        var shown = shared.Take(MostShown).Select(term => term.Shown).ToList();
        if (shown.Count > 0)
        {
            reasons.Add($"{what}{(shown.Count > 1 ? "s" : "")} {string.Join(", ", shown)}");
        }
    }

    private static string Apart(long milliseconds) => milliseconds switch
    {
        < Hour => "within the hour",
        < 48 * Hour => $"{milliseconds / Hour} h apart",
        _ => $"{milliseconds / (24 * Hour)} days apart",
    };
}
