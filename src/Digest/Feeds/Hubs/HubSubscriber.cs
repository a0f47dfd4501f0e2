using Microsoft.Extensions.Logging;

namespace Digest.Feeds.Hubs;

/// <summary>Asks hubs to push, and asks again before a promise ends. What no hub pushes is polled as ever.</summary>
public sealed partial class HubSubscriber(HubStore hubs, FeedFetcher fetcher, FeedOptions options, TimeProvider time, ILogger<HubSubscriber> log)
{
    /// <summary>The first part of the path hubs push to.</summary>
    public const string Path = "/websub";

    private const int Batch = 50;

    /// <summary>How long we ask hubs to push: ten days, which is what common hubs give.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromDays(10);

    /// <summary>A promise is renewed so long before its end.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromDays(1);

    /// <summary>A hub that does not agree is asked again after so long.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromHours(12);

    /// <summary>Asks those that are due. Returns how many took the request; they agree or refuse by a call of their own.</summary>
    public async Task<int> Renew(CancellationToken cancellation)
    {
        if (options.PublicAddress.Length == 0)
        {
            return 0;
        }

        var now = time.GetUtcNow();
        var due = await hubs.ClaimDue(Batch, Milliseconds(now), Milliseconds(now + Early), Milliseconds(now - Again));
        var taken = 0;
        foreach (var hub in due)
        {
            taken += await Ask(hub, cancellation) ? 1 : 0;
        }

        return taken;
    }

    private async Task<bool> Ask(Hub hub, CancellationToken cancellation)
    {
        var trouble = await fetcher.Post(
            hub.Address,
            [
                new("hub.mode", "subscribe"),
                new("hub.topic", hub.Topic),
                new("hub.callback", $"{options.PublicAddress.TrimEnd('/')}{Path}/{hub.Token}"),
                new("hub.lease_seconds", Lease.TotalSeconds.ToString("0")),
                new("hub.secret", hub.Secret),
            ],
            cancellation);
        if (trouble is not null)
        {
            LogTrouble(hub.Address, hub.Topic, trouble);
        }

        return trouble is null;
    }

    private static long Milliseconds(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Information, "The hub {Hub} was not asked to push {Topic}: {Trouble}")]
    private partial void LogTrouble(string hub, string topic, string trouble);
}
