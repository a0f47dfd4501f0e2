using Microsoft.Extensions.Hosting;

namespace Digest;

/// <summary>Why the service ends by itself; the program says it last and ends with a bad exit code.</summary>
public sealed class Ending(IHostApplicationLifetime life)
{
    /// <summary>One sentence; null: nobody ended it but whoever runs it.</summary>
    public string? Why { get; private set; }

    /// <summary>Ends the service.</summary>
    public void Because(string why)
    {
        Why = why;
        life.StopApplication();
    }
}
