using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Serialization.Metadata;

namespace Digest.Telegram.Api;

/// <summary>
/// Telegram's Bot API. One call is one request: nothing is repeated here, and what goes wrong is an <see cref="ApiResult{T}"/>.
/// Only the caller's own cancellation throws.
/// </summary>
public sealed class BotApi : IDisposable
{
    /// <summary>Headers and body of an answer come within this, or the answer counts as lost.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>What a poll's answer may take beyond its own timeout.</summary>
    private static readonly TimeSpan PollGrace = TimeSpan.FromSeconds(10);

    /// <summary>Files travel longer than words.</summary>
    private static readonly TimeSpan FileDeadline = TimeSpan.FromMinutes(2);

    /// <summary>Telegram's own answers hold about 4 MB at most.</summary>
    private const int LargestAnswer = 16 * 1024 * 1024;

    /// <summary>Nothing but the connections: deadlines are kept here, call by call.</summary>
    private readonly HttpMessageInvoker http;
    private readonly TimeProvider time;
    private readonly string methods;
    private readonly ConcurrentDictionary<string, Uri> addresses = new(StringComparer.Ordinal);
    private readonly string files;
    private readonly string token;

    /// <summary>Connects to nothing yet.</summary>
    public BotApi(TelegramOptions options, TimeProvider time)
    {
        this.time = time;
        token = options.Token.Trim();
        var server = options.BaseAddress.TrimEnd('/');
        methods = $"{server}/bot{token}/";
        files = $"{server}/file/bot{token}/";
        http = new HttpMessageInvoker(Wire());
    }

    /// <summary>Who we are.</summary>
    public Task<ApiResult<User>> GetMe(CancellationToken cancellation) =>
        Call("getMe", new Nothing(), BotApiJson.Telegram.Nothing, BotApiJson.Telegram.User, cancellation);

    /// <summary>What has happened; waits up to <see cref="GetUpdates.Timeout"/> for something to happen.</summary>
    public Task<ApiResult<IReadOnlyList<Update>>> GetUpdates(GetUpdates request, CancellationToken cancellation) =>
        Post(
            "getUpdates",
            WatchedContent.Json(request, BotApiJson.Telegram.GetUpdates),
            TimeSpan.FromSeconds(request.Timeout) + PollGrace,
            AnswerReader.ReadUpdates,
            cancellation);

    /// <summary>Writes a message.</summary>
    public Task<ApiResult<SentMessage>> SendMessage(SendMessage request, CancellationToken cancellation) =>
        Call("sendMessage", request, BotApiJson.Telegram.SendMessage, BotApiJson.Telegram.SentMessage, cancellation);

    /// <summary>Writes another text into a message of ours.</summary>
    public Task<ApiResult<SentMessage>> EditMessageText(EditMessageText request, CancellationToken cancellation) =>
        Call("editMessageText", request, BotApiJson.Telegram.EditMessageText, BotApiJson.Telegram.SentMessage, cancellation);

    /// <summary>Stops a tapped button's spinning.</summary>
    public Task<ApiResult<bool>> AnswerCallbackQuery(AnswerCallbackQuery request, CancellationToken cancellation) =>
        Call("answerCallbackQuery", request, BotApiJson.Telegram.AnswerCallbackQuery, BotApiJson.Telegram.Boolean, cancellation);

    /// <summary>Shows cards to somebody who types the bot's name.</summary>
    public Task<ApiResult<bool>> AnswerInlineQuery(AnswerInlineQuery request, CancellationToken cancellation) =>
        Call("answerInlineQuery", request, BotApiJson.Telegram.AnswerInlineQuery, BotApiJson.Telegram.Boolean, cancellation);

    /// <summary>Sets the menu.</summary>
    public Task<ApiResult<bool>> SetMyCommands(SetMyCommands request, CancellationToken cancellation) =>
        Call("setMyCommands", request, BotApiJson.Telegram.SetMyCommands, BotApiJson.Telegram.Boolean, cancellation);

    /// <summary>Whether a webhook is set.</summary>
    public Task<ApiResult<WebhookInfo>> GetWebhookInfo(CancellationToken cancellation) =>
        Call("getWebhookInfo", new Nothing(), BotApiJson.Telegram.Nothing, BotApiJson.Telegram.WebhookInfo, cancellation);

    /// <summary>Lets Telegram call us with updates from now on.</summary>
    public Task<ApiResult<bool>> SetWebhook(SetWebhook request, CancellationToken cancellation) =>
        Call("setWebhook", request, BotApiJson.Telegram.SetWebhook, BotApiJson.Telegram.Boolean, cancellation);

    /// <summary>Ends the webhook.</summary>
    public Task<ApiResult<bool>> DeleteWebhook(DeleteWebhook request, CancellationToken cancellation) =>
        Call("deleteWebhook", request, BotApiJson.Telegram.DeleteWebhook, BotApiJson.Telegram.Boolean, cancellation);

