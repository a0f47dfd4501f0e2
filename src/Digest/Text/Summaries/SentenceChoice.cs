namespace Digest.Text.Summaries;

/// <summary>
/// Fills a budget with sentences: the best that fit, none that says what another says, and one that hangs in the air only where nothing
/// else fits or with the sentence it leans on.
/// </summary>
internal static class SentenceChoice
{
    // Fewer words are a fragment, a caption's end, a cry.
    private const int LeastWords = 4;

    // Sentences that share half their words say the same thing.
    private const double TooAlike = 0.5;

    // A handful of sentences is chosen by trying all ways to fill the budget with the best of them.
    private const int MostTriedTogether = 12;
    private const int Handful = 5;

    /// <summary>The numbers of the chosen options, best first.</summary>
    public static List<int> Within(SummaryBudget budget, List<SentenceOption> options)
    {
        var ranked = options
            .OrderByDescending(option => option.Score)
            .ThenBy(option => option.Number)
            .Where(option => option.WordCount >= LeastWords && Fits(budget, option.WordCount, option.Characters));
        var greedy = new Taking(budget).Of(ranked);
        return budget.MostSentences is int.MaxValue && greedy.Count <= Handful
            ? new Filling(budget, [.. ranked.Take(MostTriedTogether)]).Best() ?? greedy
            : greedy;
    }

    private static bool Fits(SummaryBudget budget, int words, int characters) =>
        words <= budget.MostWords && characters <= budget.MostCharacters;

    /// <summary>Takes the best, and what hangs once the sentence it leans on is taken; at the end whatever still fits.</summary>
    private sealed class Taking(SummaryBudget budget)
    {
        private readonly List<SentenceOption> chosen = [];
        private readonly List<SentenceOption> waiting = [];
        private int words;
        private int characters;

        public List<int> Of(IEnumerable<SentenceOption> ranked)
        {
            foreach (var option in ranked)
            {
                if (chosen.Count == budget.MostSentences)
                {
                    break;
                }

                if (option.Ground is null || chosen.Exists(other => other.Number == option.Ground))
                {
                    Take(option);
                }
                else
                {
                    waiting.Add(option);
                }
            }

            waiting.ForEach(option => TryTake(option));
            return chosen.ConvertAll(option => option.Number);
        }

        private void Take(SentenceOption option)
        {
            if (!TryTake(option))
            {
                return;
            }

            foreach (var leaning in waiting.Where(other => other.Ground == option.Number).ToList())
            {
                waiting.Remove(leaning);
                TryTake(leaning);
            }
        }

        private bool TryTake(SentenceOption option)
        {
            if (chosen.Count == budget.MostSentences
                || !Fits(budget, words + option.WordCount, characters + option.Characters)
                || chosen.Exists(other => other.Likeness(option) > TooAlike))
            {
                return false;
            }

            chosen.Add(option);
            words += option.WordCount;
            characters += option.Characters;
            return true;
        }
    }

    /// <summary>Tries all ways to fill a budget of words or characters with few sentences: a long sentence takes room from others, so worth counts by the word.</summary>
    private sealed class Filling
    {
        private readonly SummaryBudget budget;
        private readonly List<SentenceOption> options;
        private readonly int[] alike;
        private readonly int[] grounds;
        private double top;
        private int best;

        public Filling(SummaryBudget budget, List<SentenceOption> options)
        {
            (this.budget, this.options, alike, grounds) = (budget, options, new int[options.Count], new int[options.Count]);
            for (var i = 0; i < options.Count; i++)
            {
                grounds[i] = options[i].Ground is { } number ? 1 << options.FindIndex(ground => ground.Number == number) : 0;
                for (var j = 0; j < i; j++)
                {
                    if (options[i].Likeness(options[j]) > TooAlike)
                    {
                        alike[i] |= 1 << j;
                    }
                }
            }
        }

        /// <summary>The numbers of the best filling; null where only sentences that hang fit.</summary>
        public List<int>? Best()
        {
            Try(0, 0, 0, 0, 0);
            return best is 0 ? null : [.. Enumerable.Range(0, options.Count).Where(i => (best & (1 << i)) is not 0).Select(i => options[i].Number)];
        }

        // Bit 31, for a sentence whose ground is not among the options, is never taken.
        private bool IsGrounded(int taken)
        {
            for (var i = 0; i < grounds.Length; i++)
            {
                if ((taken & (1 << i)) is not 0 && (grounds[i] & taken) != grounds[i])
                {
                    return false;
                }
            }

            return true;
        }

        private void Try(int next, int taken, int words, int characters, double worth)
        {
            if (worth > top && IsGrounded(taken))
            {
                (top, best) = (worth, taken);
            }

            for (var i = next; i < options.Count; i++)
            {
                var option = options[i];
                if ((alike[i] & taken) is not 0)
                {
                    continue;
                }

                if (!Fits(budget, words + option.WordCount, characters + option.Characters))
                {
                    continue;
                }

                Try(i + 1, taken | (1 << i), words + option.WordCount, characters + option.Characters, worth + (option.Score * option.WordCount));
            }
        }
    }
}
