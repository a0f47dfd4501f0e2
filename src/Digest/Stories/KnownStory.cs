namespace Digest.Stories;

/// <summary>A story as grouping remembers it: the means of its articles' words and names, and its latest article's time.</summary>
internal sealed class KnownStory
{
    private const double WordsShare = 0.6;
    private const double NamelessShare = 1;

    public Centroid Words { get; } = new();

    public Centroid Names { get; } = new();

    public long Latest { get; private set; } = long.MinValue;

    public void Add(Sketch sketch, long published)
    {
        Words.Add(sketch.Words);
        Names.Add(sketch.Names);
        Latest = Math.Max(Latest, published);
    }

    /// <summary>How alike an article is to the story by two views, 0 to 1.</summary>
    public double Likeness(Sketch sketch)
    {
        var words = Words.Likeness(sketch.Words);
        if (sketch.Names.Length is 0 || Names.IsEmpty) return NamelessShare * words;

        return (WordsShare * words) + ((1 - WordsShare) * Names.Likeness(sketch.Names));
    }
}
