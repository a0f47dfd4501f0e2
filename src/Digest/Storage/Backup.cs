namespace Digest.Storage;

/// <summary>
/// A copy of everything in one file, made while the program runs, and the way back. With SQLite the file is a database of its own,
/// with PostgreSQL an archive of the tables.
/// </summary>
public sealed class Backup(Db db, TimeProvider time)
{
    /// <summary>Writes the copy. Whatever happens, the file is the whole copy or what it was before. Returns its size in bytes.</summary>
    public async Task<long> Save(string file)
    {
        var unfinished = file + ".part";
        File.Delete(unfinished);
        try
        {
            await (db.Dialect == Dialect.Sqlite ? SqliteCopy.Save(db, unfinished) : PostgresCopy.Save(db, unfinished));
            File.Move(unfinished, file, overwrite: true);
            return new FileInfo(file).Length;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>
    /// Puts the copy in place of what is there, at this program's schema, after <paramref name="settle"/> has made it fit for today.
    /// No program may run on the database meanwhile.
    /// </summary>
    /// <exception cref="StorageException">The file is no copy of ours, or a program runs on the database.</exception>
    public async Task Restore(string file, Func<Db, Task> settle)
    {
        if (!File.Exists(file))
        {
            throw new StorageException($"There is no file {file}.");
        }

        using var held = InstanceLock.Take(db);
        db.LetGo();
        await (db.File is { } target ? SqliteCopy.Restore(file, target, settle, time) : PostgresCopy.Restore(file, db, settle, time));
    }
}
