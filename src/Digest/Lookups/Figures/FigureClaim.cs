using Digest.Articles;
using Digest.Text.Counting;

namespace Digest.Lookups.Figures;

/// <summary>How exactly a number is meant.</summary>
public enum FigureBound
{
    Exactly,

    /// <summary>About, some, nearly.</summary>
    About,

    /// <summary>At least, more than.</summary>
    AtLeast,

    /// <summary>Up to, fewer than.</summary>
    AtMost,
}

/// <summary>A figure as one sentence of one article states it: <c>Article.Text[Starts..Ends]</c>.</summary>
public sealed record FigureClaim
{
    public required Article Article { get; init; }

    public required Figure Figure { get; init; }

    public required int Starts { get; init; }

    public required int Ends { get; init; }

    public required FigureBound Bound { get; init; }

    /// <summary>What is counted, one word for its synonyms, and what sets it apart: builder; soldier combat.</summary>
    public required string Thing { get; init; }

    /// <summary>What befell those counted: killed, injured; empty where nothing did.</summary>
    public required string Harm { get; init; }

    /// <summary>A year other than the article's own that the sentence speaks of; 0 for none.</summary>
    public required int Year { get; init; }

    /// <summary>The other telling words of the sentence, stemmed.</summary>
    public required IReadOnlySet<string> Context { get; init; }

    /// <summary>The sentence says that the number has grown: rose to, now.</summary>
    public required bool Grows { get; init; }

    public string Text => Article.Text[Starts..Ends];

    /// <summary>The least and the most that the sentence allows.</summary>
    public (double Least, double Most) Span => (Bound, Figure.High) switch
    {
        (_, { } high) => (Figure.Value, high),
        (FigureBound.About, _) => (Figure.Value * (1 - AboutShare), Figure.Value * (1 + AboutShare)),
        (FigureBound.AtLeast, _) => (Figure.Value, double.PositiveInfinity),
        (FigureBound.AtMost, _) => (0, Figure.Value),
        _ => (Figure.Value, Figure.Value),
    };

    // Round numbers stand for their tenth.
    private const double AboutShare = 0.1;
}
