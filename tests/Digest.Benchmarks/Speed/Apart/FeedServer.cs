using System.Globalization;
using Digest.Benchmarks.Speed.Corpus;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>Serves a corpus on the loopback as feeds are served: with ETags, 304s and a wait before each answer.</summary>
public static class FeedServer
{
    /// <summary>Serves <c>/feed/N</c> until standard input ends; <c>/round/N</c> begins a round. Tells its port. Arguments: feeds, entries, wait in milliseconds.</summary>
    public static async Task Run(string[] args)
    {
        var numbers = args.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        var corpus = new NewsCorpus(numbers[0], numbers[1]);
        var wait = TimeSpan.FromMilliseconds(numbers[2]);
        var round = 0;

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(0));
        await using var app = builder.Build();
        app.MapGet("/round/{number:int}", (int number) => round = number);
        app.MapGet("/feed/{number:int}", async (int number, HttpContext context) =>
        {
            await Task.Delay(wait, TimeProvider.System, context.RequestAborted);
            await Answer(corpus, number, round, context);
        });
        await app.StartAsync();
        OwnProcess.Tell(new Uri(app.Urls.First()).Port);
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static async Task Answer(NewsCorpus corpus, int feed, int round, HttpContext context)
    {
        var tag = $"\"{feed}-{NewsCorpus.Gained(feed, round)}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var document = corpus.Document(feed, round);
        context.Response.ContentType = feed % 2 == 0 ? "application/rss+xml; charset=utf-8" : "application/atom+xml; charset=utf-8";
        context.Response.ContentLength = document.Length;
        await context.Response.Body.WriteAsync(document, context.RequestAborted);
    }
}
