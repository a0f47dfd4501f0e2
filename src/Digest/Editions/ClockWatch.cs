using Digest.Feeds;

namespace Digest.Editions;

/// <summary>Notices when the clock has been set back, and lets come when it should what was put off until a time that is far away now.</summary>
public sealed class ClockWatch(SubscriptionStore subscriptions, FeedStore feeds, TimeProvider time)
{
    /// <summary>The clock when it was looked at last. At the start nobody knows: it may have been set back while nothing ran.</summary>
    private DateTimeOffset seen = DateTimeOffset.MaxValue;

    /// <summary>Looks at the clock.</summary>
    public async Task Look()
    {
        var now = time.GetUtcNow();
        if (now < seen)
        {
            await subscriptions.Hasten(now);
        }

        if (now < seen && seen < DateTimeOffset.MaxValue)
        {
            await feeds.Recall(now, seen - now);
        }

        seen = now;
    }
}
