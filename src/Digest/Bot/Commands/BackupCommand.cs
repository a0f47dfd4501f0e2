using System.Globalization;
using Digest.Storage;

namespace Digest.Bot.Commands;

/// <summary>Writes a copy of everything beside the database, or where the program runs when that is a server; it is never sent, since it holds what every chat reads.</summary>
public sealed class BackupCommand(Backup backup, Db db, TimeProvider time) : ICommand
{
    private const double Mebi = 1024 * 1024;

    public string Name => "backup";

    public string Example => "/backup";

    public int Place => 255;

    public Audience Audience => Audience.Owners;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var file = Path.Combine(Path.GetDirectoryName(db.File) ?? Environment.CurrentDirectory, string.Create(CultureInfo.InvariantCulture, $"digest-{time.GetUtcNow():yyyyMMdd-HHmmss}.backup"));
        var size = await backup.Save(file);
        return Reply.Say(call.Words.Say("backup.made", ("file", file), ("size", (size / Mebi).ToString("0.0", CultureInfo.InvariantCulture))));
    }
}
