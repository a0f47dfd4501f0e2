namespace Digest.Text.Summaries;

/// <summary>A sentence that a story may be told by, and the numbers of the pairs of words in it that several sources use.</summary>
internal sealed record CoveringOption(SentenceOption Sentence, int[] Pairs);

/// <summary>
/// Fills a budget with the sentences that together are worth most: each its own score by the word, and what they cover, each pair once. The
/// best of the remaining is taken again and again, then each is exchanged for a better one while that gains.
/// </summary>
internal sealed class Covering(SummaryBudget budget, List<CoveringOption> options, IReadOnlyList<double> weights, double gain)
{
    // Fewer words are a fragment, a caption's end, a cry.
    private const int LeastWords = 4;

    // Two sources tell the same thing in nearly the same words; what is alike by less says something more.
    private const double TooAlike = 0.8;

    // Exchanging asks for chosen × options comparisons a round: a book is filled without.
    private const int MostRounds = 10;
    private const int MostCompared = 100_000;

    private readonly int[] covered = new int[weights.Count];
    private readonly List<CoveringOption> chosen = [];
    private int words;
    private int characters;

    /// <summary>The numbers of the chosen options. One that hangs in the air is taken behind the sentence it leans on, or where nothing else fits.</summary>
    public List<int> Choose()
    {
        Fill(option => option.Sentence.Ground is null);
        Exchange();
        Fill(IsGrounded);
        if (chosen.Count is 0)
        {
            Fill(_ => true);
        }

        return chosen.ConvertAll(option => option.Sentence.Number);
    }

    // What an option adds only falls as others are taken, so the first whose worth still holds is the best.
    private void Fill(Func<CoveringOption, bool> may)
    {
        var queue = new PriorityQueue<CoveringOption, (double, int)>();
        foreach (var option in options.Where(option => option.Sentence.WordCount >= LeastWords && may(option) && !chosen.Contains(option)))
        {
            queue.Enqueue(option, (-Density(option), option.Sentence.Number));
        }

        while (queue.TryDequeue(out var option, out _))
        {
            if (!Fits(option) || IsToldBy(option))
            {
                continue;
            }

            var now = (-Density(option), option.Sentence.Number);
            if (queue.TryPeek(out _, out var next) && now.CompareTo(next) > 0)
            {
                queue.Enqueue(option, now);
            }
            else
            {
                Add(option);
            }
        }
    }

    private void Exchange()
    {
        var candidates = options.Where(option => option.Sentence.WordCount >= LeastWords && option.Sentence.Ground is null).ToList();
        for (var round = 0; round < MostRounds && chosen.Count * candidates.Count <= MostCompared; round++)
        {
            var before = Worth();
            foreach (var option in chosen.ToList())
            {
                Remove(option);
                Add(candidates.Where(other => Fits(other) && !IsToldBy(other)).Append(option).MaxBy(Gain)!);
            }

            Fill(option => option.Sentence.Ground is null);
            if (Worth() <= before)
            {
                return;
            }
        }
    }

    private double Worth() => chosen.Sum(Own) + (gain * Enumerable.Range(0, covered.Length).Where(pair => covered[pair] > 0).Sum(pair => weights[pair]));

    /// <summary>What an option would add to those chosen.</summary>
    private double Gain(CoveringOption option) => Own(option) + (gain * option.Pairs.Where(pair => covered[pair] is 0).Sum(pair => weights[pair]));

    private static double Own(CoveringOption option) => option.Sentence.Score * option.Sentence.WordCount;

    // Where sentences are counted a long one takes no room from others, and yet says less by the word.
    private double Density(CoveringOption option) =>
        Gain(option) / (budget.MostSentences < int.MaxValue ? Math.Sqrt(option.Sentence.WordCount) : option.Sentence.WordCount);

    private bool Fits(CoveringOption option) =>
        chosen.Count < budget.MostSentences
        && words + option.Sentence.WordCount <= budget.MostWords
        && characters + option.Sentence.Characters <= budget.MostCharacters;

    private bool IsToldBy(CoveringOption option) => chosen.Exists(other => other.Sentence.Likeness(option.Sentence) > TooAlike);

    private bool IsGrounded(CoveringOption option) =>
        option.Sentence.Ground is not { } ground || chosen.Exists(other => other.Sentence.Number == ground);

    private void Add(CoveringOption option)
    {
        chosen.Add(option);
        Count(option, 1);
    }

    private void Remove(CoveringOption option)
    {
        chosen.Remove(option);
        Count(option, -1);
    }

    private void Count(CoveringOption option, int sign)
    {
        words += sign * option.Sentence.WordCount;
        characters += sign * option.Sentence.Characters;
        foreach (var pair in option.Pairs)
        {
            covered[pair] += sign;
        }
    }
}
