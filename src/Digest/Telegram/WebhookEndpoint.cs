using System.Security.Cryptography;
using System.Text;
using Digest.Telegram.Api;
using Digest.Web;
using Microsoft.AspNetCore.Http;

namespace Digest.Telegram;

/// <summary>/telegram: where Telegram brings updates when a webhook is set. Who does not show the secret is turned away.</summary>
internal sealed class WebhookEndpoint(TelegramOptions options, UpdatePoller poller) : IEndpoint
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    public string Path => "/telegram";

    /// <summary>200 when the update has had its effect, or had it before; 503: Telegram brings it again.</summary>
    public async Task Answer(HttpContext http) => http.Response.StatusCode = await Take(http);

    private async Task<int> Take(HttpContext http)
    {
        if (options.Webhook.Length == 0)
        {
            return StatusCodes.Status404NotFound;
        }

        if (!ShowsSecret(http.Request))
        {
            return StatusCodes.Status403Forbidden;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (AnswerReader.ReadUpdate(body.ToArray()) is not { } update)
        {
            return StatusCodes.Status400BadRequest;
        }

        // Not given up when Telegram hangs up: it would bring the same again, and the effect would be half.
        return await poller.Receive(update, CancellationToken.None) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>Compared in a time that tells nothing about the secret.</summary>
    private bool ShowsSecret(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString())),
        SHA256.HashData(Encoding.UTF8.GetBytes(options.WebhookSecret)));
}
