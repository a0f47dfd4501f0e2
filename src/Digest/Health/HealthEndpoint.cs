using Digest.Web;
using Microsoft.AspNetCore.Http;

namespace Digest.Health;

/// <summary>/healthz: one line a part, and 503 as soon as one of them does not do its work.</summary>
public sealed class HealthEndpoint(Checkup checkup) : IEndpoint
{
    public string Path => "/healthz";

    public async Task Answer(HttpContext http)
    {
        var findings = await checkup.Look();
        http.Response.StatusCode = findings.Any(finding => finding.Trouble is not null) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(string.Concat(findings.Select(finding => $"{finding.Part}: {finding.Trouble ?? "ok"}\n")));
    }
}
