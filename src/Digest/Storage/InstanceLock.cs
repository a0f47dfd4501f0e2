using Microsoft.Data.Sqlite;

namespace Digest.Storage;

/// <summary>
/// Holds a SQLite file for one program: two would poll Telegram and load feeds for one database. It is a file beside the database,
/// locked while the program runs, and empty when it ended well.
/// </summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream? file;

    private InstanceLock(FileStream? file) => this.file = file;

    /// <summary>The program before this one was cut off.</summary>
    public bool EndedBadly { get; private init; }

    /// <summary>Takes the database. PostgreSQL is shared by many programs: there is nothing to hold.</summary>
    /// <exception cref="StorageException">Another program has it, or the folder takes no file.</exception>
    public static InstanceLock Take(Db db)
    {
        if (db.File is not { } path)
        {
            return new InstanceLock(null);
        }

        var name = path + ".lock";
        try
        {
            var taken = new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            var held = new InstanceLock(taken) { EndedBadly = taken.Length > 0 };
            taken.Write("running"u8);
            return held;
        }
        catch (Exception error) when (error is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            // 14: SQLite's own number for a file that cannot be opened.
            throw new StorageException(StorageTrouble.Say(new SqliteException(error.Message, 14))!, error);
        }
        catch (IOException error) when (IsHeld(name))
        {
            throw new StorageException(
                $"Another Digest runs on {path}: stop it first, or name another file in Digest:Storage:ConnectionString (several at a time need PostgreSQL).",
                error);
        }
        catch (IOException error)
        {
            throw new StorageException($"{name} cannot be written ({error.Message.Split('\n')[0]}): make room on the disk and see that this user may write there.", error);
        }
    }

    public void Dispose()
    {
        if (file is not null)
        {
            // The file stays: who opened it while it was held would else hold a file that nobody finds.
            file.SetLength(0);
            file.Dispose();
        }
    }

    private static bool IsHeld(string name)
    {
        try
        {
            using var held = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException)
        {
            return File.Exists(name);
        }
    }
}
