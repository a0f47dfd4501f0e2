using Digest.Text;
using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>An article that waits for its place, with all that is needed to find it.</summary>
internal sealed record AnalysedArticle(long Id, long? Published, Traits Traits, Sketch Sketch, Analysis Analysis);
