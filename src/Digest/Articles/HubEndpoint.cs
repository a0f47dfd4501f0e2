using Digest.Feeds.Hubs;
using Digest.Web;
using Microsoft.AspNetCore.Http;

namespace Digest.Articles;

/// <summary>/websub: where hubs make sure that they were asked, and push what feeds publish.</summary>
public sealed class HubEndpoint(HubDesk desk, Pushing pushing) : IEndpoint
{
    public string Path => HubSubscriber.Path;

    public async Task Answer(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var answer = await desk.Answer(new HubCall(
            http.Request.Method,
            (http.Request.Path.Value ?? "").Split('/')[^1],
            http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.FirstOrDefault() ?? "", StringComparer.Ordinal),
            http.Request.Headers["X-Hub-Signature"].FirstOrDefault(),
            body.ToArray()));
        if (answer.Pushed is { } hub)
        {
            await pushing.Accept(hub, body.ToArray(), http.Request.ContentType, http.RequestAborted);
        }

        http.Response.StatusCode = (int)answer.Status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(answer.Text, http.RequestAborted);
    }
}
