using BenchmarkDotNet.Attributes;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Stories;
using Digest.Text;
using Digest.Text.Comparing;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Speed.Parts;

/// <summary>An article beside each of a hundred others: whether they tell the same. Finding which to compare is measured as G18.</summary>
public class StoryParts
{
    private const int Articles = 100;

    private readonly KnownStory[] stories;
    private readonly Sketch[] sketches;

    public StoryParts()
    {
        var (corpus, background) = (new NewsCorpus(Articles, 1), new Background());
        sketches = [.. Enumerable.Range(0, Articles)
            .SelectMany(feed => ReadyArticles.Of(corpus, feed, feed))
            .Select(ready => Sketch.Of(Traits.Of(Analysis.Of(ready.Article.Title, ready.Article.Text, ready.Article.Language, background), background)))];
        stories = [.. sketches.Select(sketch => new KnownStory(0, sketch.Language))];
        foreach (var (story, sketch) in stories.Zip(sketches))
        {
            story.Add(sketch, 0);
        }
    }

    [Benchmark(OperationsPerInvoke = Articles * Articles)]
    public double Compare() => stories.Sum(story => sketches.Sum(sketch => story.Likeness(sketch, 0)));
}
