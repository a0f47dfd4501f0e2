using System.Data.Common;
using Digest.Articles;
using Digest.Storage;
using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>Puts articles into stories, many in one transaction, each with what the analysis found in it.</summary>
internal sealed class StoryWriter(DbConnection connection) : IAsyncDisposable
{
    private readonly Prepared begin = new(connection, StoryStore.BeginStory);

    private readonly Prepared article = new(
        connection,
        "update articles set story_id = @story, placed_at = @now, placed_why = @why, traits = @traits, sketch = @sketch, strength = @strength where id = @id");

    private readonly Prepared change = new(connection, "update stories set changed_at = @now where id = @story");

    private readonly Prepared keywords = new(connection, "insert into article_keywords(article_id, keywords) values (@id, @keywords)");

    private readonly Prepared sentence = new(connection, "insert into summaries(article_id, starts, ends, score) values (@id, @starts, @ends, @score)");

    /// <summary>Begins a story and tells its number.</summary>
    public Task<long> Begin(long now) => begin.Number(("now", now));

    /// <summary>Puts an article into a story that has begun.</summary>
    public async Task Place(AnalysedArticle placed, long story, Placement placement, long now)
    {
        var (id, _, traits, sketch, analysis) = placed;
        await article.Run(
            ("story", story),
            ("now", now),
            ("why", Reason.Write(placement.Reasons)),
            ("traits", KeptTraits.Write(traits)),
            ("sketch", sketch.Write()),
            ("strength", analysis.Summary.Select(chosen => chosen.Score).DefaultIfEmpty().Average()),
            ("id", id));
        if (placement.Story is not null)
        {
            await change.Run(("now", now), ("story", story));
        }

        await keywords.Run(
            ("id", id),
            ("keywords", KeptKeyword.Write(analysis.Keywords.DistinctBy(keyword => keyword.Term).Select(keyword => new KeptKeyword(keyword.Term, keyword.Shown, keyword.Score)))));
        foreach (var chosen in analysis.Summary)
        {
            await sentence.Run(("id", id), ("starts", chosen.Start), ("ends", chosen.End), ("score", chosen.Score));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await begin.DisposeAsync();
        await article.DisposeAsync();
        await change.DisposeAsync();
        await keywords.DisposeAsync();
        await sentence.DisposeAsync();
    }
}
