using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>The least that a service of this kind can be: ASP.NET, Quartz, a table in SQLite, nothing to do.</summary>
public static class EmptyHost
{
    /// <summary>Serves <c>/readyz</c> until standard input ends; it is ready when its first job has written a row. Arguments: connection string, address.</summary>
    public static async Task Run(string[] args)
    {
        // It looks through its folder for settings: not through the one that the benchmark happens to be started in.
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(args[0]).DataSource);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(args[1]);
        builder.Services
            .AddSingleton(new Rows(args[0]))
            .AddQuartz(quartz => quartz.ScheduleJob<FirstJob>(trigger => trigger.StartNow()))
            .AddQuartzHostedService();
        await using var app = builder.Build();
        app.MapGet("/readyz", async (Rows rows) => Results.StatusCode(await rows.Count() > 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    internal sealed class Rows(string connectionString)
    {
        public async Task Add()
        {
            await using var database = new SqliteConnection(connectionString);
            await database.ExecuteAsync("pragma journal_mode = wal; create table if not exists rows(id integer primary key); insert into rows default values");
        }

        public async Task<long> Count()
        {
            await using var database = new SqliteConnection(connectionString);
            return await database.ExecuteScalarAsync<long>("select count(*) from sqlite_master where name = 'rows'");
        }
    }

    internal sealed class FirstJob(Rows rows) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await rows.Add();
    }
}
