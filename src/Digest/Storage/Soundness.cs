using Dapper;

namespace Digest.Storage;

/// <summary>Whether the database's file is whole.</summary>
public static class Soundness
{
    /// <summary>A file of this size is looked through in a fraction of a second, bytes.</summary>
    private const long SmallFile = 64L * 1024 * 1024;

    /// <summary>At the start: looks a small file through, and any file whose last program was cut off.</summary>
    /// <exception cref="StorageException">The file is damaged.</exception>
    public static async Task CheckAtStart(Db db, bool endedBadly)
    {
        if (db.File is { } path && new FileInfo(path) is { Exists: true, Length: > 0 } file && (endedBadly || file.Length <= SmallFile))
        {
            await Check(db);
        }
    }

    /// <summary>Looks the whole file through. PostgreSQL looks after its own.</summary>
    /// <exception cref="StorageException">The file is damaged.</exception>
    public static async Task Check(Db db)
    {
        if (db.Dialect != Dialect.Sqlite)
        {
            return;
        }

        var finding = await db.Read(connection => connection.ExecuteScalarAsync<string>("pragma quick_check(1)"));
        if (finding != "ok")
        {
            throw new StorageException($"{StorageTrouble.Damaged} (SQLite says: {finding?.Split('\n')[^1]})");
        }
    }
}
