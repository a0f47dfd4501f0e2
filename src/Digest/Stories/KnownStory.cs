namespace Digest.Stories;

/// <summary>A story as grouping remembers it: the means of its articles' words and names, its latest article's time, how many of them the window holds.</summary>
internal sealed class KnownStory
{
    // Words tell more than names; measured on grouped news of three kinds.
    private const double WordsShare = 0.8;

    // The same words a month later are most often another event of the kind.
    private const double HalfLifeDays = 14;
    private const double Day = 86_400_000;

    public Centroid Words { get; } = new();

    public Centroid Names { get; } = new();

    /// <summary>The time of its latest dated article; null while all are undated.</summary>
    public long? Latest { get; private set; }

    public int Articles { get; private set; }

    public void Add(Sketch sketch, long? published)
    {
        Words.Add(sketch.Words);
        Names.Add(sketch.Names);
        Latest = published > (Latest ?? long.MinValue) ? published : Latest;
        Articles++;
    }

    /// <summary>One of its articles left the window; tells whether any is left.</summary>
    public bool Lose() => --Articles > 0;

    /// <summary>How alike an article of a time is to the story by two views, 0 to 1, less with every day between them.</summary>
    public double Likeness(Sketch sketch, long? published) =>
        Likeness(sketch) * Math.Pow(0.5, (Apart(published) ?? 0) / Day / HalfLifeDays);

    /// <summary>The milliseconds between it and an article; null where one of them states no date.</summary>
    public long? Apart(long? published) => published is { } moment && Latest is { } latest ? Math.Abs(moment - latest) : null;

    private double Likeness(Sketch sketch)
    {
        var words = Words.Likeness(sketch.Words);
        if (sketch.Names.Length is 0 || Names.IsEmpty)
        {
            return words;
        }

        return (WordsShare * words) + ((1 - WordsShare) * Names.Likeness(sketch.Names));
    }
}
