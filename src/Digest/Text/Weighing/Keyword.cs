namespace Digest.Text.Weighing;

/// <summary>A word, phrase or name that an article is about; the parts add up to the score.</summary>
public sealed record Keyword
{
    private readonly TermWeight weight;

    internal Keyword(string term, string shown, in TermWeight weight)
    {
        (Term, Shown, this.weight) = (term, shown, weight);
    }

    /// <summary>Its stemmed form.</summary>
    public string Term { get; }

    /// <summary>As the article writes it.</summary>
    public string Shown { get; }

    public double Score => weight.Score;

    /// <summary>What it scores for; put together when it is asked for.</summary>
    public IReadOnlyList<Part> Parts => weight.Parts();
}
