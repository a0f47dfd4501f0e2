using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Digest.Web;

/// <summary>Listens where the settings say, and hands each request to the endpoint of its path. Without an address it does nothing.</summary>
public sealed partial class WebListener(WebOptions options, IEnumerable<IEndpoint> endpoints, ILogger<WebListener> log) : IHostedService
{
    /// <summary>The largest request: an update of Telegram has some kilobytes, a feed that is pushed here some hundred. Bytes.</summary>
    private const long LargestRequest = 4 * 1024 * 1024;

    private const long MostConnections = 256;

    private readonly Dictionary<string, IEndpoint> byPath = endpoints.ToDictionary(endpoint => endpoint.Path, StringComparer.Ordinal);
    private WebApplication? server;

    /// <summary>Where it listens; empty where it does not.</summary>
    public IReadOnlyCollection<string> Addresses => server is null ? [] : [.. server.Urls];

    /// <summary>Begins to listen.</summary>
    /// <exception cref="ListenerException">Nobody can listen there.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Address.Length == 0)
        {
            return;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Address).ConfigureKestrel(Limit);
        server = builder.Build();
        server.Run(Answer);
        try
        {
            await server.StartAsync(cancellationToken);
            LogListening(string.Join(", ", server.Urls));
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
        {
            throw new ListenerException($"Nobody can listen on {options.Address} (Digest:Web:Address): {error.Message.TrimEnd('.')}.", error);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (server is not null)
        {
            await server.StopAsync(cancellationToken);
            await server.DisposeAsync();
        }
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestRequest;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    private async Task Answer(HttpContext http)
    {
        if (!byPath.TryGetValue(FirstPart(http.Request.Path.Value ?? ""), out var endpoint))
        {
            await AnswerNothing(http.Response);
            return;
        }

        try
        {
            await endpoint.Answer(http);
        }
        catch (Exception error) when (!http.RequestAborted.IsCancellationRequested)
        {
            LogFault(error, endpoint.Path);
            if (!http.Response.HasStarted)
            {
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        }
    }

    /// <summary>Whoever looks at the wrong address in a browser is told the right ones.</summary>
    private Task AnswerNothing(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync($"There is nothing here. Digest answers at {string.Join(", ", byPath.Keys.Order(StringComparer.Ordinal))}.\n");
    }

    /// <summary>The first part of a path, with the slash it begins with: <c>/hub</c> of <c>/hub/1/token</c>.</summary>
    private static string FirstPart(string path) => path.IndexOf('/', Math.Min(1, path.Length)) is var end and > 0 ? path[..end] : path;

    [LoggerMessage(LogLevel.Information, "Listening on {Addresses}")]
    private partial void LogListening(string addresses);

    [LoggerMessage(LogLevel.Error, "A request to {Path} could not be answered")]
    private partial void LogFault(Exception error, string path);
}
