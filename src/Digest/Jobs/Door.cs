using Digest.Health;
using Digest.Storage;
using Microsoft.Extensions.Logging;

namespace Digest.Jobs;

/// <summary>The door of every job: what goes wrong inside is said once, counted as trouble until it is over, and tried again at the next waking.</summary>
public sealed partial class Door(Pulse pulse, ILogger<Door> log)
{
    /// <summary>Does the work. Only the program's end throws.</summary>
    public async ValueTask Open(string part, Func<Task> work, CancellationToken cancellation)
    {
        try
        {
            await work();
            if (pulse.Well(part))
            {
                LogWell(part);
            }
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            if (StorageTrouble.Say(error) is not { } trouble)
            {
                pulse.Ill(part, "a fault of this program, which its log tells");
                LogFault(error, part);
            }
            else if (pulse.Ill(part, trouble))
            {
                LogTrouble(part, trouble);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "The work on {Part} goes on")]
    private partial void LogWell(string part);

    [LoggerMessage(LogLevel.Error, "The work on {Part} waits. {Trouble}")]
    private partial void LogTrouble(string part, string trouble);

    [LoggerMessage(LogLevel.Error, "The work on {Part} broke off and is tried again")]
    private partial void LogFault(Exception error, string part);
}
