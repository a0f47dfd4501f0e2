using Digest.Benchmarks.Speed.Corpus;
using Digest.Text;
using Digest.Text.Summaries;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Speed;

/// <summary>An article's meaning: language, sentences, keywords, names, figures, summary, beside a bare loop that only cuts and counts its words.</summary>
public static class Analysing
{
    // So many that what is measured has been compiled for good by then.
    private const int Articles = 1_500;
    private const int Rounds = 7;
    private const double Words = 600;

    // 0.7 and 0.35 ms over the 0.045 ms that cutting and counting the words of such an article takes.
    private static readonly Limit Limit = Limit.AtMost(15.5, 7.8);

    // Each two thirds fewer and thrice as long, so that as much is read at every length.
    private static readonly (int Count, int Words)[] Lengths = [(900, 200), (300, 600), (100, 1_800)];

    /// <summary>G10.</summary>
    public static IEnumerable<SpeedRow> Measure(Sizes sizes)
    {
        var texts = Texts(sizes.Of(Articles, 5 * Articles));
        var background = new Background();
        foreach (var (title, text) in texts)
        {
            background.Observe(Analysis.Of(title, text, null, background).DistinctTerms);
        }

        var share = texts.Sum(text => Summary.CountWords(text.Text)) / Words;
        var pair = Pair.Measure(
            Rounds,
            () => Analyse(texts, background) * share / texts.Count,
            () =>
            {
                foreach (var (_, text) in texts)
                {
                    CutAndCount(text);
                }

                return share;
            });
        return
        [
            new SpeedRow("G10", "analysis over cutting and counting words", "600 words", 1 / pair.Ratio, SpeedRow.Times, Limit),
            new SpeedRow("G10", "analysis, CPU", "600 words", 1000 / pair.OurRate, "ms"),
            new SpeedRow("G10", "cutting and counting words, CPU", "600 words", 1000 / pair.BareRate, "ms"),
            new SpeedRow("G10", "analysis, CPU over words of the text", "200, 600 and 1,800 words", GrowthOrder.Of(Lengths.Select(length => CostOf(length.Count, length.Words, background))), GrowthOrder.Unit),
            new SpeedRow("G10", "analysis, allocated", "600 words", Pair.Median(pair.Ours.Select(cost => cost.Allocated / cost.Units / 1000)), "KB"),
        ];
    }

    /// <summary>What a text of so many words costs, CPU seconds: the median of the rounds.</summary>
    private static (double Words, double Cpu) CostOf(int count, int words, Background background)
    {
        var texts = Texts(count, (words, words + 1));
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Cost.Of(() => Analyse(texts, background)));
        return (texts.Average(text => Summary.CountWords(text.Text)), 1 / Pair.Median(rounds.Select(round => round.Rate)));
    }

    private static double Analyse(List<(string Title, string Text)> texts, Background background)
    {
        foreach (var (title, text) in texts)
        {
            _ = Analysis.Of(title, text, null, background);
        }

        return texts.Count;
    }

    private static List<(string Title, string Text)> Texts(int count, (int Least, int End)? length = null)
    {
        var corpus = length is { } wanted ? new NewsCorpus(count, 1) { Length = wanted } : new NewsCorpus(count, 1);
        return [.. Enumerable.Range(0, count).Select(feed => corpus.Article(feed, 0)).Select(article => (article.Title, string.Join(' ', article.Sentences)))];
    }

    /// <summary>What no analysis can do without: each run of letters in small ones, counted by its hash (FNV-1a).</summary>
    private static void CutAndCount(string text)
    {
        var counts = new Dictionary<uint, int>();
        var hash = 0u;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                hash = ((hash is 0 ? 2166136261 : hash) ^ char.ToLowerInvariant(letter)) * 16777619;
                continue;
            }

            if (hash is not 0)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
                hash = 0;
            }
        }
    }
}
