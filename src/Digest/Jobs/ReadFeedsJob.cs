using Digest.Articles;
using Digest.Editions.Deliveries;
using Digest.Feeds;
using Quartz;

namespace Digest.Jobs;

/// <summary>Loads the feeds that are due, and tells of those that are lost, and of chats that have closed.</summary>
[DisallowConcurrentExecution]
public sealed class ReadFeedsJob(Loader loader, LostFeeds lost, ClosedChats closed, Door door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.Open(
            "feeds",
            async () =>
            {
                var fresh = new FirstFresh(() => context.WakeNext<GroupStoriesJob>(cancellationToken).AsTask());
                var loaded = await loader.LoadDue(Feed.Folder, fresh, cancellationToken);
                loaded += await loader.LoadDue(Feed.Web, fresh, cancellationToken);
                if (loaded > 0)
                {
                    await context.WakeNext<GroupStoriesJob>(cancellationToken);
                    await lost.Tell();
                }

                await closed.Tell();
            },
            cancellationToken);

    /// <summary>Placing begins with the first article, beside the loads that are still under way, and goes on for as long as some wait.</summary>
    private sealed class FirstFresh(Func<Task> wake) : IProgress<FeedLoad>
    {
        private bool isWoken;

        public void Report(FeedLoad value)
        {
            if (value.Fresh > 0 && !isWoken)
            {
                isWoken = true;
                _ = wake();
            }
        }
    }
}
