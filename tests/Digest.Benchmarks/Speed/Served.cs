using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Digest.Benchmarks.Speed.Corpus;

namespace Digest.Benchmarks.Speed;

/// <summary>The program itself, started as users start it: a process with settings in its environment.</summary>
public static class Served
{
    /// <summary>Names another build of the program, such as a published one; unset: the one beside this.</summary>
    private const string ProgramVariable = "DIGEST_SPEED_PROGRAM";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    /// <summary>Starts it with a database of a folder, on the corpus' day, as a bot of a messenger; it says nothing here.</summary>
    public static Process Start(string folder, LoopbackMessenger messenger, params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var program = Environment.GetEnvironmentVariable(ProgramVariable) ?? Path.Combine(AppContext.BaseDirectory, "digest.dll");
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [program]) : new ProcessStartInfo(program);
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        Set("Storage__ConnectionString", Installation.NewFile(folder));
        Set("Telegram__Token", messenger.Options.Token);
        Set("Telegram__BaseAddress", messenger.Address);
        Set("Seeds__Folder", folder);
        Set("Clock__Start", NewsCorpus.Day.ToString("O", CultureInfo.InvariantCulture));
        foreach (var (name, value) in settings)
        {
            Set(name, value);
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Set(string name, string value) => start.Environment[$"Digest__{name}"] = value;
    }

    /// <summary>An address of this machine that nobody listens on.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Waits until a process answers <c>/readyz</c> with 200.</summary>
    public static async Task Ready(Process process, string address)
    {
        using var http = new HttpClient();
        while (!await Answers())
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The process ended with {process.ExitCode} before it was ready.");
            }

            await Task.Delay(Look, TimeProvider.System);
        }

        async Task<bool> Answers()
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"{address}/readyz"));
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }
    }

    /// <summary>Ends it at once.</summary>
    public static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
