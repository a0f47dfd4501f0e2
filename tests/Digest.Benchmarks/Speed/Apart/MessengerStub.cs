using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>
/// A messenger's server on the loopback, as far as a bot needs it: updates to be asked for, messages to be taken, and the rates of
/// Telegram where they are asked for. It knows nothing of the bot.
/// </summary>
public sealed class MessengerStub
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    private readonly Lock gate = new();
    private readonly List<(long Id, long Chat, string Text)> updates = [];
    private readonly List<string> taken = [];
    private readonly Allowance? all;
    private readonly Dictionary<long, Allowance> chats = [];
    private readonly bool limits;
    private int refused;

    private MessengerStub(bool limits) => (this.limits, all) = (limits, limits ? new Allowance(30, 30) : null);

    /// <summary>
    /// Serves until standard input ends and tells its port. <c>/say?chat=&amp;chats=&amp;count=&amp;text=</c> makes people write,
    /// <c>/told?count=&amp;holding=</c> waits for messages and tells how many were taken and refused. Argument: <c>limits</c> or <c>open</c>.
    /// </summary>
    public static async Task Run(string[] args)
    {
        var stub = new MessengerStub(args[0] == "limits");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.MapGet("/say", stub.Say);
        app.MapGet("/told", stub.Told);
        app.MapPost("/{bot}/{method}", stub.Serve);
        await app.StartAsync();
        OwnProcess.Tell(new Uri(app.Urls.First()).Port);
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private void Say(long chat, int chats, int count, string text)
    {
        lock (gate)
        {
            for (var i = 0; i < count; i++)
            {
                updates.Add((updates.Count + 1, chat + (i % chats), text));
            }
        }
    }

    private async Task<string> Told(int count, string holding, CancellationToken cancellation)
    {
        while (true)
        {
            lock (gate)
            {
                if (taken.Count(text => text.Contains(holding, StringComparison.Ordinal)) >= count)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{taken.Count} {refused}");
                }
            }

            await Task.Delay(Look, TimeProvider.System, cancellation);
        }
    }

    private async Task Serve(string method, HttpContext http)
    {
        var asked = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var (status, answer) = method switch
        {
            "getMe" => (200, """{"ok":true,"result":{"id":7,"is_bot":true,"first_name":"Bot","username":"speed_bot"}}"""),
            "getUpdates" => (200, await Updates((long?)asked?["offset"] ?? 0, (int?)asked?["timeout"] ?? 0, http.RequestAborted)),
            "sendMessage" => Take((long)asked!["chat_id"]!, asked.ToJsonString()),
            "getWebhookInfo" => (200, """{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}"""),
            _ => (200, """{"ok":true,"result":true}"""),
        };
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer, http.RequestAborted);
    }

    private async Task<string> Updates(long from, int seconds, CancellationToken cancellation)
    {
        var until = TimeProvider.System.GetUtcNow().AddSeconds(seconds);
        while (true)
        {
            List<(long Id, long Chat, string Text)> some;
            lock (gate)
            {
                some = [.. updates.Skip((int)Math.Max(0, from - 1)).Take(100)];
            }

            if (some.Count > 0 || TimeProvider.System.GetUtcNow() >= until)
            {
                var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
                return $$"""{"ok":true,"result":[{{string.Join(',', some.Select(update => Update(update.Id, update.Chat, update.Text, now)))}}]}""";
            }

            await Task.Delay(Look, TimeProvider.System, cancellation);
        }
    }

    private static string Update(long id, long chat, string text, long now) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"update_id":{{id}},"message":{"message_id":{{id}},"date":{{now}},"chat":{"id":{{chat}},"type":"private","first_name":"A"},"from":{"id":{{chat}},"is_bot":false,"first_name":"A","language_code":"en"},"text":{{JsonSerializer.Serialize(text)}} } }""");

    private (int Status, string Answer) Take(long chat, string message)
    {
        lock (gate)
        {
            if (limits && !(Of(chat).Has && all!.Has))
            {
                refused++;
                return (429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}""");
            }

            if (limits)
            {
                Of(chat).Use();
                all!.Use();
            }

            taken.Add(message);
            return (200, string.Create(CultureInfo.InvariantCulture, $$"""{"ok":true,"result":{"message_id":{{taken.Count}},"date":1,"chat":{"type":"private","id":{{chat}} } } }"""));
        }
    }

    private Allowance Of(long chat) => chats.TryGetValue(chat, out var own) ? own : chats[chat] = new Allowance(1, 1);

    /// <summary>So many a second, and so many at once after a silence.</summary>
    private sealed class Allowance(double second, double most)
    {
        private double left;
        private DateTimeOffset looked;

        public bool Has
        {
            get
            {
                var now = TimeProvider.System.GetUtcNow();
                left = Math.Min(most, left + ((now - looked).TotalSeconds * second));
                looked = now;
                return left >= 1;
            }
        }

        public void Use() => left--;
    }
}
