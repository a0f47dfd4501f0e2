using Dapper;
using Digest.Storage;

namespace Digest.Lookups;

/// <summary>Queries by number: a button holds 64 bytes, a query may be longer.</summary>
public sealed class QueryStore(Db db)
{
    /// <summary>The number of a query, the same for the same words.</summary>
    public Task<long> Number(string text) => db.Write(connection => connection.ExecuteScalarAsync<long>(
        "insert into queries(text) values (@text) on conflict (text) do update set text = excluded.text returning id",
        new { text }));

    /// <summary>The query of a number; null where there is none.</summary>
    public Task<string?> Find(long number) => db.Read(connection => connection.QuerySingleOrDefaultAsync<string?>(
        "select text from queries where id = @number",
        new { number }));
}
