using Dapper;
using Microsoft.Data.Sqlite;

namespace Digest.Storage;

/// <summary>A copy of a SQLite database, and the way back.</summary>
internal static class SqliteCopy
{
    /// <summary>What a SQLite keeps beside its file.</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>A copy as of one moment, while others write.</summary>
    public static async Task Save(Db db, string file)
    {
        await db.Read(connection => connection.ExecuteAsync("vacuum into @file", new { file }));
        using var copy = new Db($"Data Source={file};Mode=ReadOnly;Pooling=false");
        await Soundness.Check(copy);
    }

    /// <summary>What was there stays beside it as <c>….replaced</c>. A cut at any moment leaves the old database or the new one.</summary>
    public static async Task Restore(string file, string target, Func<Db, Task> settle, TimeProvider time)
    {
        var prepared = target + ".restoring";
        Remove(prepared);
        File.Copy(file, prepared);
        try
        {
            await Prepare(file, prepared, settle, time);
            Keep(target);
            // A journal belongs to its own database: it must not meet the other.
            File.Delete(target + "-wal");
            File.Delete(target + "-shm");
            File.Move(prepared, target, overwrite: true);
        }
        finally
        {
            Remove(prepared);
        }
    }

    private static async Task Prepare(string file, string prepared, Func<Db, Task> settle, TimeProvider time)
    {
        using var db = new Db($"Data Source={prepared};Pooling=false");
        try
        {
            await Soundness.Check(db);
            var tables = await db.Read(connection => connection.ExecuteScalarAsync<long>(
                "select count(*) from sqlite_master where type = 'table' and name in ('migrations', 'articles', 'deliveries')"));
            if (tables < 3)
            {
                throw new StorageException($"{file} is a database, but no backup of Digest.");
            }
        }
        catch (Exception error) when (error is SqliteException || error.Message.StartsWith(StorageTrouble.Damaged, StringComparison.Ordinal))
        {
            throw new StorageException($"{file} is no whole backup of Digest: take an older one.", error);
        }

        await new Migrations(db, time).Apply();
        await settle(db);
        await db.Read(connection => connection.ExecuteAsync("pragma wal_checkpoint(truncate); pragma journal_mode = delete"));
    }

    private static void Keep(string target)
    {
        foreach (var part in Parts)
        {
            File.Delete(target + ".replaced" + part);
            if (File.Exists(target + part))
            {
                File.Copy(target + part, target + ".replaced" + part);
            }
        }
    }

    private static void Remove(string database)
    {
        foreach (var part in Parts)
        {
            File.Delete(database + part);
        }
    }
}
