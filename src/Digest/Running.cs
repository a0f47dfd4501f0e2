using Digest.Articles;
using Digest.Bot;
using Digest.Feeds;
using Digest.Storage;
using Digest.Terminal;
using Digest.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Digest;

/// <summary>The program from start to end: settings, schema, seeds, and then the service or the chat in the terminal.</summary>
public static class Running
{
    /// <summary>A database that restarts is back within half a minute.</summary>
    private const int Tries = 30;

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);

    /// <summary>Runs until somebody leaves or stops it. Returns the exit code.</summary>
    public static async Task<int> Run(TimeSpan patience, CancellationToken cancellation)
    {
        var sources = SettingSources.Open();
        var (settings, faults) = sources.Read();
        if (settings is null || faults.Count > 0)
        {
            return Exit.Because(faults);
        }

        try
        {
            using var host = Host(sources.Configuration, settings);
            return await Run(host, settings, patience, cancellation);
        }
        catch (Exception error) when (StorageTrouble.Say(error) is { } trouble)
        {
            return Exit.Because(trouble);
        }
        catch (ListenerException error)
        {
            return Exit.Because(error.Message);
        }
    }

    private static async Task<int> Run(IHost host, Settings settings, TimeSpan patience, CancellationToken cancellation)
    {
        using var held = InstanceLock.Take(host.Services.GetRequiredService<Db>());
        foreach (var trouble in await Patiently(() => Prepare(host.Services, held.EndedBadly), cancellation))
        {
            Console.Error.WriteLine(trouble);
        }

        return settings.Telegram.Token.Length > 0
            ? await Serve(host, cancellation)
            : await Talk(host, patience, cancellation);
    }

    /// <summary>The schema, the seeds, and what the last program left under way; what is wrong with the seeds comes back. Doing it twice does nothing.</summary>
    private static async Task<IReadOnlyList<string>> Prepare(IServiceProvider services, bool endedBadly)
    {
        await Soundness.CheckAtStart(services.GetRequiredService<Db>(), endedBadly);
        await services.GetRequiredService<Migrations>().Apply();
        await services.GetRequiredService<Loader>().TakeUp();
        return await services.GetRequiredService<Seeds>().Sow();
    }

    /// <summary>A database that restarts in these seconds must not keep the program from starting.</summary>
    private static async Task<T> Patiently<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (Exception error) when (tries < Tries && StorageTrouble.Passes(error))
            {
                Console.Error.WriteLine(StorageTrouble.Say(error));
                await Task.Delay(BeforeNextTry, TimeProvider.System, cancellation);
            }
        }
    }

    private static async Task<int> Serve(IHost host, CancellationToken cancellation)
    {
        if (await Patiently(() => host.Services.GetRequiredService<Access>().Code(), cancellation) is { } code)
        {
            Console.WriteLine($"Nobody owns this bot yet. Send it this message to own it: /start {code}");
        }

        // Asked for now: the services are gone when the host has run.
        var ending = host.Services.GetRequiredService<Ending>();
        await host.RunAsync(cancellation);
        return ending.Why is { } why ? Exit.Because(why) : Exit.Well;
    }

    private static async Task<int> Talk(IHost host, TimeSpan patience, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var chat = host.Services.GetRequiredService<TerminalChat>();
        try
        {
            await chat.ShowDigest(patience, stop.Token);
            if (!Console.IsInputRedirected)
            {
                await host.StartAsync(stop.Token);
            }

            await chat.Talk(stop.Token);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is one way to leave.
        }

        await stop.CancelAsync();
        await Task.WhenAny(chat.Loading, Task.Delay(DigestServices.Farewell, TimeProvider.System, CancellationToken.None));
        await host.StopAsync(CancellationToken.None);
        return Exit.Well;
    }

    private static IHost Host(IConfiguration configuration, Settings settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(configuration);
        AddLogging(builder.Logging, configuration, chatting: settings.Telegram.Token.Length == 0);
        builder.Services.AddDigest(settings);
        return builder.Build();
    }

    /// <summary>Logs go to the error stream, one line each; between the lines of a chat only what went wrong inside.</summary>
    private static void AddLogging(ILoggingBuilder logging, IConfiguration configuration, bool chatting)
    {
        _ = configuration["Logging:Console:FormatterName"] == ConsoleFormatterNames.Json ? logging.AddJsonConsole(Stamp) : logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            Stamp(console);
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        _ = chatting ? logging.SetMinimumLevel(LogLevel.Error) : logging.AddConfiguration(configuration.GetSection("Logging"));
    }

    private static void Stamp(ConsoleFormatterOptions console)
    {
        console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
        console.UseUtcTimestamp = true;
    }
}
