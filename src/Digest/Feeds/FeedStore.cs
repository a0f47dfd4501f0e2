using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Feeds;

/// <summary>The feeds, and who loads which one when.</summary>
public sealed class FeedStore(Db db)
{
    /// <summary>The feeds that somebody reads and whose last load failed, those first that have failed longest.</summary>
    public Task<IReadOnlyList<Feed>> Troubled(int count) => db.Read<IReadOnlyList<Feed>>(async connection =>
        [.. await connection.QueryAsync<Feed>(
            """
            select *
            from feeds f
            where trouble is not null and exists (select 1 from subscription_feeds s where s.feed_id = f.id)
            order by failures desc, id
            limit @count
            """,
            new { count })]);

    /// <summary>A feed of this address: the one that is there, with the newer title, or a new one that is due at once.</summary>
    public Task<Feed> Add(string address, string kind, string? title, long now, bool starter = false, string? pack = null) => db.Write(connection => connection.QuerySingleAsync<Feed>(
        """
        insert into feeds(address, kind, title, added_at, due_at, starter, pack)
        values (@address, @kind, @title, @now, @now, @starter, @pack)
        on conflict (address) do update set title = coalesce(excluded.title, feeds.title), stopped = false
        returning *
        """,
        new { address, kind, title, now, starter, pack }));

    /// <summary>The feed of what a chat sends, now as fresh as can be; it is never due.</summary>
    public Task<Feed> AddSent(string address, string title, long now) => db.Write(connection => connection.QuerySingleAsync<Feed>(
        """
        insert into feeds(address, kind, title, added_at, due_at, loaded_at)
        values (@address, @Sent, @title, @now, @never, @now)
        on conflict (address) do update set loaded_at = excluded.loaded_at
        returning *
        """,
        new { address, Feed.Sent, title, now, never = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() }));

    /// <summary>The feeds of a list, in one transaction: those that are there as they are, the others new and due at once. Returns their numbers in the list's order.</summary>
    public Task<IReadOnlyList<long>> AddAll(IReadOnlyList<OpmlFeed> listed, long now) => db.Write<IReadOnlyList<long>>(async connection =>
    {
        var ids = new List<long>();
        foreach (var feed in listed)
        {
            ids.Add(await connection.ExecuteScalarAsync<long>(
                """
                insert into feeds(address, kind, title, added_at, due_at)
                values (@Address, @Web, @Title, @now, @now)
                on conflict (address) do update set stopped = false
                returning id
                """,
                new { feed.Address, Feed.Web, feed.Title, now }));
        }

        return ids;
    });

    /// <summary>A feed by its number, or null.</summary>
    public Task<Feed?> Find(long id) => db.Read(connection => connection.QuerySingleOrDefaultAsync<Feed?>(
        "select * from feeds where id = @id",
        new { id }));

    /// <summary>A feed by its address, or null.</summary>
    public Task<Feed?> Find(string address) => db.Read(connection => connection.QuerySingleOrDefaultAsync<Feed?>(
        "select * from feeds where address = @address",
        new { address }));

    /// <summary>The feeds of a subscription, by number.</summary>
    public Task<IReadOnlyList<FeedUse>> Of(long subscription) => Used("order by s.feed_id", new { subscription });

    /// <summary>A feed of a subscription, or null.</summary>
    public async Task<FeedUse?> Of(long subscription, long feed) => (await Used("and s.feed_id = @feed", new { subscription, feed })).SingleOrDefault();

    /// <summary>So many of a subscription's feeds, by number, after those that are passed over.</summary>
    public Task<IReadOnlyList<FeedUse>> Some(long subscription, int passed, int count) =>
        Used("order by s.feed_id limit @count offset @passed", new { subscription, passed, count });

    /// <summary>The same of those that are broken.</summary>
    public Task<IReadOnlyList<FeedUse>> SomeBroken(long subscription, int passed, int count) =>
        Used($"and {IsBroken} order by s.feed_id limit @count offset @passed", new { subscription, passed, count });

