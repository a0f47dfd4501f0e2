using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Digest.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Digest.Tests.Support;

/// <summary>A request as it came over the wire.</summary>
public sealed record FakeRequest(string Method, string Target, string Protocol, string Connection, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A header's value, null when it was not sent.</summary>
    public string? this[string header] => Headers.GetValueOrDefault(header);

    /// <summary>What was sent along, as text.</summary>
    public string Body { get; init; } = "";
}

/// <summary>
/// A web of one server on loopback. Pages are announced by their target (path and query, or path alone);
/// whoever asks for one that nobody announced fails the test when the web is disposed.
/// </summary>
public sealed class FakeWeb : IAsyncDisposable
{
    private static readonly Lazy<X509Certificate2> OwnCertificate = new(Certificate);

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<FakeRequest, FakePage>> pages = new();
    private readonly ConcurrentQueue<FakeRequest> requests = new();
    private readonly ConcurrentQueue<string> unannounced = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Uri root;
    private int open;

    private FakeWeb(WebApplication app, string address)
    {
        this.app = app;
        root = new Uri(address);
    }

    /// <summary>The host and port, as <see cref="FeedOptions.AllowedHosts"/> wants it.</summary>
    public string Host => root.Authority;

    /// <summary>Settings under which this web may be asked, at once and without a pause.</summary>
    public FeedOptions Options => new() { AllowedHosts = [Host], HostGap = TimeSpan.Zero };

    /// <summary>Every request so far, in the order of arrival.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. requests];

    /// <summary>How many requests were under way at the same time, at most.</summary>
    public int MostAtOnce { get; private set; }

    public static Task<FakeWeb> Start() => Start(null);

    /// <summary>The same over TLS with a certificate that nobody vouches for, HTTP/2 offered.</summary>
    public static Task<FakeWeb> StartSecure() => Start(OwnCertificate.Value);

    public string Address(string target) => $"{root.Scheme}://{root.Authority}{target}";

    /// <summary>Announces pages: the first request gets the first, and so on; the last one stays.</summary>
    public void Announce(string target, params FakePage[] answers)
    {
        var next = -1;
        Announce(target, _ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]);
    }

    /// <summary>Announces a page that answers each request by itself.</summary>
    public void Announce(string target, Func<FakeRequest, FakePage> answer) => pages[target] = answer;

    public void Announce(string target, string body) => Announce(target, FakePage.Of(body));

    /// <summary>Waits until so many requests have come.</summary>
    public async Task Until(int count)
    {
        for (var waited = 0; requests.Count < count && waited < 6000; waited++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        requests.Count.ShouldBeGreaterThanOrEqualTo(count);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await app.DisposeAsync();
        closing.Dispose();
        unannounced.ShouldBeEmpty("nobody announced these addresses");
    }

    private static async Task<FakeWeb> Start(X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        var server = builder.Build();
        FakeWeb? web = null;
        server.Run(context => web!.Answer(context));
        await server.StartAsync();
        return web = new FakeWeb(server, server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    private async Task Answer(HttpContext context)
    {
        lock (requests)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++open);
        }

        try
        {
            using var sent = new StreamReader(context.Request.Body);
            var request = Received(context) with { Body = await sent.ReadToEndAsync(closing.Token) };
            requests.Enqueue(request);
            await Write(context, Page(request));
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private static FakeRequest Received(HttpContext context) => new(
        context.Request.Method,
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
        context.Request.Protocol,
        context.Connection.Id,
        context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));

    private FakePage Page(FakeRequest request)
    {
        if (pages.TryGetValue(request.Target, out var answer) || pages.TryGetValue(request.Target.Split('?')[0], out answer))
        {
            return answer(request);
        }

        unannounced.Enqueue($"{request.Method} {request.Target}");
        return FakePage.Of(404);
    }

    private async Task Write(HttpContext context, FakePage page)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing.Token);
        var gone = either.Token;
        await page.Until.WaitAsync(gone);
        if (page.Form == FakeBody.Reset)
        {
            context.Abort();
            return;
        }

        if (page.Form == FakeBody.Hang)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone);
        }

        context.Response.StatusCode = page.Status;
        foreach (var (name, value) in page.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        await WriteBody(context, page, gone);
    }

    private static async Task WriteBody(HttpContext context, FakePage page, CancellationToken gone)
    {
        var (response, body) = (context.Response, page.Body);
        if (page.Form == FakeBody.Whole && page.Status is not (204 or 205 or 304))
        {
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, gone);
        }

        if (page.Form == FakeBody.Cut)
        {
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), gone);
            await response.Body.FlushAsync(gone);
            context.Abort();
        }

        while (page.Form is FakeBody.Endless or FakeBody.Drip)
        {
            await response.Body.WriteAsync(page.Form == FakeBody.Drip ? body.AsMemory(0, 1) : body, gone);
            await response.Body.FlushAsync(gone);
            await Task.Delay(TimeSpan.FromMilliseconds(page.Form == FakeBody.Drip ? 5 : 0), TimeProvider.System, gone);
        }
    }
}
