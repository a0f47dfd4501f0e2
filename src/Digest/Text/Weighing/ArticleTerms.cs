using Digest.Text.Naming;

namespace Digest.Text.Weighing;

/// <summary>A single word of an article: stemmed, as shown, how often it is used, and in the title, and where first (0 the beginning, 1 the end).</summary>
public sealed record TermUse(string Term, string Shown, int Count, int InTitle, double FirstAt)
{
    internal ulong Hash { get; init; }
}

/// <summary>The weighed words and phrases of an article.</summary>
internal sealed class ArticleTerms
{
    private const int MostHeaviest = 60;

    // What is left of a word's weight as a keyword where a phrase says it.
    private const double PartShare = 0.35;

    private readonly Vocabulary vocabulary;
    private readonly TermCounts counts;
    private readonly List<int> words;
    private readonly double[] rarities;
    private readonly double[] scores;
    private readonly Heaviest bare;
    private readonly Phrases phrases;

    public ArticleTerms(Vocabulary vocabulary, Passage title, Passage body, List<Name> names, Background background)
    {
        this.vocabulary = vocabulary;
        counts = new TermCounts(vocabulary, title, body);
        words = counts.Words();
        (rarities, scores, bare) = (new double[vocabulary.Count], new double[vocabulary.Count], new Heaviest(MostHeaviest, TermOf));
        var nameAt = NameAt(body, names);
        CountNamed(body, nameAt);
        Weigh(background);
        phrases = Phrases.In(body, vocabulary, counts, rarities, names, nameAt);
    }

    /// <summary>What each word of the vocabulary weighs, the heaviest 1; 0 for one that may be no keyword.</summary>
    public double[] Weights()
    {
        double heaviest = 0;
        foreach (var score in scores)
        {
            heaviest = Math.Max(heaviest, score);
        }

        return heaviest > 0 ? Array.ConvertAll(scores, score => score / heaviest) : scores;
    }

    /// <summary>The words and phrases that weigh most as keywords, the heaviest first.</summary>
    public List<Keyword> Keywords(int most)
    {
        var heaviest = new Heaviest(most, TermOf);
        foreach (var word in words)
        {
            heaviest.Offer(word, scores[word] * ShareOf(word));
        }

        for (var i = 0; i < phrases.All.Count; i++)
        {
            heaviest.Offer(~i, phrases.All[i].Score);
        }

        return heaviest.Falling(number => number >= 0 ? KeywordOf(number) : phrases.All[~number]);
    }

    /// <summary>The single words that weigh most by how often they are used and how rare they are.</summary>
    public List<TermUse> Heaviest() =>
        bare.Falling(word => new TermUse(vocabulary[word], counts.Shown(word), counts.All(word), counts.InTitle(word), counts.FirstAt(word)) { Hash = vocabulary.Hashes[word] });

    /// <summary>The years, months and weekdays that the article names, by their keys, what is named most often first.</summary>
    public List<TermUse> Dates() => vocabulary.Dates.Count is 0 ? [] :
        [.. vocabulary.Dates
            .GroupBy(word => vocabulary.DateOf(word)!)
            .Select(named => new TermUse(named.Key, counts.Shown(named.First()), named.Sum(counts.All), named.Sum(counts.InTitle), named.Min(counts.FirstAt)))
            .OrderByDescending(named => named.Count)];

    /// <summary>Every single word that may be a keyword, by its hash, in a list with room for so many <paramref name="more"/>.</summary>
    public List<ulong> Single(int more)
    {
        var hashes = new List<ulong>(words.Count + more);
        foreach (var word in words)
        {
            hashes.Add(vocabulary.Hashes[word]);
        }

        return hashes;
    }

    private void CountNamed(Passage body, int[] nameAt)
    {
        for (var i = 0; i < nameAt.Length; i++)
        {
            if (nameAt[i] >= 0)
            {
                counts.Name(body.Marks[i].Term);
            }
        }
    }

    private void Weigh(Background background)
    {
        // By itself, so that what is fetched from afar for one word is waited for with that of the next.
        foreach (var word in words)
        {
            rarities[word] = background.Idf(vocabulary.Hashes[word]);
        }

        foreach (var word in words)
        {
            var weight = counts.Weigh(word, rarities[word]);
            scores[word] = weight.Score;
            bare.Offer(word, weight.Frequency + weight.Rarity);
        }
    }

    // Words go by their numbers, phrases by the complements of theirs.
    private string TermOf(int number) => number >= 0 ? vocabulary[number] : phrases.All[~number].Term;

    private double ShareOf(int word) => phrases.Say(word) ? PartShare : 1;

    private Keyword KeywordOf(int word) =>
        new(vocabulary[word], counts.Shown(word), counts.Weigh(word, rarities[word]).Times(ShareOf(word)));

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
}