    private Task<IReadOnlyList<FeedUse>> Used(string which, object values) => db.Read<IReadOnlyList<FeedUse>>(async connection =>
        [.. await connection.QueryAsync<FeedUse>(
            $"""
            select f.id, f.address, f.kind, coalesce(s.name, f.title) as title, s.folders, f.site, f.loaded_at, f.failures, f.trouble, f.stopped, f.due_at
            from subscription_feeds s
            join feeds f on f.id = s.feed_id
            where s.subscription_id = @subscription
            {which}
            """,
            values)]);

    /// <summary>As <see cref="FeedUse.IsBroken"/> says it.</summary>
    private const string IsBroken = "(f.stopped or f.trouble is not null)";

    /// <summary>How many feeds a subscription has that are broken.</summary>
    public Task<int> CountBroken(long subscription) => db.Read(connection => connection.ExecuteScalarAsync<int>(
        $"select count(*) from subscription_feeds s join feeds f on f.id = s.feed_id where s.subscription_id = @subscription and {IsBroken}",
        new { subscription }));

    /// <summary>How many feeds a subscription has.</summary>
    public Task<int> Count(long subscription) => db.Read(connection => connection.ExecuteScalarAsync<int>(
        "select count(*) from subscription_feeds where subscription_id = @subscription",
        new { subscription }));

    /// <summary>How much feeds have brought, in all and since <paramref name="since"/>; those that brought nothing are left out.</summary>
    public Task<IReadOnlyDictionary<long, FeedVolume>> Volumes(IReadOnlyCollection<long> feeds, long since) => db.Read<IReadOnlyDictionary<long, FeedVolume>>(async connection =>
    {
        var first = await connection.ExecuteScalarAsync<long?>("select id from articles where loaded_at >= @since order by loaded_at, id limit 1", new { since });

        // Indexes count what a feed has brought, however much it is; only the rows of recent articles are read.
        var volumes = await connection.QueryAsync<FeedVolume>(
            $"""
            select f.id as feed_id,
              (select count(*) from article_feeds l where l.feed_id = f.id) as articles,
              (select count(*)
               from article_feeds l
               join articles a on a.id = l.article_id
               where l.feed_id = f.id and l.article_id >= @first and a.loaded_at >= @since and not a.backlog) as recent,
              (select max(newest.time) from (select l.time from article_feeds l where l.feed_id = f.id order by l.article_id desc limit {Newest}) newest) as last_at
            from feeds f
            where {db.Dialect.In("f.id", "feeds")} and exists (select 1 from article_feeds l where l.feed_id = f.id)
            """,
            new { feeds = feeds.ToArray(), since, first = first ?? long.MaxValue });
        return volumes.ToDictionary(volume => volume.FeedId);
    });

    /// <summary>The newest article is among so many that were stored last: a document may state its entries in any order.</summary>
    private const int Newest = 100;

    /// <summary>The source that a feed's newest article names; null where it has brought none.</summary>
    public Task<string?> SourceOf(long feed) => db.Read(connection => connection.QueryFirstOrDefaultAsync<string?>(
        "select source from articles where id = (select max(article_id) from article_feeds where feed_id = @feed)",
        new { feed }));

    /// <summary>Gives a feed another name in one subscription; null: its own title again.</summary>
    public Task Rename(long subscription, long feed, string? name) => db.Write(connection => connection.ExecuteAsync(
        "update subscription_feeds set name = @name where subscription_id = @subscription and feed_id = @feed",
        new { subscription, feed, name }));

    /// <summary>
    /// Takes up to <paramref name="count"/> feeds of a kind that are due and that somebody reads; pages count as web. They are this node's until
    /// <paramref name="until"/>; a node that dies lets its claim run out.
    /// </summary>
    public Task<IReadOnlyList<Feed>> ClaimDue(string kind, int count, long now, long until) => db.Write<IReadOnlyList<Feed>>(async connection =>
        [.. await connection.QueryAsync<Feed>(
            $"""
            update feeds
            set due_at = @until, claim = claim + 1, claimed = true
            where id in (
              select id
              from feeds f
              where {OfKind} and due_at <= @now and not stopped
                and exists (select 1 from subscription_feeds s where s.feed_id = f.id)
              order by due_at, id
              limit @count
              {db.Dialect.SkipLocked})
            returning *
            """,
            new { kind, count, now, until })]);

