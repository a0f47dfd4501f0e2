namespace Digest.Text;

/// <summary>Chooses the sentences of an article, or of a story's articles, that tell most within a budget. Sentences are never cut.</summary>
public static class Summary
{
    // Sentences that share this much of their words say the same thing.
    private const double TooAlike = 0.5;

    /// <summary>
    /// The chosen sentences in the order of the text; text[Start..End] is the sentence.
    /// When not even the best fits the budget, the one that fits is taken; when none fits, none.
    /// </summary>
    public static IReadOnlyList<SummarySentence> Choose(Analysis analysis, string text, SummaryBudget budget)
    {
        var chosen = new List<SummarySentence>();
        int words = 0, characters = 0;
        foreach (var sentence in analysis.Ranked.OrderByDescending(sentence => sentence.Score))
        {
            if (chosen.Count == budget.MostSentences) break;

            var shown = text[sentence.Start..sentence.End];
            var its = CountWords(shown);
            if (words + its > budget.MostWords || characters + shown.Length > budget.MostCharacters) continue;
            if (chosen.Any(other => Likeness(shown, text[other.Start..other.End]) > TooAlike)) continue;

            chosen.Add(sentence);
            words += its;
            characters += shown.Length;
        }

        return [.. chosen.OrderBy(sentence => sentence.Start)];
    }

    /// <summary>How many words a text has, as a reader counts them: between blanks.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter)) inside = false;
            else if (!inside)
            {
                inside = true;
                count++;
            }
        }

        return count;
    }

    private static double Likeness(string a, string b)
    {
        var left = a.Split(' ').ToHashSet();
        var right = b.Split(' ').ToHashSet();
        var shared = left.Count(right.Contains);
        return (double)shared / Math.Min(left.Count, right.Count);
    }
}
