using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>
/// What one language tells of a story, as grouping remembers it: the mean of its articles' words and names, its latest article's time,
/// how many articles it has and how many of them the window holds.
/// </summary>
internal sealed class KnownStory(long id, string language)
{
    private const int MostWords = 64;
    private const int MostNames = 32;

    // News moves on: the mean follows the latest thirty or so articles.
    private const double LeastShare = 1 / 32d;

    // The same words a month later are most often another event of the kind.
    private const double HalfLifeDays = 14;
    private const double OpenDays = 30;
    private const double Day = 86_400_000;

    // Across languages names, figures and dates stand alone: most of their weight must agree, and the day.
    private const double AcrossDays = 2;

    public long Id => id;

    public string Language => language;

    public TermVector Words { get; private set; } = TermVector.Empty;

    public TermVector Names { get; private set; } = TermVector.Empty;

    /// <summary>The time of its latest dated article; null while all are undated.</summary>
    public long? Latest { get; private set; }

    public int Articles { get; private set; }

    /// <summary>How many of its articles the window holds.</summary>
    public int Held { get; set; }

    public void Add(Sketch sketch, long? published)
    {
        Articles++;
        var share = Math.Max(LeastShare, 1d / Articles);
        Words = Articles is 1 ? sketch.Words : Words.Towards(sketch.Words, share, MostWords);
        Names = Articles is 1 ? sketch.Names : Names.Towards(sketch.Names, share, MostNames);
        Latest = published > (Latest ?? long.MinValue) ? published : Latest;
    }

    /// <summary>Forgets what its articles said, not that the window holds them.</summary>
    public void Clear() => (Words, Names, Latest, Articles) = (TermVector.Empty, TermVector.Empty, null, 0);

    /// <summary>How alike an article of its language and of a time is to it, 0 to 1, less with every day between them; 0 once it has closed.</summary>
    public double Likeness(Sketch sketch, long? published)
    {
        var days = (Apart(published) ?? 0) / Day;
        return days > OpenDays ? 0 : Stories.Likeness.Of(Words, Names, sketch) * Math.Pow(0.5, days / HalfLifeDays);
    }

    /// <summary>Whether an article shares so many words, names and figures with it.</summary>
    public bool Shares(Sketch sketch, int least)
    {
        var words = Words.Shared(sketch.Words, least);
        return words + Names.Shared(sketch.Names, least - words) >= least;
    }

    /// <summary>How alike an article of another language is to it by names and figures, 0 to 1; 0 where their days differ.</summary>
    public double LikenessAcross(Sketch sketch, long? published) =>
        Apart(published) > AcrossDays * Day ? 0 : Names.Dot(sketch.Names);

    /// <summary>The milliseconds between it and an article; null where one of them states no date.</summary>
    public long? Apart(long? published) => published is { } moment && Latest is { } latest ? Math.Abs(moment - latest) : null;
}
