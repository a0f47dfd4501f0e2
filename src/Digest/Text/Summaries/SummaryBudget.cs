namespace Digest.Text.Summaries;

/// <summary>How long a summary may be: a number of sentences, of words or of characters.</summary>
public sealed record SummaryBudget
{
    private SummaryBudget(int sentences, int words, int characters)
    {
        (MostSentences, MostWords, MostCharacters) = (sentences, words, characters);
    }

    public int MostSentences { get; }

    public int MostWords { get; }

    public int MostCharacters { get; }

    public static SummaryBudget Sentences(int most) => new(most, int.MaxValue, int.MaxValue);

    public static SummaryBudget Words(int most) => new(int.MaxValue, most, int.MaxValue);

    public static SummaryBudget Characters(int most) => new(int.MaxValue, int.MaxValue, most);
}
