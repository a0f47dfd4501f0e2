namespace Digest.Text;

/// <summary>Chooses sentences across the articles of a story: what several sources say, each thing once, word for word.</summary>
public static class StorySummary
{
    private const double SourcesGain = 1;
    private const double NewGain = 0.5;
    private const double TooAlike = 0.5;
    private const double ReprintShare = 0.5;

    /// <summary>
    /// The chosen sentences, article by article in the order of publication. With <paramref name="newSince"/>
    /// (UTC milliseconds) what was published after it is preferred.
    /// </summary>
    public static IReadOnlyList<StorySentence> Choose(IReadOnlyList<StoryText> articles, SummaryBudget budget, long? newSince = null)
    {
        var words = articles.Select(article => article.Analysis.Ranked
            .Select(sentence => Rouge(article.Text[sentence.Start..sentence.End])).ToArray()).ToArray();
        var voices = Voices(articles);
        var saidBy = SaidBy(voices, words);
        var independent = voices.Distinct().Count();
        var all = new List<(StorySentence Sentence, HashSet<string> Words)>();
        for (var a = 0; a < articles.Count; a++)
        {
            for (var s = 0; s < words[a].Length; s++)
            {
                all.Add((Score(articles, a, s, words[a][s], saidBy, independent, newSince), words[a][s]));
            }
        }

        return Take(articles, all, budget);
    }

    private static StorySentence Score(
        IReadOnlyList<StoryText> articles, int article, int number, HashSet<string> words, Dictionary<string, int> saidBy, int independent, long? newSince)
    {
        var own = articles[article].Analysis.Ranked[number];
        List<Part> parts = [.. own.Parts];
        if (independent > 1 && words.Count > 0)
        {
            var shared = words.Average(word => (saidBy[word] - 1d) / (independent - 1));
            parts.Add(new Part("sources", SourcesGain * shared));
        }

        if (newSince is { } since && articles[article].Published > since)
        {
            parts.Add(new Part("new", NewGain));
        }

        return new StorySentence(article, own.Start, own.End, parts.Sum(part => part.Value), parts) { Hangs = own.Hangs };
    }

    private static List<StorySentence> Take(
        IReadOnlyList<StoryText> articles, List<(StorySentence Sentence, HashSet<string> Words)> all, SummaryBudget budget)
    {
        var chosen = new List<(StorySentence Sentence, HashSet<string> Words)>();
        int length = 0, characters = 0;
        foreach (var candidate in all.OrderBy(candidate => candidate.Sentence.Hangs).ThenByDescending(candidate => candidate.Sentence.Score))
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

    // Who speaks, as the position of his first article: a source that reports twice and an outlet that reprints add no voice.
    private static int[] Voices(IReadOnlyList<StoryText> articles)
    {
        var voices = new int[articles.Count];
        for (var a = 0; a < voices.Length; a++)
        {
            var same = Enumerable.Range(0, a).FirstOrDefault(earlier => IsSameVoice(articles[earlier], articles[a]), a);
            voices[a] = same == a ? a : voices[same];
        }

        return voices;
    }

    private static bool IsSameVoice(StoryText a, StoryText b) =>
        (a.Source.Length > 0 && a.Source == b.Source)
        || Shingles.Containment(a.Analysis.Fingerprint, b.Analysis.Fingerprint) >= ReprintShare;

    private static Dictionary<string, int> SaidBy(int[] voices, HashSet<string>[][] words)
    {
        var said = new Dictionary<string, HashSet<int>>();
        for (var a = 0; a < voices.Length; a++)
        {
            foreach (var word in words[a].SelectMany(sentence => sentence))
            {
                if (!said.TryGetValue(word, out var by))
                {
                    said[word] = by = [];
                }

                by.Add(voices[a]);
            }
        }

        return said.ToDictionary(pair => pair.Key, pair => pair.Value.Count);
    }

    private static HashSet<string> Rouge(string sentence) =>
        [.. sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Fold.Of(word))];

    private static double Likeness(HashSet<string> a, HashSet<string> b) =>
        a.Count is 0 || b.Count is 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
}
