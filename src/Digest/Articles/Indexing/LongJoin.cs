using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Articles.Indexing;

/// <summary>
/// Joins large segments while others read and write: some pages a transaction, and only when all of them are there does the new
/// segment take the place of the old ones. Nodes that join the same segments lose work and nothing else.
/// </summary>
internal sealed class LongJoin(Db db)
{
    /// <summary>A segment whose pages are not all there after this time is nobody's any more, milliseconds.</summary>
    private const long Patience = 3_600_000;

    private int running;

    /// <summary>Makes one segment of several. False: this process joins already, and nothing was done.</summary>
    public async Task<bool> Run(IReadOnlyList<WordSegment> old)
    {
        if (Interlocked.Exchange(ref running, 1) is 1)
        {
            return false;
        }

        try
        {
            await Join(old);
            return true;
        }
        finally
        {
            running = 0;
        }
    }

    private Task<int> Join(IReadOnlyList<WordSegment> old) => db.Read(async reading =>
    {
        var join = await SegmentJoin.Of(reading, old);
        var segment = await db.Write(connection => Begin(connection, join));
        await join.Write(new SegmentWriter(pages => db.Write(connection => SegmentWriter.Keep(connection, segment, pages))));
        return await db.WriteAlone(WordIndex.Turn, connection => Replace(connection, old, segment));
    });

    private async Task<long> Begin(DbConnection connection, SegmentJoin join)
    {
        await connection.ExecuteAsync($"delete from word_segments where begun_at < {db.Dialect.Clock} - @Patience", new { Patience });
        return await connection.ExecuteScalarAsync<long>(
            $"""
            insert into word_segments(articles, oldest, newest, languages, begun_at)
            values (@Articles, @Oldest, @Newest, @Languages, {db.Dialect.Clock})
            returning id
            """,
            new { join.Articles, join.Oldest, join.Newest, join.Languages });
    }

    /// <summary>The new segment counts and the old ones go, unless somebody has joined or dropped one of them meanwhile.</summary>
    private async Task<int> Replace(DbConnection connection, IReadOnlyList<WordSegment> old, long segment)
    {
        var ids = old.Select(joined => joined.Id).ToArray();
        var isOurs = await connection.ExecuteScalarAsync<int>($"select count(*) from word_segments where {db.Dialect.In("id", "ids")}", new { ids }) == ids.Length;
        return isOurs && await connection.ExecuteAsync("update word_segments set begun_at = null where id = @segment", new { segment }) > 0
            ? await connection.ExecuteAsync($"delete from word_segments where {db.Dialect.In("id", "ids")}", new { ids })
            : await connection.ExecuteAsync("delete from word_segments where id = @segment", new { segment });
    }
}
