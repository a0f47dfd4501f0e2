using Digest.Storage;

namespace Digest.Cli;

/// <summary>For subcommands that work on the installation's own database.</summary>
internal static class Installed
{
    /// <summary>Does the work on the settings, and writes what is wrong as a sentence. Returns the exit code.</summary>
    public static async Task<int> Do(Func<Settings, Db, Task<int>> work)
    {
        var (settings, faults) = SettingSources.Open().Read();
        if (settings is null || faults.Count > 0)
        {
            return Exit.Because(faults);
        }

        try
        {
            using var db = new Db(settings.Storage.ConnectionString);
            return await work(settings, db);
        }
        catch (Exception error) when (StorageTrouble.Say(error) is { } trouble)
        {
            return Exit.Because(trouble);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Exit.Because($"The file cannot be used: {error.Message}");
        }
    }

    /// <summary>There is an installation: a subcommand that reads must not make one.</summary>
    /// <exception cref="StorageException">There is none.</exception>
    public static void MustBeThere(Db db)
    {
        if (db.File is { } path && !File.Exists(path))
        {
            throw new StorageException($"There is no database at {path}: run this where Digest runs, or set Digest:Storage:ConnectionString.");
        }
    }
}
