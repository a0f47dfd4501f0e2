using System.Data.Common;
using System.Text.Json;
using Dapper;
using Digest.Storage;
using Digest.Text;

namespace Digest.Editions;

/// <summary>The editions that were made, and what stood in them under which number.</summary>
public sealed class EditionStore(Db db)
{
    /// <summary>Of these stories, those the subscription was sent before <paramref name="before"/>, and when last.</summary>
    public Task<IReadOnlyDictionary<long, long>> LastTold(long subscription, IReadOnlyCollection<long> stories, long before) =>
        db.Read<IReadOnlyDictionary<long, long>>(async connection =>
        {
            var told = new Dictionary<long, long>();
            foreach (var some in stories.Chunk(Batch))
            {
                var rows = await connection.QueryAsync<(long Story, long Slot)>(
                    $"""
                    select t.story_id, max(e.slot)
                    from edition_stories t
                    join editions e on e.id = t.edition_id
                    where e.subscription_id = @subscription and e.slot < @before and not e.extra and {db.Dialect.In("t.story_id", "some")}
                    group by t.story_id
                    """,
                    new { subscription, before, some });
                foreach (var (story, slot) in rows)
                {
                    told[story] = slot;
                }
            }

            return told;
        });

    /// <summary>Keeps a digest that was asked for: its numbers are what the reader types next.</summary>
    public Task KeepExtra(Edition edition) => db.Write(connection => Keep(connection, edition, extra: true));

    /// <summary>What stands under a number in the newest edition that a subscription was given; null where nothing does.</summary>
    public Task<NumberedStory?> Numbered(long subscription, int number) => db.Read(connection => connection.QuerySingleOrDefaultAsync<NumberedStory?>(
        """
        select t.number, t.story_id, t.score, t.parts
        from edition_stories t
        where t.number = @number
          and t.edition_id = (select e.id from editions e where e.subscription_id = @subscription order by e.slot desc, e.id desc limit 1)
        """,
        new { subscription, number }));

    /// <summary>The newest telling of a story to a subscription; null where it never was told.</summary>
    public Task<NumberedStory?> Telling(long subscription, long story) => db.Read(connection => connection.QueryFirstOrDefaultAsync<NumberedStory?>(
        """
        select t.number, t.story_id, t.score, t.parts
        from edition_stories t
        join editions e on e.id = t.edition_id
        where e.subscription_id = @subscription and t.story_id = @story
        order by e.slot desc
        limit 1
        """,
        new { subscription, story }));

    /// <summary>Keeps an edition. False: this slot has one already.</summary>
    internal static async Task<bool> Keep(DbConnection connection, Edition edition, bool extra)
    {
        var id = await connection.ExecuteScalarAsync<long?>(
            """
            insert into editions(subscription_id, slot, from_at, to_at, stories, articles, extra)
            values (@subscription, @Slot, @From, @To, @StoryCount, @ArticleCount, @extra)
            on conflict (subscription_id, slot) do nothing
            returning id
            """,
            new { subscription = edition.Subscription.Id, edition.Slot, edition.From, edition.To, edition.StoryCount, edition.ArticleCount, extra });
        if (id is null)
        {
            return false;
        }

        await connection.ExecuteAsync(
            "insert into edition_stories(edition_id, number, story_id, score, parts) values (@id, @Number, @StoryId, @Score, @parts)",
            edition.Stories.Select(story => new { id, story.Number, story.StoryId, story.Score, parts = JsonSerializer.Serialize(story.Parts) }));
        return true;
    }

    /// <summary>Lets go of up to <paramref name="count"/> editions made before an instant, and of their messages but those on their way. Returns how many.</summary>
    public Task<int> Prune(long before, int count) => db.Write(async connection =>
        await connection.ExecuteAsync("delete from editions where id in (select id from editions where to_at < @before order by id limit @count)", new { before, count })
        + await connection.ExecuteAsync(
            """
            delete from deliveries
            where id in (
              select id
              from deliveries
              where planned_at < @before and state in ('sent', 'failed', 'unknown')
              order by id
              limit @count)
            """,
            new { before, count }));

    /// <summary>How many parameters a list has at most: SQLite takes 32,766, and shorter statements are prepared sooner.</summary>
    private const int Batch = 500;
}

/// <summary>A story as it stood in an edition, with the parts of its rank.</summary>
public sealed record NumberedStory
{
    public int Number { get; init; }

    public long StoryId { get; init; }

    public double Score { get; init; }

    public required string Parts { get; init; }

    /// <summary>The named parts, which add up to <see cref="Score"/>.</summary>
    public IReadOnlyList<Part> PartList => JsonSerializer.Deserialize<List<Part>>(Parts)!;
}
