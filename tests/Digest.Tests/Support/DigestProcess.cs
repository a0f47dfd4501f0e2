using System.Diagnostics;
using System.Text;

namespace Digest.Tests.Support;

/// <summary>The program itself in a process of its own, as a user starts it; it can be killed at any moment.</summary>
public sealed class DigestProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly Lock gate = new();

    private DigestProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has written to standard output.</summary>
    public string Output => Read(output);

    /// <summary>What it has written to the error stream: progress, logs, complaints.</summary>
    public string Errors => Read(errors);

    /// <summary>Starts it in a folder with settings; standard input is no terminal and empty.</summary>
    public static DigestProcess Start(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        Type(folder, settings, "", arguments);

    /// <summary>The same, and a pipe types <paramref name="input"/> into it.</summary>
    public static DigestProcess Type(string folder, IReadOnlyDictionary<string, string> settings, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "digest.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Whatever language the machine speaks, the tests read English.
        (start.Environment["LANG"], start.Environment["LC_ALL"]) = ("C", "C");
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var started = Process.Start(start)!;
        started.StandardInput.Write(input);
        started.StandardInput.Close();
        return new DigestProcess(started);
    }

    /// <summary>Waits for its end, at most for <paramref name="patience"/>. Returns the exit code.</summary>
    public async Task<int> End(TimeSpan patience)
    {
        using var late = new CancellationTokenSource(patience);
        await process.WaitForExitAsync(late.Token);
        return process.ExitCode;
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public void Stop() => Signal("TERM");

    /// <summary>It stands still from now on, as a machine that sleeps.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>It goes on, and does not know that it stood still.</summary>
    public void Thaw() => Signal("CONT");

    /// <summary>What it holds of the machine's memory, bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>It has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Ends it as a power cut does.</summary>
    public async Task Kill()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
        SecretWatch.LookThrough(Output + Errors);
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private string Read(StringBuilder stream)
    {
        lock (gate)
        {
            return stream.ToString();
        }
    }

    private void Keep(StringBuilder stream, string? line)
    {
        lock (gate)
        {
            stream.AppendLine(line);
        }
    }
}
