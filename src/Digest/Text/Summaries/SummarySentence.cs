namespace Digest.Text.Summaries;

/// <summary>A sentence worth telling: text[Start..End] word for word, its score and the parts that add up to it.</summary>
public sealed record SummarySentence
{
    private readonly SentenceWeight weight;

    internal SummarySentence(int start, int end, in SentenceWeight weight)
    {
        (Start, End, this.weight) = (start, end, weight);
    }

    public int Start { get; }

    public int End { get; }

    public double Score => weight.Score;

    /// <summary>What it scores for; put together when it is asked for.</summary>
    public IReadOnlyList<Part> Parts => weight.Parts();

    /// <summary>Whether it hangs in the air without the sentence before it: it begins with a pronoun, or says "also" of somebody.</summary>
    public bool Hangs => weight.Hangs;
}
