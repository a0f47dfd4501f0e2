using System.CommandLine;
using System.Globalization;
using Digest.Storage;

namespace Digest.Cli;

/// <summary>digest backup: a copy of everything, made while the program runs.</summary>
internal sealed class BackupSubcommand : Command
{
    private const double Mebibyte = 1024 * 1024;

    private readonly Argument<string> file = new("file") { Description = "Where the copy goes; one that is there is replaced when the new one is whole." };

    public BackupSubcommand()
        : base("backup", "Writes a copy of everything to one file, while Digest runs; 'digest restore' brings it back.")
    {
        Add(file);
        SetAction((parsed, _) => Installed.Do((_, db) => Save(db, parsed.GetValue(file)!)));
    }

    private static async Task<int> Save(Db db, string file)
    {
        Installed.MustBeThere(db);
        var size = await new Backup(db, TimeProvider.System).Save(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {size / Mebibyte:0.0} MiB, everything in {db.Dialect.Name} as of now."));
        return 0;
    }
}
