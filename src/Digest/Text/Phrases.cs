using System.Runtime.InteropServices;

namespace Digest.Text;

/// <summary>
/// A term that may become a keyword: a word, a phrase of two, or a name of several words. <paramref name="Share"/> is what is left of its
/// weight where keywords are chosen: less than 1 for a word that a phrase says already.
/// </summary>
internal sealed record Candidate(string Term, string Shown, int[] Words, TermWeight Weight, double Share = 1)
{
    public TermWeight AsKeyword => Weight.Times(Share);
}

/// <summary>Collects the words, phrases and names of an article that may become keywords.</summary>
internal sealed class Candidates
{
    // A pair of words said twice is a phrase; said once it may be chance.
    private const int LeastForPhrase = 2;

    // A name of more words is a sentence in capitals.
    private const int MostWordsOfName = 5;

    // A name of several words says more than its words; a phrase is rarer by nature than the words it is chosen over.
    private const double NameShare = 1.08;
    private const double PhraseShare = 0.8;

    // A word that stands mostly inside a phrase says little beside it.
    private const double Mostly = 0.6;
    private const double PartShare = 0.35;

    private readonly Vocabulary vocabulary;
    private readonly ulong[] hashes;
    private readonly TermCounts counts;
    private readonly Background background;
    private readonly Dictionary<int, int> inside = [];

    public Candidates(Vocabulary vocabulary, ulong[] hashes, TermCounts counts, Background background)
    {
        (this.vocabulary, this.hashes, this.counts, this.background) = (vocabulary, hashes, counts, background);
    }

    public List<Candidate> All { get; } = [];

    public void AddNames(Passage passage, List<Name> names, int[] nameAt)
    {
        foreach (var group in Mentions(passage, names, nameAt).GroupBy(mention => names[mention.Name].Key))
        {
            var mentions = group.ToList();
            var longest = mentions.MaxBy(mention => mention.Count);
            if (longest.Count is < 2 or > MostWordsOfName)
            {
                continue;
            }

            var words = Terms(passage, longest);
            var whole = mentions.Count(mention => mention.Count == longest.Count);
            AddPhrase(passage, new Phrase(words, names[longest.Name].Text, mentions.Count, whole, mentions[0].First, 1), NameShare);
        }
    }

    public void AddPhrases(Passage passage, int[] nameAt)
    {
        var pairs = new Dictionary<long, (int Count, int First)>();
        var marks = passage.Marks;
        for (var i = 0; i + 1 < marks.Count; i++)
        {
            if (!IsPair(passage, marks[i], marks[i + 1]) || (nameAt[i] >= 0 && nameAt[i] == nameAt[i + 1]))
            {
                continue;
            }

            ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((long)marks[i].Term << 32) | (uint)marks[i + 1].Term, out var known);
            if (!known)
            {
                pair.First = i;
            }

            pair.Count++;
        }

        foreach (var (key, pair) in pairs)
        {
            int[] words = [(int)(key >> 32), (int)(key & uint.MaxValue)];
            if (pair.Count < LeastForPhrase)
            {
                continue;
            }

            var shown = passage.Text[marks[pair.First].Start..marks[pair.First + 1].End];
            AddPhrase(passage, new Phrase(words, shown, pair.Count, pair.Count, pair.First, 0), PhraseShare);
        }
    }

    public void AddWords(string[] shown)
    {
        for (var term = 0; term < vocabulary.Count; term++)
        {
            if (!counts.MayBeKeyword(term))
            {
                continue;
            }

            var weight = counts.Weigh(term, background.Idf(hashes[term]));
            var partOfPhrase = inside.GetValueOrDefault(term) >= Mostly * counts.All(term);
            All.Add(new Candidate(vocabulary[term], shown[term], [term], weight, partOfPhrase ? PartShare : 1));
        }
    }

    private void AddPhrase(Passage passage, in Phrase phrase, double share)
    {
        double idf = 0;
        int content = 0, inTitle = 0, letters = 0;
        foreach (var word in phrase.Words)
        {
            letters += counts.LettersOf(word);
            inside[word] = inside.GetValueOrDefault(word) + phrase.Whole;
            if (!counts.MayBeKeyword(word))
            {
                continue;
            }

            content++;
            idf += background.Idf(hashes[word]);
            if (counts.InTitle(word) > 0)
            {
                inTitle++;
            }
        }

        if (content is 0)
        {
            return;
        }

        var weight = TermWeight.Of(new TermFacts
        {
            Count = phrase.Count,
            Rarity = idf / content,
            InTitle = inTitle == content,
            FirstAt = (double)phrase.First / passage.Marks.Count,
            NameShare = phrase.NameShare,
            Letters = letters / phrase.Words.Length,
        });
        All.Add(new Candidate(string.Join(' ', phrase.Words.Select(word => vocabulary[word])), phrase.Shown, phrase.Words, weight.Times(share)));
    }

    private static bool IsPair(Passage passage, in Mark a, in Mark b) =>
        !a.Stop && !b.Stop && a.Sentence == b.Sentence
        && a.Letters is not Letters.Number && b.Letters is not Letters.Number
        && a.End - a.Start > 2 && b.End - b.Start > 2
        && b.Start == a.End + 1 && passage.Text[a.End] is ' ';

    private static int[] Terms(Passage passage, Mention mention)
    {
        var terms = new int[mention.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = passage.Marks[mention.First + i].Term;
        }

        return terms;
    }

    private static IEnumerable<Mention> Mentions(Passage passage, List<Name> names, int[] nameAt)
    {
        for (var i = 0; i < nameAt.Length; i++)
        {
            if (nameAt[i] < 0)
            {
                continue;
            }

            var first = i;
            while (i + 1 < nameAt.Length && nameAt[i + 1] == nameAt[first])
            {
                i++;
            }

            yield return new Mention(nameAt[first], first, i + 1 - first);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Mention(int Name, int First, int Count);

    /// <summary>Words that stand together: how often the phrase is meant, how often all its words are written, where first.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Phrase(int[] Words, string Shown, int Count, int Whole, int First, double NameShare);
}
