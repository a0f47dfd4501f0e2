using System.CommandLine;
using Digest.Storage;

namespace Digest.Cli;

/// <summary>digest doctor: looks at everything the program needs, one line each.</summary>
internal sealed class DoctorSubcommand : Command
{
    public DoctorSubcommand()
        : base("doctor", "Looks at settings, token, database, feeds, clock and disk, one line each; the exit code is 1 when something is wrong.") =>
        SetAction((_, cancellation) => Examine(cancellation));

    private static async Task<int> Examine(CancellationToken cancellation)
    {
        var (settings, faults) = SettingSources.Open().Read();
        if (settings is null || faults.Count > 0)
        {
            foreach (var fault in faults)
            {
                Write(new Diagnosis("settings", fault, IsGood: false));
            }

            return 1;
        }

        using var db = new Db(settings.Storage.ConnectionString);
        var bad = 0;
        await foreach (var diagnosis in new Examination(settings, db).All(cancellation))
        {
            Write(diagnosis);
            bad += diagnosis.IsGood ? 0 : 1;
        }

        return bad == 0 ? 0 : 1;
    }

    private static void Write(Diagnosis diagnosis) => Console.WriteLine($"{(diagnosis.IsGood ? "ok " : "BAD")}  {diagnosis.Part,-9}  {diagnosis.Words}");
}
