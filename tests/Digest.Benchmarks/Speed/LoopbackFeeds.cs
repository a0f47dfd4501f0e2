using System.Diagnostics;
using System.Globalization;
using Digest.Benchmarks.Speed.Apart;

namespace Digest.Benchmarks.Speed;

/// <summary>A corpus served by a process of its own, as hosts of 127.0.1.0/24: several feeds a host, as on the web.</summary>
public sealed class LoopbackFeeds : IDisposable
{
    private const int Hosts = 100;
    private const int WaitMilliseconds = 5;

    private readonly Process server;

    private LoopbackFeeds(Process server, int port) => (this.server, Port) = (server, port);

    public int Port { get; }

    /// <summary>What a private network needs to be allowed for.</summary>
    public static IReadOnlyList<string> AllowedHosts => [.. Enumerable.Range(1, Hosts).Select(Host)];

    /// <summary>Starts to serve so many feeds of so many entries.</summary>
    public static async Task<LoopbackFeeds> Serve(int feeds, int entries)
    {
        var process = OwnProcess.Start(nameof(FeedServer), feeds, entries, WaitMilliseconds);
        var port = int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        return new LoopbackFeeds(process, port);
    }

    /// <summary>Where a feed is.</summary>
    public static string Address(int port, int feed) => FormattableString.Invariant($"http://{Host(1 + (feed % Hosts))}:{port}/feed/{feed}");

    /// <summary>Begins a round.</summary>
    public static async Task Turn(int port, int round)
    {
        using var http = new HttpClient();
        await http.GetStringAsync(new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/round/{round}")));
    }

    public void Dispose()
    {
        server.StandardInput.Close();
        server.WaitForExit();
        server.Dispose();
    }

    private static string Host(int number) => FormattableString.Invariant($"127.0.1.{number}");
}
