using System.Net;
using System.Text;
using Digest.Tests.Jobs;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>Telegram brings updates to the service itself: a process of its own, called as Telegram calls it.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Secret = "a-secret_of-the-hook-0123";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServiceFolder folder = new();
    private readonly string address = $"http://127.0.0.1:{FreePorts.Next()}";
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_shows_the_secret_is_answered_once_and_all_else_is_turned_away()
    {
        await using var telegram = await FakeTelegram.Start();
        var chat = telegram.Private(7);
        var settings = folder.Settings(telegram, new Clock(TimeProvider.System.GetUtcNow(), 1), speed: 1);
        settings["Digest:Web:Address"] = address;
        settings["Digest:Telegram:Webhook"] = "https://digest.example/telegram";
        settings["Digest:Telegram:WebhookSecret"] = Secret;
        await using var service = DigestProcess.Start(folder.Path, settings);
        await telegram.Until(fake => fake.WebhookSecret.Length > 0, Patience.TotalSeconds);
        telegram.WebhookSecret.ShouldBe(Secret);
        telegram.Webhook.ShouldBe("https://digest.example/telegram");

        (await Bring(1, "/help", secret: null)).ShouldBe(HttpStatusCode.Forbidden);
        (await Bring(1, "/help", secret: Secret + "x")).ShouldBe(HttpStatusCode.Forbidden);
        (await Post("no update at all", Secret)).ShouldBe(HttpStatusCode.BadRequest);
        (await Post("{\"update_id\":99,\"something_new\":{}}", Secret)).ShouldBe(HttpStatusCode.OK);
        telegram.Texts(chat).ShouldBeEmpty();

        (await UntilTaken(() => Bring(2, "/help", Secret))).ShouldBe(HttpStatusCode.OK);
        (await Bring(2, "/help", Secret)).ShouldBe(HttpStatusCode.OK);
        (await Bring(3, "/sources", Secret)).ShouldBe(HttpStatusCode.OK);
        await telegram.Until(fake => fake.Texts(chat).Count >= 2, Patience.TotalSeconds);

        telegram.Texts(chat).Count.ShouldBe(2, "what comes twice is answered once");
        (await http.GetAsync(new Uri($"{address}/healthz"))).StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        service.Errors.ShouldNotContain(Secret);
    }

    private static async Task<HttpStatusCode> UntilTaken(Func<Task<HttpStatusCode>> bring)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (await bring() is var status && status != HttpStatusCode.ServiceUnavailable)
            {
                return status;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        return HttpStatusCode.ServiceUnavailable;
    }

    private Task<HttpStatusCode> Bring(long update, string text, string? secret) => Post(
        $$"""
        {"update_id":{{update}},"message":{"message_id":{{update}},"date":{{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}},"chat":{"id":7,"type":"private","first_name":"User"},"from":{"id":7,"is_bot":false,"first_name":"User"},"text":"{{text}}"} }
        """,
        secret);

    private async Task<HttpStatusCode> Post(string body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/telegram") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
