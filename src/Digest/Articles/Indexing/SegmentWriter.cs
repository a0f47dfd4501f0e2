using System.Data.Common;
using Digest.Storage;

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
    public static async Task Keep(DbConnection connection, long segment, IReadOnlyList<WordPage> pages)
    {
        var rows = string.Join(", ", Enumerable.Range(0, pages.Count).Select(i => $"(@segment, @f{i}, @b{i})"));
        await using var insert = new Prepared(connection, $"insert into word_pages(segment, first, bytes) values {rows}");
        await insert.Run([("segment", segment), .. pages.SelectMany<WordPage, (string, object?)>((page, i) => [($"f{i}", page.First), ($"b{i}", page.Bytes)])]);
    }

    private async Task Flush()
    {
        await keep(pages);
        pages.Clear();
    }
}
