using System.Collections.Concurrent;
using Digest.Bot;
using Digest.Editions;
using Digest.Telegram;
using Digest.Telegram.Api;
using Digest.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Digest.Tests.Telegram;

/// <summary>A poller between a fake server and whoever answers, on a real database.</summary>
internal sealed class PollerBench : IAsyncDisposable
{
    private readonly Wire wire;
    private readonly TestDatabase database;
    private readonly LogKeeper log = new();
    private UpdatePoller? poller;

    private PollerBench(Wire wire, TestDatabase database) => (this.wire, this.database, Health) = (wire, database, new TelegramHealth(wire.Time));

    public FakeTelegram Telegram => wire.Telegram;

    /// <summary>What was asked, in the order of being handled.</summary>
    public ConcurrentQueue<Request> Requests { get; } = [];

    public ConcurrentQueue<(ChatAddress Chat, string? Why)> Tidings { get; } = [];

    public ConcurrentQueue<(long From, long To)> Moves { get; } = [];

    public ConcurrentQueue<string> Refusals { get; } = [];

    /// <summary>What is answered; the request's own words unless a test says otherwise.</summary>
    public Func<Request, Task<Reply?>> Answer { get; set; } = request => Task.FromResult<Reply?>(Reply.Say(request.Text));

    public IReadOnlyList<SetMyCommands> Menus { get; set; } = [];

    public TelegramHealth Health { get; private set; } = null!;

    public TimeProvider Time => wire.Time;

    public IEnumerable<string> Log => log.Lines;

    public static async Task<PollerBench> Make(string kind = TestDatabase.Sqlite) =>
        new(await Wire.Start(), await TestDatabase.Make(kind));

    /// <summary>A bench whose poller runs.</summary>
    public static async Task<PollerBench> Start()
    {
        var bench = await Make();
        await bench.Run();
        return bench;
    }

    public async Task Run()
    {
        var pace = new Pace(Time);
        Health = new TelegramHealth(Time);
        poller = new UpdatePoller(
            wire.Api,
            new MessageWriter(wire.Api, pace, log.For<MessageWriter>()),
            pace,
            Reception(),
            database.Db,
            new TelegramOptions(),
            Health,
            Time,
            log.For<UpdatePoller>());
        await poller.StartAsync(CancellationToken.None);
    }

    public async Task Stop()
    {
        if (poller is not null)
        {
            await poller.StopAsync(CancellationToken.None);
            poller.Dispose();
            poller = null;
        }
    }

    /// <summary>Ends when every update is confirmed, which is when it has been handled.</summary>
    public Task AllHandled() => Telegram.Until(fake => fake.Pending == 0);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await wire.DisposeAsync();
        await database.DisposeAsync();
    }

    private Reception Reception() => new()
    {
        Answer = (request, _) =>
        {
            Requests.Enqueue(request);
            return Answer(request);
        },
        Reachable = (chat, why) =>
        {
            Tidings.Enqueue((chat, why));
            return Task.CompletedTask;
        },
        Moved = (from, to) =>
        {
            Moves.Enqueue((from, to));
            return Task.CompletedTask;
        },
        TokenRefused = Refusals.Enqueue,
        Menus = () => Task.FromResult(Menus),
    };
}

/// <summary>Keeps every line that is logged, at every level.</summary>
internal sealed class LogKeeper
{
    private readonly ConcurrentQueue<string> lines = [];

    public IEnumerable<string> Lines => lines;

    public ILogger<T> For<T>() => new Logger<T>(lines);

    private sealed class Logger<T>(ConcurrentQueue<string> lines) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
