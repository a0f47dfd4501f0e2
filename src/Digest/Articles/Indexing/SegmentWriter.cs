using System.Data.Common;
using Dapper;

namespace Digest.Articles.Indexing;

/// <summary>Writes the pages of a new segment, terms in order; <paramref name="keep"/> is given some pages at a time.</summary>
internal sealed class SegmentWriter(Func<IReadOnlyList<WordPage>, Task> keep)
{
    /// <summary>Pages of one statement.</summary>
    private const int Batch = 32;

    private readonly WordPageWriter writer = new();
    private readonly List<WordPage> pages = new(Batch);

    public Task Add(ReadOnlySpan<byte> term, PostingList list)
    {
        if (writer.Add(term, list.Count, list.Bytes) is { } full)
        {
            pages.Add(full);
        }

        return pages.Count < Batch ? Task.CompletedTask : Flush();
    }

    /// <summary>Writes what is left.</summary>
    public Task End()
    {
        if (writer.End() is { } last)
        {
            pages.Add(last);
        }

        return pages.Count is 0 ? Task.CompletedTask : Flush();
    }

    /// <summary>Keeps pages of a segment.</summary>
    public static Task Keep(DbConnection connection, long segment, IReadOnlyList<WordPage> pages)
    {
        var values = new DynamicParameters(new { segment });
        for (var i = 0; i < pages.Count; i++)
        {
            values.Add($"f{i}", pages[i].First);
            values.Add($"b{i}", pages[i].Bytes);
        }

        var rows = string.Join(", ", Enumerable.Range(0, pages.Count).Select(i => $"(@segment, @f{i}, @b{i})"));
        return connection.ExecuteAsync($"insert into word_pages(segment, first, bytes) values {rows}", values);
    }

    private async Task Flush()
    {
        await keep(pages);
        pages.Clear();
    }
}
