using System.Text.Json.Nodes;
using Digest.Telegram.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Digest.Tests.Support;

/// <summary>
/// A Telegram server on a port of this machine that refuses what Telegram refuses. Whoever holds this object writes the script
/// (who says what, what goes wrong) and reads the ledger; the bot under test may live in another process, it sees HTTP alone.
/// </summary>
public sealed partial class FakeTelegram : IAsyncDisposable
{
    public const string Token = "123456:AAtest-Token_of_a_bot_0123456789";
    public const long BotId = 123456;
    public const string BotName = "OurDigestBot";

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly WebApplication server;

    private FakeTelegram(TimeProvider time, int port)
    {
        this.time = time;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 60_000_000);
        server = builder.Build();
        server.Run(Serve);
    }

    /// <summary>Where the bot finds it, as in <c>http://127.0.0.1:34567</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the bot needs to find it.</summary>
    public TelegramOptions Options => new() { Token = Token, BaseAddress = Address };

    /// <summary>Starts a server on a free port.</summary>
    /// <param name="time">The server's clock; the machine's own where none is given.</param>
    /// <param name="port">A port to come back on after an outage; 0: any.</param>
    public static async Task<FakeTelegram> Start(TimeProvider? time = null, int port = 0)
    {
        var fake = new FakeTelegram(time ?? TimeProvider.System, port);
        await fake.server.StartAsync();
        fake.Address = fake.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync();
        await server.DisposeAsync();
    }

    private async Task Serve(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/', 4);
        if (path is ["", "file", _, var file])
        {
            await ServeFile(http, path[2], file);
            return;
        }

        if (path is not ["", var bot, var method])
        {
            await Answer(http, Refuse(404, "Not Found"));
            return;
        }

        if (bot != $"bot{(TokenIsRevoked ? "revoked" : Token)}")
        {
            await Answer(http, Refuse(401, "Unauthorized"));
            return;
        }

        var parameters = await FakeParameters.Read(http.Request, Violate);
        await Call(http, method.ToLowerInvariant(), parameters);
    }

    private async Task Call(HttpContext http, string method, Dictionary<string, string> parameters)
    {
        var fault = Note(method, parameters);
        if (fault is { AfterProcessing: false })
        {
            await Misbehave(http, fault);
            return;
        }

        var answer = method == "getupdates" ? await Updates(parameters, http.RequestAborted) : Locked(method, parameters);
        if (method == "sendmessage" && Slowness > TimeSpan.Zero)
        {
            await Task.Delay(Slowness, time);
        }

        await (fault is null ? Answer(http, answer) : Misbehave(http, fault));
    }

    private async Task Misbehave(HttpContext http, FakeFault fault)
    {
        if (fault.Hangs)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, closing.Token);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        if (fault.Body is null)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = fault.Status;
        http.Response.ContentType = fault.Body.StartsWith('<') ? "text/html" : "application/json";
        if (fault.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = $"{seconds}";
        }

        await http.Response.WriteAsync(fault.Body);
    }

    private JsonObject Locked(string method, Dictionary<string, string> parameters)
    {
        lock (gate)
        {
            try
            {
                return Do(method, parameters);
            }
            catch (FakeRefusalException refusal)
            {
                Violate($"{method}: {refusal.Message}");
                return Refuse(400, $"Bad Request: {refusal.Message}");
            }
        }
    }

    private static async Task Answer(HttpContext http, JsonObject answer)
    {
        http.Response.StatusCode = answer["error_code"]?.GetValue<int>() ?? 200;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.ToJsonString());
    }

    private static JsonObject Ok(JsonNode result) => new() { ["ok"] = true, ["result"] = result };

    private static JsonObject Refuse(int code, string description, string? parameter = null, long value = 0)
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (parameter is not null)
        {
            answer["parameters"] = new JsonObject { [parameter] = value };
        }

        return answer;
    }
}
