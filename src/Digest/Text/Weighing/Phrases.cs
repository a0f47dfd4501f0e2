using System.Runtime.InteropServices;
using Digest.Text.Naming;

namespace Digest.Text.Weighing;

/// <summary>
/// Collects what may become a keyword beside single words, names of several words and two words that are used together again and again, and how
/// often each word stands in one.
/// </summary>
internal sealed class Phrases
{
    // A pair of words said twice is a phrase; said once it may be chance.
    private const int LeastForPhrase = 2;

    // More words with hyphens between them are a line of a table.
    private const int MostWordsOfCompound = 4;

    // A name of more words is a sentence in capitals.
    private const int MostWordsOfName = 5;

    // A name of several words says more than its words; a phrase is rarer by nature than the words it is chosen over.
    private const double NameShare = 1.08;
    private const double PhraseShare = 0.8;

    // A word that stands mostly inside a phrase says little beside it.
    private const double Mostly = 0.6;

    private readonly Vocabulary vocabulary;
    private readonly TermCounts counts;
    private readonly double[] rarities;
    private readonly Passage passage;
    private readonly int[] inside;

    private Phrases(Vocabulary vocabulary, TermCounts counts, double[] rarities, Passage passage)
    {
        (this.vocabulary, this.counts, this.rarities, this.passage) = (vocabulary, counts, rarities, passage);
        inside = new int[vocabulary.Count];
    }

    public List<Keyword> All { get; } = [];

    /// <summary>The phrases of a passage; <paramref name="nameAt"/> tells the number of the name that each of its words stands in, or -1.</summary>
    public static Phrases In(Passage passage, Vocabulary vocabulary, TermCounts counts, double[] rarities, List<Name> names, int[] nameAt)
    {
        var phrases = new Phrases(vocabulary, counts, rarities, passage);
        phrases.AddNames(names, nameAt);
        phrases.AddCompounds(nameAt);
        phrases.AddPairs(nameAt);
        return phrases;
    }

    /// <summary>Whether a word says little beside a phrase that holds it.</summary>
    public bool Say(int term) => inside[term] >= Mostly * counts.All(term);

    private void AddNames(List<Name> names, int[] nameAt)
    {
        var groups = new Dictionary<string, Mentions>();
        foreach (var (name, first, count) in Stretches(nameAt))
        {
            ref var mentions = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, names[name].Key, out var known);
            if (!known)
            {
                mentions.First = first;
            }

            if (count > mentions.Longest)
            {
                (mentions.Longest, mentions.At, mentions.Name, mentions.Whole) = (count, first, name, 0);
            }

            if (count == mentions.Longest)
            {
                mentions.Whole++;
            }
        }

        // Where the surname alone goes on, it is a keyword itself, and the full name counts as often as it is written out.
        foreach (var mentions in groups.Values)
        {
            if (mentions.Longest is >= 2 and <= MostWordsOfName)
            {
                Add(new Use(TermsAt(mentions.At, mentions.Longest), names[mentions.Name].Text, mentions.Whole, mentions.First, 1), NameShare);
            }
        }
    }

    // "hat-trick", "re-election": the hyphen says that it is one, so once is enough, and its parts say little. A name is a phrase already.
    private void AddCompounds(int[] nameAt)
    {
        var found = new Dictionary<string, Use>();
        var marks = CollectionsMarshal.AsSpan(passage.Marks);
        for (var i = 0; i + 1 < marks.Length; i++)
        {
            var first = i;
            while (IsHyphened(marks, i))
            {
                i++;
            }

            if (i == first || i - first >= MostWordsOfCompound || nameAt[first] >= 0)
            {
                continue;
            }

            var terms = TermsAt(first, i - first + 1);
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(found, string.Join(' ', terms), out var known);
            use = known ? use with { Count = use.Count + 1 } : new Use(terms, passage.Text[marks[first].Start..marks[i].End], 1, first, 0);
        }

        foreach (var use in found.Values)
        {
            Add(use, PhraseShare);
        }
    }

    private void AddPairs(int[] nameAt)
    {
        var pairs = new Dictionary<long, (int Count, int First)>();
        var marks = CollectionsMarshal.AsSpan(passage.Marks);
        for (var i = 0; i + 1 < marks.Length; i++)
        {
            if (!MayBePhrase(marks[i], marks[i + 1]) || !IsPair(marks[i], marks[i + 1]) || (nameAt[i] >= 0 && nameAt[i] == nameAt[i + 1]))
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

        foreach (var pair in pairs.Values)
        {
            if (pair.Count < LeastForPhrase)
            {
                continue;
            }

            var shown = passage.Text[marks[pair.First].Start..marks[pair.First + 1].End];
            Add(new Use(TermsAt(pair.First, 2), shown, pair.Count, pair.First, 0), PhraseShare);
        }
    }

    private void Add(in Use use, double share)
    {
        double idf = 0;
        int content = 0, inTitle = 0, letters = 0;
        foreach (var word in use.Words)
        {
            letters += counts.LettersOf(word);
            inside[word] += use.Count;
            if (!counts.MayBeKeyword(word))
            {
                continue;
            }

            content++;
            idf += rarities[word];
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
            Count = use.Count,
            Rarity = idf / content,
            InTitle = inTitle == content,
            FirstAt = (double)use.First / passage.Marks.Count,
            NameShare = use.NameShare,
            Letters = letters / use.Words.Length,
        });
        All.Add(new Keyword(string.Join(' ', Array.ConvertAll(use.Words, word => vocabulary[word])), use.Shown, weight.Times(share)));
    }

    // A pair is said no more often than either of its words.
    private bool MayBePhrase(in Mark a, in Mark b) => counts.InBody(a.Term) >= LeastForPhrase && counts.InBody(b.Term) >= LeastForPhrase;

    private bool IsPair(in Mark a, in Mark b) =>
        !a.Stop && !b.Stop && a.Sentence == b.Sentence
        && a.Letters is not Letters.Number && b.Letters is not Letters.Number
        && a.End - a.Start > 2 && b.End - b.Start > 2
        && b.Start == a.End + 1 && passage.Text[a.End] is ' ';

    private bool IsHyphened(ReadOnlySpan<Mark> marks, int at) =>
        at + 1 < marks.Length
        && marks[at + 1].Start == marks[at].End + 1 && passage.Text[marks[at].End] is '-' or '‑' or '‐';

    private int[] TermsAt(int first, int count)
    {
        var terms = new int[count];
        for (var i = 0; i < count; i++)
        {
            terms[i] = passage.Marks[first + i].Term;
        }

        return terms;
    }

    private static IEnumerable<(int Name, int First, int Count)> Stretches(int[] nameAt)
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

            yield return (nameAt[first], first, i + 1 - first);
        }
    }

    /// <summary>Where one name is meant first, and its longest form: how many words, where, of which name, how often.</summary>
    [StructLayout(LayoutKind.Auto)]
    private record struct Mentions(int First, int Longest, int At, int Name, int Whole);

    /// <summary>Words that stand together: how often, where first.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Use(int[] Words, string Shown, int Count, int First, double NameShare);
}
