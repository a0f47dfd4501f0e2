namespace Digest.Stories;

/// <summary>
/// Groups articles into stories as they come. Place finds the story; Keep remembers where the article went,
/// after a restart too. Not safe for several threads.
/// </summary>
public sealed class StoryGrouper(StoryWindow window)
{
    private const int CandidatesAsked = 40;
    private const double Threshold = 0.35;
    private const double LeastThreshold = 0.06;
    private const double FullWords = 40;

    private readonly Dictionary<long, KnownStory> stories = [];

    /// <summary>Finds the story that <paramref name="article"/> tells, among those of the window; changes nothing.</summary>
    public Placement Place(StoryArticle article)
    {
        var sketch = Sketch.Of(article);
        long? best = null;
        double score = 0;
        foreach (var id in window.Candidates(sketch, CandidatesAsked).Select(candidate => candidate.Story).Distinct())
        {
            if (!stories.TryGetValue(id, out var story))
            {
                continue;
            }

            var likeness = story.Likeness(sketch, article.Published);
            if (likeness > score)
            {
                (best, score) = (id, likeness);
            }
        }

        return best is { } found && score >= ThresholdFor(sketch)
            ? new Placement(found, score, Reasons.For(article, stories[found].Words, stories[found].Names, stories[found].Apart(article.Published)))
            : new Placement(null, score, [Reason.Began]);
    }

    /// <summary>Remembers that <paramref name="article"/> belongs to <paramref name="story"/>.</summary>
    public void Keep(StoryArticle article, long story)
    {
        var sketch = Sketch.Of(article);
        if (!stories.TryGetValue(story, out var known))
        {
            stories[story] = known = new KnownStory();
        }

        known.Add(sketch, article.Published);
        if (window.Take(sketch, story) is { } left && stories.TryGetValue(left, out var thinner) && !thinner.Lose())
        {
            stories.Remove(left);
        }
    }

    // The fewer words an article has, the fewer it shares even with its own story.
    private static double ThresholdFor(Sketch sketch) =>
        LeastThreshold + ((Threshold - LeastThreshold) * Math.Min(1, sketch.Words.Length / FullWords));
}
