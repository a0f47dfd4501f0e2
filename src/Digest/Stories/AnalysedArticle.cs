using Digest.Text;

namespace Digest.Stories;

/// <summary>An article that waits for its place, with all that is needed to find it.</summary>
internal sealed record AnalysedArticle(StoryArticle Traits, Sketch Sketch, Analysis Analysis);
