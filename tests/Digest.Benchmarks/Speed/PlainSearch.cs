using Dapper;
using Microsoft.Data.Sqlite;

namespace Digest.Benchmarks.Speed;

/// <summary>The bare way to search: FTS5 with Porter's stems, ranked by its own bm25().</summary>
internal sealed class PlainSearch : IDisposable
{
    private const int Batch = 1_000;

    private readonly SqliteConnection connection;

    private PlainSearch(SqliteConnection connection) => this.connection = connection;

    public static async Task<PlainSearch> Open(string file)
    {
        var opened = new SqliteConnection($"Data Source={file}");
        await opened.OpenAsync();
        await opened.ExecuteAsync("pragma journal_mode = wal");
        await opened.ExecuteAsync("create virtual table if not exists plain using fts5(title, text, content='', tokenize='porter unicode61')");
        return new PlainSearch(opened);
    }

    public async Task Fill(Archive archive)
    {
        var progress = new FillProgress("Plain FTS5", archive.Articles);
        foreach (var batch in Enumerable.Range(0, archive.Articles).Select(number => (Index: number, Item: archive.Made(number))).Chunk(Batch))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await connection.ExecuteAsync(
                "insert into plain(rowid, title, text) values (@id, @Title, @Text)",
                batch.Select(numbered => new { id = numbered.Index + 1, numbered.Item.Title, numbered.Item.Text }));
            await transaction.CommitAsync();
            progress.Tell(batch[^1].Index + 1);
        }
    }

    /// <summary>The best ten that hold every word, or any of them.</summary>
    public Task<IEnumerable<long>> Find(string query, bool every) => connection.QueryAsync<long>(
        "select rowid from plain where plain match @match order by rank limit 10",
        new { match = string.Join(every ? " AND " : " OR ", query.Split(' ').Select(word => $"\"{word}\"")) });

    public void Dispose() => connection.Dispose();
}