    /// <summary>Somebody's standing in a chat.</summary>
    public Task<ApiResult<ChatMember>> GetChatMember(GetChatMember request, CancellationToken cancellation) =>
        Call("getChatMember", request, BotApiJson.Telegram.GetChatMember, BotApiJson.Telegram.ChatMember, cancellation);

    /// <summary>Shows that we are at work.</summary>
    public Task<ApiResult<bool>> SendChatAction(SendChatAction request, CancellationToken cancellation) =>
        Call("sendChatAction", request, BotApiJson.Telegram.SendChatAction, BotApiJson.Telegram.Boolean, cancellation);

    /// <summary>Where a file can be had.</summary>
    public Task<ApiResult<TelegramFile>> GetFile(GetFile request, CancellationToken cancellation) =>
        Call("getFile", request, BotApiJson.Telegram.GetFile, BotApiJson.Telegram.TelegramFile, cancellation);

    /// <summary>Sends a file.</summary>
    public Task<ApiResult<SentMessage>> SendDocument(SendDocument request, CancellationToken cancellation) =>
        Post("sendDocument", WatchedContent.Form(Form.Of(request)), FileDeadline, Reader(BotApiJson.Telegram.SentMessage), cancellation);

    /// <summary>A file's bytes; refused with 413 when there are more than <paramref name="most"/>.</summary>
    public Task<ApiResult<byte[]>> Download(string filePath, int most, CancellationToken cancellation)
    {
        var address = files + string.Join('/', filePath.Split('/').Select(Uri.EscapeDataString));
        return Guard(null, FileDeadline, deadline => Fetch(address, most, deadline), cancellation);
    }

    public void Dispose() => http.Dispose();

    private Task<ApiResult<TResult>> Call<TRequest, TResult>(
        string method,
        TRequest request,
        JsonTypeInfo<TRequest> asked,
        JsonTypeInfo<TResult> answered,
        CancellationToken cancellation) =>
        Post(method, WatchedContent.Json(request, asked), Deadline, Reader(answered), cancellation);

    private Task<ApiResult<T>> Post<T>(
        string method,
        WatchedContent content,
        TimeSpan deadline,
        Func<int, ReadOnlyMemory<byte>, TimeSpan?, ApiResult<T>> read,
        CancellationToken cancellation) =>
        Guard(content, deadline, token => Send(AddressOf(method), content, read, token), cancellation);

    private Uri AddressOf(string method) => addresses.GetOrAdd(method, name => new Uri(methods + name));

    private async Task<ApiResult<T>> Send<T>(
        Uri address,
        WatchedContent content,
        Func<int, ReadOnlyMemory<byte>, TimeSpan?, ApiResult<T>> read,
        CancellationToken deadline)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        using var response = await http.SendAsync(request, deadline);
        return await BoundedBody.Read(response.Content, LargestAnswer, deadline) is { } body
            ? read((int)response.StatusCode, body, response.Headers.RetryAfter?.Delta)
            : new ApiResult<T>.Unsure($"an answer of more than {LargestAnswer} bytes");
    }

    private async Task<ApiResult<byte[]>> Fetch(string address, int most, CancellationToken deadline)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await http.SendAsync(request, deadline);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new ApiResult<byte[]>.Refused((int)response.StatusCode, "the file is not there");
        }

        return await BoundedBody.Read(response.Content, most, deadline) is { } body
            ? new ApiResult<byte[]>.Ok(body)
            : new ApiResult<byte[]>.Refused((int)HttpStatusCode.RequestEntityTooLarge, "the file is too big");
    }

    /// <summary>One deadline over connecting, headers and body; what breaks on the way becomes a result.</summary>
    private async Task<ApiResult<T>> Guard<T>(
        WatchedContent? content,
        TimeSpan deadline,
        Func<CancellationToken, Task<ApiResult<T>>> work,
        CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(deadline, time);
        using var both = cancellation.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation) : null;
        try
        {
            return await work(both?.Token ?? late.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return Broken<T>(content, $"no answer within {deadline.TotalSeconds} s");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return Broken<T>(content, Why(error));
        }
    }

    private static ApiResult<T> Broken<T>(WatchedContent? content, string why) =>
        content is { HasBegun: true } ? new ApiResult<T>.Unsure(why) : new ApiResult<T>.Unreached(why);

    private string Why(Exception error)
    {
        var text = error.InnerException is { } inner ? $"{error.Message} {inner.Message}" : error.Message;
        return TokenMask.Hide(token.Length > 0 ? text.Replace(token, "***", StringComparison.Ordinal) : text);
    }

    private static Func<int, ReadOnlyMemory<byte>, TimeSpan?, ApiResult<T>> Reader<T>(JsonTypeInfo<T> type) =>
        (status, body, wait) => AnswerReader.Read(status, body, wait, type);

    /// <summary>
    /// Redirects are not followed: they would carry the token elsewhere. Without a propagator no trace of the address is kept.
    /// Idle connections are closed before the far end does it, since a send into a dying one cannot be told from a lost answer.
    /// </summary>
    private static SocketsHttpHandler Wire() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };
}
