using System.Runtime.InteropServices;
using Digest.Text.Cutting;
using Digest.Text.Weighing;

namespace Digest.Text.Summaries;

/// <summary>
/// The pairs of neighbouring words that several voices of a story use. A pair weighs by who says it and how early each does: all of them in
/// their first sentences 1.
/// </summary>
internal sealed class SaidPairs
{
    private readonly int[][][] pairs;
    private readonly List<double> weights = [];

    /// <summary>Reads the articles of a story.</summary>
    /// <param name="articles">Those of the story.</param>
    /// <param name="voices">Who speaks in each; one voice alone says nothing that weighs.</param>
    public SaidPairs(IReadOnlyList<StoryText> articles, int[] voices)
    {
        var read = articles.Select(Read).ToArray();
        var earliest = Earliest(read, voices);
        double all = voices.Distinct().Count();
        var numbers = new Dictionary<ulong, int>();
        foreach (var (pair, by) in earliest)
        {
            if (by.Count > 1)
            {
                numbers.Add(pair, weights.Count);
                weights.Add(by.Values.Sum(place => 1d / (place + 1)) / all);
            }
        }

        pairs = Array.ConvertAll(read, sentences => Array.ConvertAll(
            sentences, sentence => sentence.Where(numbers.ContainsKey).Select(pair => numbers[pair]).ToArray()));
    }

    /// <summary>What each pair weighs, by its number.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>The numbers of the pairs in a sentence of an article, each once.</summary>
    public int[] Of(int article, int sentence) => pairs[article][sentence];

    /// <summary>What pairs weigh together.</summary>
    public double Weigh(int[] numbers) => numbers.Sum(number => weights[number]);

    // For each pair and voice the number of the first sentence that has it.
    private static Dictionary<ulong, Dictionary<int, int>> Earliest(ulong[][][] read, int[] voices)
    {
        var earliest = new Dictionary<ulong, Dictionary<int, int>>();
        for (var article = 0; article < read.Length; article++)
        {
            for (var place = 0; place < read[article].Length; place++)
            {
                foreach (var pair in read[article][place])
                {
                    ref var by = ref CollectionsMarshal.GetValueRefOrAddDefault(earliest, pair, out _);
                    by ??= new Dictionary<int, int>(1);
                    by[voices[article]] = Math.Min(place, by.GetValueOrDefault(voices[article], place));
                }
            }
        }

        return earliest;
    }

    private static ulong[][] Read(StoryText article)
    {
        var vocabulary = new Vocabulary();
        var passage = Passage.Of(CutText.Of(article.Text, article.Analysis.Language), vocabulary);
        var sentences = new ulong[article.Analysis.Ranked.Count][];
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            sentences[sentence] = Pairs(passage.Of(sentence), vocabulary.Hashes);
        }

        return sentences;
    }

    // Two stop words together are of every text.
    private static ulong[] Pairs(ReadOnlySpan<Mark> words, ReadOnlySpan<ulong> hashes)
    {
        var found = new HashSet<ulong>(words.Length);
        for (var i = 1; i < words.Length; i++)
        {
            if (!words[i - 1].Stop || !words[i].Stop)
            {
                found.Add(TermHash.Mix((hashes[words[i - 1].Term] * 31) + hashes[words[i].Term]));
            }
        }

        return [.. found];
    }
}
