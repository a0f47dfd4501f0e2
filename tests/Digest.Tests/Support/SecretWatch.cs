using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Digest.Tests.Support;

/// <summary>
/// Looks through whatever the suite has the program write, at debug level: lines of logs as they are written, and what processes have
/// printed. The bot's token stands nowhere; the test during which it was written down fails.
/// </summary>
public sealed class SecretWatch : ILoggerProvider
{
    /// <summary>The part of the token that nobody may know.</summary>
    private static readonly string Secret = FakeTelegram.Token.Split(':')[1];

    private readonly ConcurrentQueue<string> betraying = [];

    /// <summary>Fails when a text betrays the token.</summary>
    public static void LookThrough(string written) => written.Contains(Secret, StringComparison.Ordinal).ShouldBeFalse("the token stands in what was written");

    /// <summary>Fails when a line of the log has betrayed it.</summary>
    public void LookThrough() => betraying.ShouldBeEmpty("the token stands in the log");

    public ILogger CreateLogger(string categoryName) => new Log(betraying);

    public void Dispose()
    {
    }

    private sealed class Log(ConcurrentQueue<string> betraying) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{formatter(state, exception)} {exception}";
            if (line.Contains(Secret, StringComparison.Ordinal))
            {
                betraying.Enqueue(line);
            }
        }
    }
}
