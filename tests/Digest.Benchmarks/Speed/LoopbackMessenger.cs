using System.Diagnostics;
using System.Globalization;
using Digest.Benchmarks.Speed.Apart;
using Digest.Telegram.Api;

namespace Digest.Benchmarks.Speed;

/// <summary>A messenger's server in a process of its own.</summary>
public sealed class LoopbackMessenger : IDisposable
{
    private readonly Process server;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(10) };

    private LoopbackMessenger(Process server, int port) => (this.server, Address) = (server, FormattableString.Invariant($"http://127.0.0.1:{port}"));

    public string Address { get; }

    /// <summary>How a bot finds it.</summary>
    public TelegramOptions Options => OptionsAt(Address);

    /// <summary>How a bot finds one that another process has started.</summary>
    public static TelegramOptions OptionsAt(string address) => new() { Token = "1:speed", BaseAddress = address };

    /// <summary>Starts a server; with limits it refuses what comes sooner than Telegram takes it.</summary>
    public static async Task<LoopbackMessenger> Serve(bool limits)
    {
        var process = OwnProcess.Start(nameof(MessengerStub), limits ? "limits" : "open");
        return new LoopbackMessenger(process, int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture));
    }

    /// <summary>People of so many chats write the same, in turn, <paramref name="count"/> messages in all.</summary>
    public Task Say(string text, int chats = 1, int count = 1) => Say(http, Address, text, chats, count);

    /// <summary>As <see cref="Say(string, int, int)"/>, to a server that another process has started.</summary>
    public static Task Say(HttpClient http, string address, string text, int chats, int count) =>
        http.GetStringAsync(new Uri(FormattableString.Invariant($"{address}/say?chat=100&chats={chats}&count={count}&text={Uri.EscapeDataString(text)}")));

    /// <summary>Waits until so many messages were taken that hold a text; tells how many were refused.</summary>
    public Task<int> Told(int count, string holding = "") => Told(http, Address, count, holding);

    /// <summary>As <see cref="Told(int, string)"/>, of a server that another process has started.</summary>
    public static async Task<int> Told(HttpClient http, string address, int count, string holding = "")
    {
        var told = await http.GetStringAsync(new Uri(FormattableString.Invariant($"{address}/told?count={count}&holding={Uri.EscapeDataString(holding)}")));
        return int.Parse(told.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        http.Dispose();
        server.StandardInput.Close();
        server.WaitForExit();
        server.Dispose();
    }
}
