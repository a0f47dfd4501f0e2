using System.Data.Common;
using Digest.Storage;

namespace Digest.Stories;

/// <summary>Puts articles into stories, many in one transaction.</summary>
internal sealed class StoryWriter(DbConnection connection) : IAsyncDisposable
{
    private readonly Prepared begin = new(connection, StoryStore.BeginStory);

    private readonly Prepared article = new(
        connection,
        "update articles set story_id = @story, placed_at = @now, placed_why = @why where id = @id");

    private readonly Prepared change = new(connection, "update stories set changed_at = @now where id = @story");

    private readonly Prepared waits = new(connection, "delete from unplaced where article_id = @id");

    private readonly Prepared exists = new(connection, "select count(*) from stories where id = @story");

    /// <summary>The stories that were there when this transaction asked for them: nobody lets go of one while it is our turn.</summary>
    private readonly HashSet<long> there = [];

    /// <summary>Begins a story and tells its number.</summary>
    public async Task<long> Begin(long now)
    {
        var story = await begin.Number(("now", now));
        there.Add(story);
        return story;
    }

    /// <summary>A story may have been let go of since it was remembered.</summary>
    public async Task<bool> Exists(long story)
    {
        if (there.Contains(story))
        {
            return true;
        }

        return await exists.Number(("story", story)) > 0 && there.Add(story);
    }

    /// <summary>Puts an article into a story that has begun.</summary>
    public async Task Place(long id, long story, Placement placement, long now)
    {
        await article.Run(("story", story), ("now", now), ("why", Reason.Write(placement.Reasons)), ("id", id));
        await waits.Run(("id", id));
        if (placement.Story is not null)
        {
            await change.Run(("now", now), ("story", story));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await begin.DisposeAsync();
        await exists.DisposeAsync();
        await article.DisposeAsync();
        await change.DisposeAsync();
        await waits.DisposeAsync();
    }
}
