using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>How alike two articles are as news.</summary>
public static class SameNews
{
    /// <summary>0 for articles with nothing in common, 1 for the same one.</summary>
    public static double Score(StoryArticle a, StoryArticle b)
    {
        var story = new KnownStory(0, a.Traits.Language);
        story.Add(Sketch.Of(a.Traits), a.Published);
        return story.Likeness(Sketch.Of(b.Traits), b.Published);
    }
}
