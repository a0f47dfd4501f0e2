using BenchmarkDotNet.Attributes;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Text.Cutting;

namespace Digest.Benchmarks.Speed.Parts;

/// <summary>The words of a feed's articles, cut before, to the pages of a segment.</summary>
public class IndexParts
{
    private const int Articles = 20;

    private static readonly NewsCorpus Corpus = new(Articles, 1);

    private readonly List<(Article Article, CutText Title, CutText Text)> articles = [.. Enumerable.Range(0, Articles).SelectMany(feed => ReadyArticles.Of(Corpus, feed, feed)).Select(ready => Cut(ready.Article))];

    [Benchmark(OperationsPerInvoke = Articles)]
    public int CountWords()
    {
        using var lists = Counted();
        return articles.Count;
    }

    [Benchmark(OperationsPerInvoke = Articles)]
    public async Task<int> WriteSegment()
    {
        var pages = 0;
        using var lists = Counted();
        await lists.Write(new SegmentWriter(Count), [.. Enumerable.Range(1, Articles).Select(id => (long?)id)], oldest: 1);
        return pages;

        Task Count(IReadOnlyList<WordPage> some)
        {
            pages += some.Count;
            return Task.CompletedTask;
        }
    }

    private WordLists Counted()
    {
        var lists = WordLists.Begin();
        foreach (var (article, title, text) in articles)
        {
            lists.Add(article, title, text);
        }

        return lists;
    }

    private static (Article Article, CutText Title, CutText Text) Cut(Article article) =>
        (article, CutText.Of(article.Title, article.Language), CutText.Of(article.Text, article.Language));
}