    /// <summary>Ends all claims, whoever holds them: what was to be loaded is due again.</summary>
    public Task<int> EndClaims(long now) => db.Write(connection => connection.ExecuteAsync(
        "update feeds set due_at = @now, claimed = false where claimed",
        new { now }));

    /// <summary>Makes all feeds that somebody reads due now, those that had stopped too. Returns how many they are.</summary>
    public Task<int> Hasten(long now) => db.Write(connection => connection.ExecuteAsync(
        """
        update feeds
        set due_at = @now, stopped = false
        where kind <> @Sent and (due_at > @now or stopped) and exists (select 1 from subscription_feeds s where s.feed_id = feeds.id)
        """,
        new { now, Feed.Sent }));

    /// <summary>After the clock was set back by <paramref name="step"/>: what was put off while it was ahead comes as much earlier.</summary>
    public Task Recall(DateTimeOffset now, TimeSpan step) => db.Write(connection => connection.ExecuteAsync(
        """
        update feeds
        set due_at = case when due_at - @step > @now then due_at - @step else @now end
        where due_at > @now and kind <> @Sent
        """,
        new { now = now.ToUnixTimeMilliseconds(), step = (long)step.TotalMilliseconds, Feed.Sent }));

    /// <summary>When the next feed is due that somebody reads; null where there is none.</summary>
    public Task<long?> NextDue() => db.Read(connection => connection.ExecuteScalarAsync<long?>(
        "select min(due_at) from feeds f where not stopped and exists (select 1 from subscription_feeds s where s.feed_id = f.id)"));

    /// <summary>Ends claims with what the loads brought. Returns of how many; a claim that had run out is another node's by now.</summary>
    public Task<int> Release(IReadOnlyCollection<Feed> feeds) => db.Write(async connection =>
    {
        await using var release = new Prepared(connection, ReleaseFeed);
        var count = 0;
        foreach (var feed in feeds)
        {
            count += await Release(release, feed);
        }

        return count;
    });

    private const string ReleaseFeed =
        """
        update feeds
        set title = coalesce(title, @title), site = coalesce(@site, site), due_at = @due, etag = @etag, modified = @modified,
          validated = @validated, moved_to = @moved, moved_times = @times, habits = @habits, loaded_at = @loaded,
          failures = @failures, failing_since = @failing, trouble = @trouble, stopped = @stopped, claimed = false,
          told_at = case when @well then null else told_at end
        where id = @id and claim = @claim
        """;

    private static Task<int> Release(Prepared release, Feed feed) => release.Run(
        ("title", feed.Title),
        ("site", feed.Site),
        ("due", feed.DueAt),
        ("etag", feed.Etag),
        ("modified", feed.Modified),
        ("validated", feed.Validated),
        ("moved", feed.MovedTo),
        ("times", feed.MovedTimes),
        ("habits", feed.Habits),
        ("loaded", feed.LoadedAt),
        ("failures", feed.Failures),
        ("failing", feed.FailingSince),
        ("trouble", feed.Trouble),
        ("stopped", feed.Stopped),
        ("well", feed is { Failures: 0, Stopped: false }),
        ("id", feed.Id),
        ("claim", feed.Claim));

