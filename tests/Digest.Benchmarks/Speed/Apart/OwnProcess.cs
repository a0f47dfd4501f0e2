using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>
/// Runs a part of a measure in a process of its own, so that its CPU time and memory are its own alone. A part is a class of
/// this namespace with a static <c>Run(string[])</c>; what it tells is lines of JSON on its standard output.
/// </summary>
public static class OwnProcess
{
    /// <summary>The first argument of such a process.</summary>
    public const string Word = "part";

    /// <summary>Starts a part; it ends when its standard input does, or by itself.</summary>
    public static Process Start(string part, params IEnumerable<object> args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        foreach (var argument in ((object[])[Word, part]).Concat(args))
        {
            start.ArgumentList.Add(FormattableString.Invariant($"{argument}"));
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs a part to its end and reads what it told.</summary>
    /// <exception cref="InvalidOperationException">The part failed; its error stream says why.</exception>
    public static async Task<IReadOnlyList<T>> Run<T>(string part, params IEnumerable<object> args)
    {
        using var process = Start(part, args);
        var told = new List<T>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            told.Add(JsonSerializer.Deserialize<T>(line)!);
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? told : throw new InvalidOperationException($"The part {part} ended with {process.ExitCode}.");
    }

    /// <summary>Tells what was measured to the process that started this one.</summary>
    public static void Tell<T>(T measured) => Console.WriteLine(JsonSerializer.Serialize(measured));

    /// <summary>Runs the part of that name here. Returns the exit code.</summary>
    public static async Task<int> Enter(string part, string[] args)
    {
        var run = Assembly.GetExecutingAssembly().GetType($"{typeof(OwnProcess).Namespace}.{part}")?.GetMethod("Run", [typeof(string[])])
            ?? throw new ArgumentException($"there is no part {part}", nameof(part));
        await (Task)run.Invoke(null, [args])!;
        return 0;
    }
}
