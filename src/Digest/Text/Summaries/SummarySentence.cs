namespace Digest.Text.Summaries;

/// <summary>A sentence worth telling: text[Start..End] word for word, its score and the parts that add up to it.</summary>
public sealed record SummarySentence(int Start, int End, double Score, IReadOnlyList<Part> Parts)
{
    /// <summary>Whether it hangs in the air without the sentence before it: it begins with a pronoun, or says "also" of somebody.</summary>
    public bool Hangs { get; init; }
}
