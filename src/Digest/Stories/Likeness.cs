using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>How alike two articles, or an article and a story, are by words and by names.</summary>
internal static class Likeness
{
    // Words tell more than names; measured on grouped news of three kinds.
    private const double WordsShare = 0.8;

    /// <summary>Within one language: 0 for nothing in common, 1 for the same.</summary>
    public static double Of(TermVector words, TermVector names, Sketch article)
    {
        var likeness = words.Dot(article.Words);
        return names.IsEmpty || article.Names.IsEmpty
            ? likeness
            : (WordsShare * likeness) + ((1 - WordsShare) * names.Dot(article.Names));
    }

    /// <summary>Of two articles in one language.</summary>
    public static double Of(Sketch a, Sketch b) => Of(a.Words, a.Names, b);
}
