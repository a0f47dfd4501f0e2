using System.CommandLine;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Cli;

/// <summary>digest restore: a backup takes the place of the database, and nothing that was told is told again.</summary>
internal sealed class RestoreSubcommand : Command
{
    private readonly Argument<string> file = new("file") { Description = "What 'digest backup' wrote." };

    public RestoreSubcommand()
        : base("restore", "Puts a backup in place of the database; digests whose time has passed since it was made are not sent again.")
    {
        Add(file);
        SetAction((parsed, _) => Installed.Do((settings, db) => Restore(db, parsed.GetValue(file)!, Clock.Of(settings.Clock))));
    }

    private static async Task<int> Restore(Db db, string file, TimeProvider time)
    {
        var (messages, subscriptions) = (0, 0);
        await new Backup(db, time).Restore(file, async restored => (messages, subscriptions) = await AfterRestore.Settle(restored, time.GetUtcNow()));
        Console.WriteLine(
            $"Restored from {file}. Messages that were on their way and may have arrived: {messages}. Chats that wait for their next slot, since one has passed: {subscriptions}."
            + (db.File is { } path ? $" What was there before is {path}.replaced." : ""));
        return 0;
    }
}
