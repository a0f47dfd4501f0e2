using System.Data.Common;
using System.Text.Json;
using Dapper;
using Digest.Editions.Corrections;
using Digest.Storage;
using Digest.Text;

namespace Digest.Editions;

/// <summary>The editions that were made, and what stood in them under which number.</summary>
public sealed class EditionStore(Db db)
{
    /// <summary>Digests are due at whole minutes.</summary>
    private const long Minute = 60_000;

    /// <summary>The edition whose window holds a moment; null where none covers it yet.</summary>
    public Task<KeptEdition?> Covering(long subscription, long moment) => db.Read(connection => connection.QueryFirstOrDefaultAsync<KeptEdition?>(
        """
        select *
        from editions
        where subscription_id = @subscription and from_at <= @moment and to_at > @moment and not extra and not alert
        order by slot
        limit 1
        """,
        new { subscription, moment }));

    /// <summary>Keeps a digest that was asked for: its numbers are what the reader types next. Returns the number of the digest itself.</summary>
    /// <param name="edition">What is told.</param>
    /// <param name="asked">What was asked, so that it can be composed again; null: it is told once.</param>
    public async Task<long> KeepExtra(Edition edition, string? asked)
    {
        while (true)
        {
            if (await db.Write(async connection => await Keep(connection, edition with { Slot = await FreeSlot(connection, edition.Subscription, edition.Slot) }, EditionKind.Asked, asked)) is { } kept)
            {
                return kept;
            }

            // Another node took the slot in the same moment.
        }
    }

    /// <summary>Whether anything was ever told to a subscription.</summary>
    public Task<bool> Any(long subscription) => db.Read(async connection =>
        await connection.ExecuteScalarAsync<long?>("select min(id) from editions where subscription_id = @subscription", new { subscription }) is not null);

    /// <summary>An edition by its number, or null.</summary>
    public Task<KeptEdition?> Find(long id) => db.Read(connection => connection.QuerySingleOrDefaultAsync<KeptEdition?>("select * from editions where id = @id", new { id }));

    /// <summary>The editions of a subscription that came by themselves in a span, oldest first.</summary>
    public Task<IReadOnlyList<KeptEdition>> Made(long subscription, long from, long to) => db.Read<IReadOnlyList<KeptEdition>>(async connection =>
        [.. await connection.QueryAsync<KeptEdition>(
            "select * from editions where subscription_id = @subscription and slot >= @from and slot < @to and not extra and not alert order by slot",
            new { subscription, from, to })]);

    /// <summary>What stands in an edition, in its order.</summary>
    public Task<IReadOnlyList<NumberedStory>> Stories(long edition) => db.Read<IReadOnlyList<NumberedStory>>(async connection =>
        [.. await connection.QueryAsync<NumberedStory>(
            "select number, story_id, score, parts from edition_stories where edition_id = @edition order by number",
            new { edition })]);

    /// <summary>A slot of no other edition, after all that were made, and never one at which a digest may be due.</summary>
    internal static async Task<long> FreeSlot(DbConnection connection, Subscription subscription, long now)
    {
        var last = await connection.ExecuteScalarAsync<long?>("select max(slot) from editions where subscription_id = @Id", new { subscription.Id });
        var slot = Math.Max(now, last + 1 ?? now);
        return slot % Minute == 0 ? slot + 1 : slot;
    }

    /// <summary>What stands under a number in the newest edition that a subscription was given; null where nothing does.</summary>
    public Task<NumberedStory?> Numbered(long subscription, int number) => db.Read(connection => connection.QuerySingleOrDefaultAsync<NumberedStory?>(
        """
        select t.number, t.story_id, t.score, t.parts
        from edition_stories t
        where t.number = @number
          and t.edition_id = (select e.id from editions e where e.subscription_id = @subscription and not e.alert order by e.id desc limit 1)
        """,
        new { subscription, number }));

    /// <summary>The newest telling of a story to a subscription; null where it never was told.</summary>
    public Task<NumberedStory?> Telling(long subscription, long story) => db.Read(connection => connection.QueryFirstOrDefaultAsync<NumberedStory?>(
        """
        select t.number, t.story_id, t.score, t.parts
        from edition_stories t
        join editions e on e.id = t.edition_id
        where e.subscription_id = @subscription and t.story_id = @story
        order by e.id desc
        limit 1
        """,
        new { subscription, story }));

    /// <summary>Keeps an edition. Returns its number; null: this slot has one already.</summary>
    internal static async Task<long?> Keep(DbConnection connection, Edition edition, EditionKind kind, string? asked = null)
    {
        var id = await connection.ExecuteScalarAsync<long?>(
            """
            insert into editions(subscription_id, slot, from_at, to_at, stories, articles, shown, merged, filtered, below, told_before, extra, alert, asked)
            values (@subscription, @Slot, @From, @To, @StoryCount, @Articles, @Shown, @Merged, @Filtered, @Below, @ToldBefore, @extra, @alert, @asked)
            on conflict (subscription_id, slot) do nothing
            returning id
            """,
            new
            {
                subscription = edition.Subscription.Id,
                edition.Slot,
                edition.From,
                edition.To,
                edition.StoryCount,
                edition.Tally.Articles,
                edition.Tally.Shown,
                edition.Tally.Merged,
                edition.Tally.Filtered,
                edition.Tally.Below,
                edition.Tally.ToldBefore,
                extra = kind == EditionKind.Asked,
                alert = kind == EditionKind.Alert,
                asked,
            });
        if (id is not { } made)
        {
            return null;
        }

        await Rows.Insert(
            connection,
            "edition_stories(edition_id, number, story_id, score, parts, facts)",
            [.. edition.Stories.Select(story => new object[] { made, story.Number, story.StoryId, story.Rank.Score, story.Rank.Kept, story.Facts })]);
        await Quotations.Keep(connection, made, Quotation.Of(edition));
        return made;
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

/// <summary>An edition that was made, as it is kept. Instants are UTC milliseconds.</summary>
public sealed record KeptEdition
{
    public long Id { get; init; }

    public long SubscriptionId { get; init; }

    /// <summary>It was asked for, and did not come by itself.</summary>
    public bool Extra { get; init; }

    /// <summary>The words with which it was asked for; null: it came by itself, or is told once.</summary>
    public string? Asked { get; init; }

    public long Slot { get; init; }

    public long FromAt { get; init; }

    public long ToAt { get; init; }

    public int Stories { get; init; }

    public int Articles { get; init; }

    public int Shown { get; init; }

    public int Merged { get; init; }

    public int Filtered { get; init; }

    public int Below { get; init; }

    public int ToldBefore { get; init; }
}
