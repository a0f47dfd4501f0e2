using Digest.Text;
using Digest.Text.Comparing;
using Digest.Text.Weighing;

namespace Digest.Articles;

/// <summary>What was found in an article's text, as it is kept beside it.</summary>
internal sealed record Gist
{
    /// <summary>By what stories compare it.</summary>
    public required string Sketch { get; init; }

    /// <summary>How that is shown; kept until it is placed.</summary>
    public required string Shown { get; init; }

    /// <summary>How much its summary sentences tell: their mean score; 0 where it has none.</summary>
    public required double Strength { get; init; }

    /// <summary>Its names and the fingerprint of its wording.</summary>
    public required string Traits { get; init; }

    public required string Keywords { get; init; }

    /// <summary>Of its summary.</summary>
    public required string Sentences { get; init; }

    public static Gist Of(Analysis analysis, Background background)
    {
        var traits = Digest.Text.Comparing.Traits.Of(analysis, background);
        return new Gist
        {
            Sketch = Digest.Text.Comparing.Sketch.Of(traits).Write(),
            Shown = ShownTraits.Of(traits).Kept,
            Strength = analysis.Summary.Select(chosen => chosen.Score).DefaultIfEmpty().Average(),
            Traits = KeptTraits.Write(traits),
            Keywords = KeptKeyword.Write(analysis.Keywords.DistinctBy(keyword => keyword.Term).Select(keyword => new KeptKeyword(keyword.Term, keyword.Shown, keyword.Score))),
            Sentences = KeptSentence.Write(analysis.Summary),
        };
    }
}
