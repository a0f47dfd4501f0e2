namespace Digest.Text;

/// <summary>A single word of an article, stemmed, as shown, and its weight: frequency against the background.</summary>
public sealed record WeighedTerm(string Term, string Shown, double Weight);

/// <summary>The weighed terms of an article: candidates for keywords, the weight of each word, its hash.</summary>
internal sealed record ArticleTerms(List<Candidate> Candidates, double[] Weights, ulong[] Hashes)
{
    private const int MostHeaviest = 60;

    public static ArticleTerms Of(
        Vocabulary vocabulary, Passage title, Passage body, List<Name> names, List<Name> titleNames, Background background)
    {
        var counts = new TermCounts(vocabulary, title, body);
        Mark(counts, body, names);
        Mark(counts, title, titleNames);
        var shown = ShownForms(vocabulary, title, body);
        var candidates = new List<Candidate>();
        var weights = new double[vocabulary.Count];
        var hashes = new ulong[vocabulary.Count];
        double heaviest = 0;
        for (var term = 0; term < vocabulary.Count; term++)
        {
            hashes[term] = TermHash.Of(vocabulary[term]);
            if (!counts.MayBeKeyword(term)) continue;

            var weight = counts.Weigh(term, background.Idf(vocabulary[term]));
            weights[term] = weight.Score;
            heaviest = Math.Max(heaviest, weight.Score);
            candidates.Add(new Candidate(vocabulary[term], shown[term], weight));
        }

        for (var term = 0; term < weights.Length && heaviest > 0; term++) weights[term] /= heaviest;
        return new ArticleTerms(candidates, weights, hashes);
    }

    /// <summary>The heaviest single words.</summary>
    public List<WeighedTerm> Heaviest() =>
        [.. Candidates
            .OrderByDescending(candidate => candidate.Weight.Frequency + candidate.Weight.Rarity)
            .ThenBy(candidate => candidate.Term, StringComparer.Ordinal)
            .Take(MostHeaviest)
            .Select(candidate => new WeighedTerm(candidate.Term, candidate.Shown, candidate.Weight.Frequency + candidate.Weight.Rarity))];

    private static void Mark(TermCounts counts, Passage passage, List<Name> names)
    {
        var next = 0;
        foreach (var mark in passage.Marks)
        {
            while (next < names.Count && names[next].End <= mark.Start) next++;
            if (next < names.Count && mark.Start >= names[next].Start) counts.Name(mark.Term);
        }
    }

    private static string[] ShownForms(Vocabulary vocabulary, Passage title, Passage body)
    {
        var shown = new string[vocabulary.Count];
        foreach (var mark in body.Marks) shown[mark.Term] ??= body.Shown(mark).ToString();
        foreach (var mark in title.Marks) shown[mark.Term] ??= title.Shown(mark).ToString();
        return shown;
    }
}