    /// <summary>
    /// Gives a feed the address it has moved to. Where another feed has that address already, it takes over the readers,
    /// the articles and the memory of what was seen, and the old one stops. False: another node has claimed the feed since.
    /// </summary>
    public Task<bool> Move(Feed feed) => db.Write(async connection =>
    {
        if (await connection.ExecuteScalarAsync<long>("select count(*) from feeds where id = @Id and claim = @Claim", feed) == 0)
        {
            return false;
        }

        var other = await connection.ExecuteScalarAsync<long?>("select id from feeds where address = @MovedTo", feed);
        if (other is null)
        {
            await connection.ExecuteAsync("update feeds set address = @MovedTo, moved_to = null, moved_times = 0 where id = @Id and claim = @Claim", feed);
        }
        else if (other != feed.Id)
        {
            await HandOver(connection, feed, other.Value);
        }

        return true;
    });

    private static async Task HandOver(DbConnection connection, Feed feed, long heir)
    {
        var hands = new { feed.Id, heir, feed.Starter, why = $"it has moved to {feed.MovedTo}, which is read already" };
        foreach (var step in HandingOver)
        {
            await connection.ExecuteAsync(step, hands);
        }
    }

    private static readonly string[] HandingOver =
    [
        "insert into subscription_feeds(subscription_id, feed_id, name, folders) select subscription_id, @heir, name, folders from subscription_feeds where feed_id = @Id on conflict do nothing",
        "delete from subscription_feeds where feed_id = @Id",
        "insert into article_feeds(feed_id, article_id, time) select @heir, article_id, time from article_feeds where feed_id = @Id on conflict do nothing",
        "insert into seen(feed_id, key, article_id, seen_at) select @heir, key, article_id, seen_at from seen where feed_id = @Id on conflict do nothing",
        "update feeds set starter = starter or @Starter where id = @heir",
        "update feeds set starter = false, stopped = true, trouble = @why where id = @Id",
    ];

    /// <summary>A page is a source of the web that has no feed.</summary>
    private const string OfKind = "(kind = @kind or (kind = 'page' and @kind = 'web'))";

    /// <summary>The feeds a new chat begins with.</summary>
    public Task<IReadOnlyList<long>> Starters() => db.Read<IReadOnlyList<long>>(async connection =>
        [.. await connection.QueryAsync<long>("select id from feeds where starter order by id")]);

    /// <summary>There are starter feeds of the web, and none is in a pack.</summary>
    public Task<bool> LackPacks() => db.Read(connection => connection.ExecuteScalarAsync<bool>(
        "select count(*) > 0 and count(pack) = 0 from feeds where starter and kind = @Web",
        new { Feed.Web }));

    /// <summary>Puts the starter feeds that are on a list into its packs.</summary>
    public Task Pack(IReadOnlyList<OpmlFeed> listed) => db.Write(connection => connection.ExecuteAsync(
        "update feeds set pack = @Pack where starter and address = @Address",
        listed));
}

/// <summary>How much a feed has brought.</summary>
public sealed record FeedVolume
{
    /// <summary>The days that count as recent.</summary>
    public const int Days = 7;

    public long FeedId { get; init; }

    public long Articles { get; init; }

    /// <summary>News of the last days; what a first load found is none.</summary>
    public long Recent { get; init; }

    /// <summary>When its newest article was published or loaded.</summary>
    public long LastAt { get; init; }
}

/// <summary>A feed as a reader's list shows it.</summary>
public sealed record FeedUse
{
    public long Id { get; init; }

    public required string Address { get; init; }

    public required string Kind { get; init; }

    public string? Title { get; init; }

    public long? LoadedAt { get; init; }

    public long Failures { get; init; }

    public string? Trouble { get; init; }

    public bool Stopped { get; init; }

    public long DueAt { get; init; }

    /// <summary>The site it belongs to, where it names one.</summary>
    public string? Site { get; init; }

    /// <summary>Under what the reader files it, one a line, outermost first; null: under nothing.</summary>
    public string? Folders { get; init; }

    public IReadOnlyList<string> FolderList => Folders?.Split('\n') ?? [];

    /// <summary>Its last load failed.</summary>
    public bool IsBroken => Stopped || Trouble is not null;

    public string Name => new Feed { Address = Address, Kind = Kind, Title = Title }.Name;
}
