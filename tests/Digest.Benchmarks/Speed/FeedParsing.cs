using System.Diagnostics;
using System.Xml;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Feeds.Formats;

namespace Digest.Benchmarks.Speed;

/// <summary>Feeds parsed, every text decoded and sanitised, against a bare scan of the same bytes by <see cref="XmlReader"/>, which reads nothing.</summary>
public static class FeedParsing
{
    private const int Feeds = 100;
    private const int Entries = 20;

    /// <summary>Until then the runtime compiles the one or the other for good, and their ratio is that of half-compiled code: several times too high.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>G1.</summary>
    public static IReadOnlyList<SpeedRow> Measure(Sizes sizes)
    {
        var corpus = new NewsCorpus(Feeds, Entries);
        var documents = Enumerable.Range(0, Feeds).Select(feed => corpus.Document(feed, 0)).ToList();
        var megabytes = documents.Sum(document => document.LongLength) / 1e6;
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < WarmUp;)
        {
            Parse(documents, megabytes, ReadAll);
            Scan(documents, megabytes);
        }

        var all = Pair.Measure(sizes.Of(7, 21), () => Parse(documents, megabytes, ReadAll), () => Scan(documents, megabytes));
        var known = Pair.Measure(sizes.Of(7, 21), () => Parse(documents, megabytes, ReadKeys), () => Scan(documents, megabytes));
        var size = $"{Feeds} × {Entries}, {megabytes:0.0} MB";
        return
        [
            new SpeedRow("G1", "feeds parsed, every text decoded, over a bare XmlReader scan", size, all.Ratio, SpeedRow.Times, Limit.AtLeast(0.7, 2)),
            new SpeedRow("G1", "feeds parsed whose entries are all known, over a bare XmlReader scan", size, known.Ratio, SpeedRow.Times, Limit.AtLeast(0.7, 2)),
            new SpeedRow("G1", "feeds parsed, every text decoded", size, all.OurRate, "MB/CPU-s"),
            new SpeedRow("G1", "bare XmlReader scan", size, all.BareRate, "MB/CPU-s"),
        ];
    }

    private static double Parse(IReadOnlyList<byte[]> documents, double megabytes, Func<Entry, int> read)
    {
        var sum = 0;
        foreach (var document in documents)
        {
            var feed = ((FeedDocument.Read)FeedParser.Parse(document, new DocumentHead())).Feed;
            sum += feed.Entries.Sum(read);
        }

        return sum > 0 ? megabytes : 0;
    }

    private static int ReadAll(Entry entry) => (entry.Summary?.Length ?? 0) + (entry.Content?.Length ?? 0) + entry.Title.Length;

    private static int ReadKeys(Entry entry) => (entry.Id?.Length ?? 0) + (entry.Link?.Length ?? 0) + entry.Title.Length;

    private static double Scan(IReadOnlyList<byte[]> documents, double megabytes)
    {
        var nodes = 0;
        foreach (var document in documents)
        {
            using var reader = XmlReader.Create(new MemoryStream(document), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            while (reader.Read())
            {
                nodes++;
            }
        }

        return nodes > 0 ? megabytes : 0;
    }
}
