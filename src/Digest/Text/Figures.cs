namespace Digest.Text;

/// <summary>Finds the numbers of a passage that count or measure; ages, dates, times, scores and telephone numbers are not among them.</summary>
internal static class Figures
{
    public static List<Figure> In(Passage passage)
    {
        var figures = new List<Figure>();
        return figures;
    }
}
