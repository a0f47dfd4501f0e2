namespace Digest.Stories;

/// <summary>
/// Groups articles into stories as they come. Place finds the story; Keep remembers where the article went,
/// after a restart too. Not safe for several threads.
/// </summary>
public sealed class StoryGrouper(StoryWindow window)
{
    private const int CandidatesAsked = 40;
    private const double Threshold = 0.2;

    private readonly Dictionary<long, KnownStory> _stories = [];

    /// <summary>Finds the story that <paramref name="article"/> tells, among those of the window; changes nothing.</summary>
    public Placement Place(StoryArticle article)
    {
        var sketch = Sketch.Of(article);
        long? best = null;
        double score = 0;
        foreach (var id in window.Candidates(sketch, CandidatesAsked).Select(candidate => candidate.Story).Distinct())
        {
            if (!_stories.TryGetValue(id, out var story)) continue;

            var likeness = story.Likeness(sketch);
            if (likeness > score) (best, score) = (id, likeness);
        }

        return best is { } found && score >= Threshold
            ? new Placement(found, score, Reasons.For(article, _stories[found].Words, _stories[found].Names, article.Published - _stories[found].Latest))
            : new Placement(null, score, ["nothing alike in the window"]);
    }

    /// <summary>Remembers that <paramref name="article"/> belongs to <paramref name="story"/>.</summary>
    public void Keep(StoryArticle article, long story)
    {
        var sketch = Sketch.Of(article);
        if (!_stories.TryGetValue(story, out var known)) _stories[story] = known = new KnownStory();
        known.Add(sketch, article.Published);
        window.Add(sketch, article, story);
    }
}
