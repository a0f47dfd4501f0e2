using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>
/// Groups articles into stories as they come. Place finds the story; Keep remembers where the article went,
/// after a restart too. Not safe for several threads.
/// </summary>
public sealed class StoryGrouper(StoryWindow window)
{
    private const int CandidatesAsked = 24;
    private const double Threshold = 0.3;
    private const double LeastThreshold = 0.06;
    private const double FullWords = 40;

    // One place that both name makes two reports alike, and no story: of few words a good part must be shared, of many some.
    private const double WordsForOneShared = 2.5;
    private const int LeastShared = 2;
    private const int MostShared = 5;

    // Without words to compare, most of the names' and figures' weight must agree, and several of them.
    private const double ThresholdAcross = 0.5;
    private const int LeastSharedAcross = 3;

    private readonly Dictionary<(long Story, string Language), KnownStory> stories = [];

    /// <summary>Finds the story that <paramref name="article"/> tells, among those of the window; changes nothing.</summary>
    public Placement Place(StoryArticle article) => Place(Sketch.Of(article.Traits), () => ShownTraits.Of(article.Traits), article.Published);

    internal Placement Place(Sketch sketch, Func<ShownTraits> shown, long? published)
    {
        var candidates = window.Candidates(sketch, CandidatesAsked);
        var (story, score) = Best(candidates.Where(story => story.Language == sketch.Language && story.Shares(sketch, SharedFor(sketch))), story => story.Likeness(sketch, published));
        if (story is null || score < ThresholdFor(sketch))
        {
            (story, score) = Best(candidates.Where(story => story.Language != sketch.Language && story.Names.Shared(sketch.Names, LeastSharedAcross) >= LeastSharedAcross), story => story.LikenessAcross(sketch, published));
            story = score < ThresholdAcross ? null : story;
        }

        return story is null
            ? new Placement(null, score, [Reason.Began])
            : new Placement(story.Id, score, Reasons.For(shown(), published, story));
    }

    /// <summary>Remembers that <paramref name="article"/> belongs to <paramref name="story"/>.</summary>
    public void Keep(StoryArticle article, long story) => Keep(Sketch.Of(article.Traits), article.Published, story);

    internal void Keep(Sketch sketch, long? published, long story)
    {
        var known = Known(story, sketch.Language);
        known.Add(sketch, published);
        known.Held++;
        if (window.Take(sketch, known) is { } left && --left.Held is 0)
        {
            stories.Remove((left.Id, left.Language));
        }
    }

    /// <summary>How many articles of <paramref name="language"/> a story has had.</summary>
    internal int Articles(long story, string language) => stories.GetValueOrDefault((story, language))?.Articles ?? 0;

    /// <summary>A story has split: what one language told of it is learnt anew from the articles that stayed.</summary>
    internal void Relearn(long story, string language, IEnumerable<(Sketch Sketch, long? Published)> stayed)
    {
        Known(story, language).Clear();
        foreach (var (sketch, published) in stayed)
        {
            Known(story, language).Add(sketch, published);
        }
    }

    private static (KnownStory? Story, double Score) Best(IEnumerable<KnownStory> candidates, Func<KnownStory, double> likeness)
    {
        KnownStory? best = null;
        double score = 0;
        foreach (var candidate in candidates)
        {
            var its = likeness(candidate);
            if (its > score)
            {
                (best, score) = (candidate, its);
            }
        }

        return (best, score);
    }

    private KnownStory Known(long story, string language)
    {
        if (!stories.TryGetValue((story, language), out var known))
        {
            known = new KnownStory(story, language);
            stories.Add((story, language), known);
        }

        return known;
    }

    private static int SharedFor(Sketch sketch) => Math.Clamp((int)(sketch.Words.Count / WordsForOneShared), LeastShared, MostShared);

    // The fewer words an article has, the fewer it shares even with its own story.
    private static double ThresholdFor(Sketch sketch) =>
        LeastThreshold + ((Threshold - LeastThreshold) * Math.Min(1, sketch.Words.Count / FullWords));
}
