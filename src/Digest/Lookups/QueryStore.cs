using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Digest.Storage;

namespace Digest.Lookups;

/// <summary>
/// Longer texts by a short mark: a button holds 64 bytes, a query or an address may be longer. The mark comes from the text itself,
/// so that nobody finds another chat's by counting.
/// </summary>
public sealed class QueryStore(Db db)
{
    /// <summary>Bytes of the digest that make the mark: enough that two texts never share one.</summary>
    private const int MarkBytes = 12;

    /// <summary>The mark of a text, the same for the same words.</summary>
    public static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, MarkBytes));

    /// <summary>Keeps a text and gives its mark.</summary>
    public Task<string> Mark(string text) => db.Write(connection => Mark(connection, text));

    /// <summary>The same in a transaction that is open.</summary>
    internal static async Task<string> Mark(DbConnection connection, string text)
    {
        var mark = MarkOf(text);
        await connection.ExecuteAsync("insert into queries(mark, text) values (@mark, @text) on conflict (mark) do nothing", new { mark, text });
        return mark;
    }

    /// <summary>The text of a mark; null where there is none.</summary>
    public Task<string?> Find(string mark) => db.Read(connection => connection.QuerySingleOrDefaultAsync<string?>(
        "select text from queries where mark = @mark",
        new { mark }));
}
