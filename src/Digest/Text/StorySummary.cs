namespace Digest.Text;

/// <summary>Chooses sentences across the articles of a story: what several sources say, each thing once, word for word.</summary>
public static class StorySummary
{
    private const double SourcesGain = 1;
    private const double NewGain = 0.5;
    private const double TooAlike = 0.5;

    /// <summary>
    /// The chosen sentences, article by article in the order of publication. With <paramref name="newSince"/>
    /// (UTC milliseconds) what was published after it is preferred.
    /// </summary>
    public static IReadOnlyList<StorySentence> Choose(IReadOnlyList<StoryText> articles, SummaryBudget budget, long? newSince = null)
    {
        var words = articles.Select(article => article.Analysis.Ranked
            .Select(sentence => Rouge(article.Text[sentence.Start..sentence.End])).ToArray()).ToArray();
        var saidBy = SaidBy(articles, words);
        var all = new List<(StorySentence Sentence, HashSet<string> Words)>();
        for (var a = 0; a < articles.Count; a++)
        {
            for (var s = 0; s < words[a].Length; s++)
            {
                all.Add((Score(articles, a, s, words[a][s], saidBy, newSince), words[a][s]));
            }
        }

        return Take(articles, all, budget);
    }

    private static StorySentence Score(
        IReadOnlyList<StoryText> articles, int article, int number, HashSet<string> words, Dictionary<string, int> saidBy, long? newSince)
    {
        var own = articles[article].Analysis.Ranked[number];
        List<Part> parts = [.. own.Parts];
        if (articles.Count > 1 && words.Count > 0)
        {
            var shared = words.Average(word => (saidBy[word] - 1d) / (articles.Count - 1));
            parts.Add(new Part("sources", SourcesGain * shared));
        }

        if (newSince is { } since && articles[article].Published > since)
        {
            parts.Add(new Part("new", NewGain));
        }

        return new StorySentence(article, own.Start, own.End, parts.Sum(part => part.Value), parts);
    }

    private static List<StorySentence> Take(
        IReadOnlyList<StoryText> articles, List<(StorySentence Sentence, HashSet<string> Words)> all, SummaryBudget budget)
    {
        var chosen = new List<(StorySentence Sentence, HashSet<string> Words)>();
        int length = 0, characters = 0;
        foreach (var candidate in all.OrderByDescending(candidate => candidate.Sentence.Score))
        {
            if (chosen.Count == budget.MostSentences)
            {
                break;
            }

            var sentence = candidate.Sentence;
            var shown = articles[sentence.Article].Text.AsSpan(sentence.Start, sentence.End - sentence.Start);
            var its = Summary.CountWords(shown);
            if (length + its > budget.MostWords || characters + shown.Length > budget.MostCharacters)
            {
                continue;
            }

            if (chosen.Exists(other => Likeness(other.Words, candidate.Words) > TooAlike))
            {
                continue;
            }

            chosen.Add(candidate);
            length += its;
            characters += shown.Length;
        }

        return [.. chosen
            .Select(candidate => candidate.Sentence)
            .OrderBy(sentence => articles[sentence.Article].Published)
            .ThenBy(sentence => sentence.Article)
            .ThenBy(sentence => sentence.Start)];
    }

    private static Dictionary<string, int> SaidBy(IReadOnlyList<StoryText> articles, HashSet<string>[][] words)
    {
        var saidBy = new Dictionary<string, int>();
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var word in words[a].SelectMany(sentence => sentence).Distinct())
            {
                saidBy[word] = saidBy.GetValueOrDefault(word) + 1;
            }
        }

        return saidBy;
    }

    private static HashSet<string> Rouge(string sentence) =>
        [.. sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Fold.Of(word))];

    private static double Likeness(HashSet<string> a, HashSet<string> b) =>
        a.Count is 0 || b.Count is 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
}
