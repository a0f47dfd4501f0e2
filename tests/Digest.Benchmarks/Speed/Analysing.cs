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
            () =>
            {
                foreach (var (title, text) in texts)
                {
                    _ = Analysis.Of(title, text, null, background);
                }

                return share;
            },
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
            new SpeedRow("G10", "analysis, allocated", "600 words", Pair.Median(pair.Ours.Select(cost => cost.Allocated / cost.Units / 1000)), "KB"),
        ];
    }

    private static List<(string Title, string Text)> Texts(int count)
    {
        var corpus = new NewsCorpus(count, 1);
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
