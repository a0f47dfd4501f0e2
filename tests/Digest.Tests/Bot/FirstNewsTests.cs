using System.Net;
using System.Text;
using Digest.Bot;
using Digest.Feeds;
using Digest.Stories;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>Whoever asks for a digest while the first news is loading.</summary>
public sealed class FirstNewsTests
{
    private static readonly string Answer =
        $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss version=\"2.0\"><channel><title>Wire</title><item><title>A bridge opens</title><guid>1</guid><description>The bridge over the Alder opened on Monday.</description></item></channel></rss>";

    [Fact]
    public async Task He_waits_for_it_and_has_it()
    {
        var (begun, asked) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var web = new RawWeb(
            async (stream, cancellation) =>
            {
                begun.SetResult();
                await asked.Task;
                await stream.WriteAsync(Encoding.ASCII.GetBytes(Answer), cancellation);
            },
            IPAddress.Loopback);
        await using var app = await DigestApp.Start(change: settings => settings.Feeds.AllowedHosts = [web.Host]);
        await app.Get<FeedStore>().Add(web.Address, Feed.Web, "Wire", app.Now, starter: true);
        await app.Say("/start");

        var loading = app.Loads(Feed.Web);
        await begun.Task;
        var digest = app.Ask("/digest");
        asked.SetResult();
        await loading;
        await app.Get<Grouping>().PlaceAll(CancellationToken.None);

        (await digest).ShouldContain("The bridge over the Alder opened on Monday.");
    }

    [Fact]
    public async Task Where_nothing_is_on_its_way_he_hears_so_at_once()
    {
        await using var app = await DigestApp.Start();

        (await app.Get<FirstNews>().Comes(CancellationToken.None)).ShouldBeFalse();
    }
}
