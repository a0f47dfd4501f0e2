namespace Digest.Text;

/// <summary>A single word of an article: stemmed, as shown, how often it is used, and in the title, and where first (0 the beginning, 1 the end).</summary>
public sealed record TermUse(string Term, string Shown, int Count, int InTitle, double FirstAt);

/// <summary>The weighed terms of an article: candidates for keywords, the weight of each word, its hash.</summary>
internal sealed record ArticleTerms(List<Candidate> Candidates, double[] Weights, ulong[] Hashes, TermCounts Counts)
{
    private const int MostHeaviest = 60;

    public static ArticleTerms Of(
        Vocabulary vocabulary, Passage title, Passage body, List<Name> names, List<Name> titleNames, Background background)
    {
        var counts = new TermCounts(vocabulary, title, body);
        var nameAt = NameAt(body, names);
        for (var i = 0; i < nameAt.Length; i++)
        {
            if (nameAt[i] >= 0)
            {
                counts.Name(body.Marks[i].Term);
            }
        }

        var hashes = HashAll(vocabulary);
        var candidates = new Candidates(vocabulary, hashes, counts, background);
        candidates.AddNames(body, names, nameAt);
        candidates.AddPhrases(body, nameAt);
        candidates.AddWords(ShownForms(vocabulary, title, body));
        var weights = new double[vocabulary.Count];
        foreach (var candidate in candidates.All)
        {
            if (candidate.Words is [var term])
            {
                weights[term] = candidate.Weight.Score;
            }
        }

        var heaviest = weights.DefaultIfEmpty().Max();
        for (var term = 0; term < weights.Length && heaviest > 0; term++)
        {
            weights[term] /= heaviest;
        }

        return new ArticleTerms(candidates.All, weights, hashes, counts);
    }

    private static ulong[] HashAll(Vocabulary vocabulary)
    {
        var hashes = new ulong[vocabulary.Count];
        for (var term = 0; term < hashes.Length; term++)
        {
            hashes[term] = TermHash.Of(vocabulary[term]);
        }

        return hashes;
    }

    /// <summary>The heaviest single words.</summary>
    public List<TermUse> Heaviest() =>
        [.. Candidates
            .Where(candidate => candidate.Words.Length is 1)
            .OrderByDescending(candidate => candidate.Weight.Frequency + candidate.Weight.Rarity)
            .ThenBy(candidate => candidate.Term, StringComparer.Ordinal)
            .Take(MostHeaviest)
            .Select(candidate => new TermUse(candidate.Term, candidate.Shown, Counts.All(candidate.Words[0]), Counts.InTitle(candidate.Words[0]), Counts.FirstAt(candidate.Words[0])))];

    /// <summary>Every single word that may be a keyword, by its hash.</summary>
    public IEnumerable<ulong> Single() =>
        Candidates.Where(candidate => candidate.Words.Length is 1).Select(candidate => Hashes[candidate.Words[0]]);

    /// <summary>For each word of a passage the number of the name it stands in, or -1.</summary>
    private static int[] NameAt(Passage passage, List<Name> names)
    {
        var nameAt = new int[passage.Marks.Count];
        var next = 0;
        for (var i = 0; i < nameAt.Length; i++)
        {
            var mark = passage.Marks[i];
            while (next < names.Count && names[next].End <= mark.Start)
            {
                next++;
            }

            nameAt[i] = next < names.Count && mark.Start >= names[next].Start ? next : -1;
        }

        return nameAt;
    }

    private static string[] ShownForms(Vocabulary vocabulary, Passage title, Passage body)
    {
        var shown = new string[vocabulary.Count];
        foreach (var mark in body.Marks)
        {
            shown[mark.Term] ??= body.Shown(mark).ToString();
        }

        foreach (var mark in title.Marks)
        {
            shown[mark.Term] ??= title.Shown(mark).ToString();
        }

        return shown;
    }
}
