using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Stories;

/// <summary>A term of a sketch: a number for its key and its weight.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SketchTerm(uint Hash, float Weight);

/// <summary>An article's words and names as short vectors of length one, ready to be compared.</summary>
internal sealed class Sketch
{
    private Sketch(SketchTerm[] words, SketchTerm[] names)
    {
        (Words, Names) = (words, names);
    }

    public SketchTerm[] Words { get; }

    public SketchTerm[] Names { get; }

    public IEnumerable<SketchTerm> Terms => Words.Concat(Names);

    public static Sketch Of(StoryArticle article) => new(
        Vector(article.Words, article.Language),
        Vector([.. article.Names, .. article.Figures], ""));

    /// <summary>The number of a key; words of different languages never meet, names do.</summary>
    public static uint HashOf(string key, string scope) => (uint)TermHash.Of($"{scope}:{key}");

    private static SketchTerm[] Vector(IReadOnlyList<StoryTerm> terms, string scope)
    {
        var length = Math.Sqrt(terms.Sum(term => term.Weight * term.Weight));
        return length is 0
            ? []
            : [.. terms.Select(term => new SketchTerm(HashOf(term.Key, scope), (float)(term.Weight / length))).OrderBy(term => term.Hash)];
    }
}
