namespace Digest.Text.Summaries;

/// <summary>Chooses sentences across the articles of a story: what several sources say, and say early, each thing once, word for word.</summary>
public static class StorySummary
{
    // Both chosen on reports of one event against the reports that were left out: what others say too weighs far more than place or title.
    private const double SourcesGain = 100;
    private const double NewGain = 4;

    private const double ReprintShare = 0.5;

    /// <summary>
    /// The chosen sentences, article by article in the order of publication. With <paramref name="newSince"/>
    /// (UTC milliseconds) what was published after it is preferred.
    /// </summary>
    public static IReadOnlyList<StorySentence> Choose(IReadOnlyList<StoryText> articles, SummaryBudget budget, long? newSince = null)
    {
        var said = new SaidPairs(articles, Voices(articles));
        var sentences = new List<StorySentence>();
        var options = new List<CoveringOption>();
        for (var article = 0; article < articles.Count; article++)
        {
            var isNew = articles[article].Published > newSince;
            var ground = 0;
            for (var number = 0; number < articles[article].Analysis.Ranked.Count; number++)
            {
                var own = articles[article].Analysis.Ranked[number];
                var shown = articles[article].Text.AsMemory(own.Start, own.End - own.Start);
                ground = own.Hangs ? ground : options.Count;
                var option = new SentenceOption(options.Count, own.Score + (isNew ? NewGain : 0), own.Hangs ? ground : null, shown);
                var pairs = said.Of(article, number);
                options.Add(new CoveringOption(option, pairs));
                sentences.Add(Told(article, own, isNew, SourcesGain * said.Weigh(pairs) / Math.Max(1, option.WordCount)));
            }
        }

        return [.. new Covering(budget, options, said.Weights, SourcesGain).Choose()
            .Select(number => sentences[number])
            .OrderBy(sentence => articles[sentence.Article].Published)
            .ThenBy(sentence => sentence.Article)
            .ThenBy(sentence => sentence.Start)];
    }

    private static StorySentence Told(int article, SummarySentence own, bool isNew, double sources)
    {
        List<Part> parts = [.. own.Parts];
        if (sources > 0)
        {
            parts.Add(new Part("sources", sources));
        }

        if (isNew)
        {
            parts.Add(new Part("new", NewGain));
        }

        return new StorySentence(article, own.Start, own.End, parts.Sum(part => part.Value), parts);
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
}
