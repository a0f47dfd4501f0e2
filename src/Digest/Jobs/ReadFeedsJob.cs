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
                var loaded = await loader.LoadDue(Feed.Folder, progress: null, cancellationToken);
                loaded += await loader.LoadDue(Feed.Web, progress: null, cancellationToken);
                if (loaded > 0)
                {
                    await context.WakeNext<GroupStoriesJob>(cancellationToken);
                    await lost.Tell();
                }

                await closed.Tell();
            },
            cancellationToken);
}
