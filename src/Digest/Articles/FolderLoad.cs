using Digest.Feeds;

namespace Digest.Articles;

/// <summary>Loads a folder of article files.</summary>
public sealed class FolderLoad(FolderReader folders, Intake intake, TimeProvider time)
{
    /// <summary>How often a folder is looked at.</summary>
    private static readonly TimeSpan Rhythm = TimeSpan.FromMinutes(1);

    /// <summary>Takes the files that are new; those that cannot be read are the feed's trouble.</summary>
    public async Task<FeedLoad> Load(Feed feed, CancellationToken cancellation)
    {
        var contents = await folders.Read(feed.Address, cancellation);
        var fresh = await intake.Accept(feed, contents.Files);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return new FeedLoad(
            feed with
            {
                DueAt = now + (long)Rhythm.TotalMilliseconds,
                LoadedAt = contents.Files.Count > 0 ? now : feed.LoadedAt,
                Trouble = contents.Troubles.Count > 0 ? string.Join("; ", contents.Troubles) : null,
            },
            fresh);
    }
}
