using System.Collections;
using System.Data.Common;
using Dapper;

namespace Digest.Articles.Indexing;

/// <summary>Writes several segments as one: the terms in order, the articles of each in order, without those that are gone.</summary>
internal sealed class SegmentJoin
{
    private readonly DbConnection connection;
    private readonly IReadOnlyList<WordSegment> segments;
    private readonly long oldest;
    private readonly BitArray isKept;

    /// <summary>Transactions that ran side by side leave segments whose ids interleave.</summary>
    private readonly bool segmentsInterleave;

    private readonly List<(int Number, byte Weight)> rows = [];
    private readonly PostingList list = new();
    private readonly int kept;
    private readonly byte[] term = new byte[IndexTerm.LongestBytes];

    private SegmentJoin(DbConnection connection, IReadOnlyList<WordSegment> segments, IEnumerable<long> articles)
    {
        this.connection = connection;
        this.segments = segments;
        oldest = segments.Min(segment => segment.Oldest);
        isKept = new BitArray(checked((int)(Newest - oldest + 1)));
        foreach (var id in articles)
        {
            isKept[(int)(id - oldest)] = true;
            kept++;
        }

        var inOrder = segments.OrderBy(segment => segment.Oldest).ToList();
        segmentsInterleave = inOrder.Zip(inOrder.Skip(1)).Any(pair => pair.First.Newest >= pair.Second.Oldest);
    }

    /// <summary>The least id of the segment that comes out.</summary>
    public long Oldest => oldest;

    /// <summary>Its highest id.</summary>
    public long Newest => segments.Max(segment => segment.Newest);

    /// <summary>How many articles it is made of.</summary>
    public int Articles => Math.Min(kept, segments.Sum(segment => segment.Articles));

    /// <summary>Their languages; see <see cref="LanguageCounts"/>.</summary>
    public string Languages => LanguageCounts.Sum(segments.Select(segment => segment.Languages));

    /// <summary>Looks which articles of the segments are still there.</summary>
    public static async Task<SegmentJoin> Of(DbConnection connection, IReadOnlyList<WordSegment> segments)
    {
        var (oldest, newest) = (segments.Min(segment => segment.Oldest), segments.Max(segment => segment.Newest));
        return new SegmentJoin(connection, segments, await connection.QueryAsync<long>("select id from articles where id between @oldest and @newest", new { oldest, newest }));
    }

    public async Task Write(SegmentWriter target)
    {
        var readers = new List<SegmentReader>();
        foreach (var segment in segments.OrderBy(segment => segment.Oldest))
        {
            var reader = new SegmentReader(connection, segment);
            if (await reader.Read())
            {
                readers.Add(reader);
            }
        }

        while (readers.Count > 0)
        {
            var length = Least(readers, out var beginning);
            var ended = false;
            foreach (var reader in readers)
            {
                if (reader.Beginning == beginning && reader.Term.SequenceEqual(term.AsSpan(0, length)))
                {
                    Take(reader);
                    ended |= !await reader.Read();
                }
            }

            if (ended)
            {
                readers.RemoveAll(reader => reader.HasEnded);
            }

            await Put(target, length);
        }

        await target.End();
    }

    /// <summary>Copies the least of the terms that are read and tells its length, and its beginning as a number.</summary>
    private int Least(List<SegmentReader> readers, out ulong beginning)
    {
        var least = readers[0];
        foreach (var reader in readers)
        {
            if (reader.Beginning < least.Beginning || (reader.Beginning == least.Beginning && reader.Term.SequenceCompareTo(least.Term) < 0))
            {
                least = reader;
            }
        }

        least.Term.CopyTo(term);
        beginning = least.Beginning;
        return least.Term.Length;
    }

    private void Take(SegmentReader reader)
    {
        var from = (int)(reader.Segment.Oldest - oldest);
        for (var postings = reader.Postings; postings.Read();)
        {
            if (isKept[from + postings.Number])
            {
                rows.Add((from + postings.Number, postings.Weight));
            }
        }
    }

    private Task Put(SegmentWriter target, int length)
    {
        if (segmentsInterleave)
        {
            rows.Sort((one, other) => one.Number.CompareTo(other.Number));
        }

        list.Clear();
        foreach (var (number, weight) in rows)
        {
            list.Add(number, weight);
        }

        rows.Clear();
        return list.Count > 0 ? target.Add(term.AsSpan(0, length), list) : Task.CompletedTask;
    }
}
