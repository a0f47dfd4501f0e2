using Digest.Text;
using Digest.Text.Comparing;
using Digest.Text.Weighing;

namespace Digest.Stories;

/// <summary>What grouping asks of an article. <paramref name="Published"/> is in UTC milliseconds; null where it states no date: then time tells nothing.</summary>
public sealed record StoryArticle(Traits Traits, long? Published)
{
    /// <summary>The facts of an analysed article.</summary>
    public static StoryArticle Of(long? published, Analysis analysis, Background background) => new(Traits.Of(analysis, background), published);
}
