using BenchmarkDotNet.Attributes;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Feeds.Formats;

namespace Digest.Benchmarks.Speed.Parts;

/// <summary>A document of twenty articles to entries, every text decoded.</summary>
public class FeedParts
{
    private const int Entries = 20;

    private static readonly NewsCorpus Corpus = new(2, Entries);

    private readonly byte[] rss = Corpus.Document(0, 0);
    private readonly byte[] atom = Corpus.Document(1, 0);

    [Benchmark]
    public int Rss() => Read(rss);

    [Benchmark]
    public int Atom() => Read(atom);

    private static int Read(byte[] document) =>
        ((FeedDocument.Read)FeedParser.Parse(document, new DocumentHead())).Feed.Entries.Sum(entry => entry.Title.Length + (entry.Content ?? entry.Summary ?? "").Length);
}
