using BenchmarkDotNet.Attributes;
using Digest.Articles;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Languages;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Speed.Parts;

/// <summary>What an article says, step by step and all together: a text of so many words, of a hundred in five languages in turn.</summary>
public class TextParts
{
    private const int Texts = 100;

    private readonly Background background = new();
    private (string Title, string Text, string Language)[] texts = [];
    private Analysis[] analyses = [];

    [Params(200, 600, 1_800)]
    public int Words { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var corpus = new NewsCorpus(Texts, 1) { Length = (Words, Words + 1) };
        texts = [.. Enumerable.Range(0, Texts).SelectMany(feed => ReadyArticles.Of(corpus, feed, feed)).Select(ready => (ready.Article.Title, ready.Article.Text, ready.Article.Language))];
        foreach (var (title, text, language) in texts)
        {
            background.Observe(Analysis.Of(title, text, language, background).DistinctTerms);
        }

        analyses = [.. texts.Select(one => Analysis.Of(one.Title, one.Text, one.Language, background))];
    }

    [Benchmark(OperationsPerInvoke = Texts)]
    public int Languages() => texts.Sum(one => Language.Detect(one.Text).Length);

    [Benchmark(OperationsPerInvoke = Texts)]
    public int CutIntoSentences() => texts.Sum(one => Sentences.Split(one.Text, one.Language).Count);

    [Benchmark(OperationsPerInvoke = Texts)]
    public int CutIntoWords() => texts.Sum(one => CutText.Of(one.Text, one.Language).Words.Count);

    [Benchmark(OperationsPerInvoke = Texts)]
    public int Analyse() => texts.Sum(one => Analysis.Of(one.Title, one.Text, one.Language, background).Keywords.Count);

    [Benchmark(OperationsPerInvoke = Texts)]
    public int WriteDown() => analyses.Sum(analysis => Gist.Of(analysis, background).Sketch.Length);
}
