using Digest.Text.Cutting;

namespace Digest.Text.Summaries;

/// <summary>Chooses the sentences of an article that tell most within a budget. Sentences are never cut.</summary>
public static class Summary
{
    // Of a Chinese or Japanese word, most often.
    private const int LettersOfWord = 2;

    /// <summary>
    /// The chosen sentences in the order of the text; text[Start..End] is the sentence.
    /// When no sentence fits the budget there is none.
    /// </summary>
    public static IReadOnlyList<SummarySentence> Choose(Analysis analysis, string text, SummaryBudget budget)
    {
        var options = new List<SentenceOption>(analysis.Ranked.Count);
        var ground = 0;
        for (var i = 0; i < analysis.Ranked.Count; i++)
        {
            var sentence = analysis.Ranked[i];
            ground = sentence.Hangs ? ground : i;
            options.Add(new SentenceOption(i, sentence.Score, sentence.Hangs ? ground : null, text.AsMemory(sentence.Start, sentence.End - sentence.Start)));
        }

        return [.. SentenceChoice.Within(budget, options).Order().Select(number => analysis.Ranked[number])];
    }

    /// <summary>How many words a text has, as a reader counts them: between blanks, and where a script sets none by its letters.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        int count = 0, unspaced = 0;
        var inside = false;
        foreach (var letter in text)
        {
            var blank = char.IsWhiteSpace(letter);
            if (!blank && !inside)
            {
                (count, unspaced) = (count + 1, 0);
            }

            // The first word of a run is counted by its beginning.
            if (WordParts.SetsNoBlanks(letter) && ++unspaced > LettersOfWord && unspaced % LettersOfWord is 1)
            {
                count++;
            }

            inside = !blank;
        }

        return count;
    }
}
