using System.Diagnostics;
using System.Globalization;

namespace Digest.Tests.Support;

/// <summary>A PostgreSQL server of one test alone, which may be stopped and started again at will.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    /// <summary>What a start or a stop may take on a busy machine, seconds.</summary>
    private const int Patience = 60;

    private readonly string programs;
    private readonly string folder = Directory.CreateTempSubdirectory("digest-postgres-").FullName;
    private readonly int port = FreePorts.Next();

    private string data;

    private OwnPostgres(string programs) => (this.programs, data) = (programs, Path.Combine(folder, "data"));

    private string Standby => Path.Combine(folder, "standby");

    /// <summary>Of the server's owner.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=digest;Database=postgres;Maximum Pool Size=10";

    /// <summary>A new server. Skips the test, with the reason, where the machine has no programs to make one.</summary>
    public static async Task<OwnPostgres> Start()
    {
        Skip.If(Programs() is null, "this machine has no initdb and pg_ctl of PostgreSQL (Debian: apt-get install postgresql)");
        var server = new OwnPostgres(Programs()!);
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root; Debian's package brings a user for it.
            await Run("chown", "postgres", server.folder);
        }

        await server.Do("initdb", "-D", server.data, "-U", "digest", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        await server.Up();
        return server;
    }

    /// <summary>The server is away for a moment. At once: as if it had crashed, so that it has to recover; else what is under way is rolled back.</summary>
    public async Task Restart(bool atOnce)
    {
        await Down(atOnce ? "immediate" : "fast");
        await Up();
    }

    /// <summary>A standby that has all that was written so far, and gets nothing more.</summary>
    public Task Copy() => Do("pg_basebackup", "-h", "127.0.0.1", "-p", $"{port}", "-U", "digest", "-D", Standby, "-X", "fetch", "-c", "fast", "--no-sync");

    /// <summary>The server is lost, and the standby takes its place with what it has.</summary>
    public async Task TakeOver()
    {
        await Down("immediate");
        await Do("touch", Path.Combine(Standby, "standby.signal"));
        data = Standby;
        await Up();
        await Do("pg_ctl", "-D", data, "-w", "-t", $"{Patience}", "promote");
    }

    public async ValueTask DisposeAsync()
    {
        await Down("immediate");
        Directory.Delete(folder, recursive: true);
    }

    private Task Up() => Do("pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-t", $"{Patience}", "-o",
        string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{folder}' -c fsync=off"), "start");

    private Task Down(string mode) => Do("pg_ctl", "-D", data, "-w", "-t", $"{Patience}", "-m", mode, "stop");

    private Task Do(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? Run("runuser", ["-u", "postgres", "--", Named(program), .. arguments])
        : Run(Named(program), arguments);

    private string Named(string program) => Path.Combine(programs, program) is var path && File.Exists(path) ? path : program;

    /// <summary>The server that a start leaves behind would hold a pipe open, so what is said is not read.</summary>
    private static async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
        : null;
}
