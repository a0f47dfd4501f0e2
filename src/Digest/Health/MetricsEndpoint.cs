using Digest.Web;
using Microsoft.AspNetCore.Http;

namespace Digest.Health;

/// <summary>/metrics: every instrument, for Prometheus. Without a database, what this process has counted.</summary>
public sealed class MetricsEndpoint(MetricBook book, VitalsMeter vitals) : IEndpoint
{
    public string Path => "/metrics";

    public async Task Answer(HttpContext http)
    {
        try
        {
            await vitals.Refresh();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // /healthz says what is wrong; the vital numbers are left out.
        }

        http.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        await http.Response.WriteAsync(book.Print());
    }
}
