using Dapper;
using Digest.Storage;
using Digest.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Digest.Health;

/// <summary>/readyz: this node can be given work: its database answers and it is not about to stop.</summary>
public sealed class ReadyEndpoint(Db db, IHostApplicationLifetime life) : IEndpoint
{
    public string Path => "/readyz";

    public async Task Answer(HttpContext http)
    {
        var trouble = await Trouble();
        http.Response.StatusCode = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync($"{trouble ?? "ready"}\n");
    }

    private async Task<string?> Trouble()
    {
        if (life.ApplicationStopping.IsCancellationRequested || !life.ApplicationStarted.IsCancellationRequested)
        {
            return life.ApplicationStopping.IsCancellationRequested ? "stopping" : "starting";
        }

        try
        {
            await db.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from migrations"));
            return null;
        }
        catch (Exception error)
        {
            return StorageTrouble.Say(error) ?? "the database does not answer as it should";
        }
    }
}
