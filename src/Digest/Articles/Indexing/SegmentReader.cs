using System.Data.Common;
using Dapper;

namespace Digest.Articles.Indexing;

/// <summary>Reads a whole segment term by term, some pages at a time.</summary>
internal sealed class SegmentReader(DbConnection connection, WordSegment segment)
{
    /// <summary>Pages of one query: a quarter of a megabyte.</summary>
    private const int Batch = 64;

    private readonly Queue<WordPage> pages = new();
    private byte[] page = [];
    private byte[] last = [];
    private WordPageReader? reader;

    public WordSegment Segment => segment;

    /// <summary>The term that is read.</summary>
    public ReadOnlySpan<byte> Term => reader!.Term;

    /// <summary>Its beginning; see <see cref="OrderedTerms.Beginning"/>.</summary>
    public ulong Beginning { get; private set; }

    /// <summary>The articles that hold it.</summary>
    public PostingReader Postings => new(page.AsSpan()[reader!.Postings]);

    /// <summary>There is no further term.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Moves to the next term; false behind the last.</summary>
    public ValueTask<bool> Read()
    {
        if (reader?.Read() is not true)
        {
            return ReadOn();
        }

        Beginning = OrderedTerms.Beginning(reader.Term);
        return ValueTask.FromResult(true);
    }

    private async ValueTask<bool> ReadOn()
    {
        do
        {
            if (pages.Count is 0 && !await Load())
            {
                HasEnded = true;
                return false;
            }

            page = pages.Dequeue().Bytes;
            reader = new WordPageReader(page);
        }
        while (!reader.Read());
        Beginning = OrderedTerms.Beginning(reader.Term);
        return true;
    }

    private async Task<bool> Load()
    {
        foreach (var some in await connection.QueryAsync<WordPage>(
            $"select first, bytes from word_pages where segment = @Id and first > @last order by first limit {Batch}",
            new { segment.Id, last }))
        {
            pages.Enqueue(some);
            last = some.First;
        }

        return pages.Count > 0;
    }
}
