using Dapper;
using Digest.Articles;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Benchmarks.Speed;

/// <summary>
/// Ten thousand chats whose digests are due at the same minute: each reads feeds of its own choice, one in ten has a filter, one in ten
/// weights. An edition is composed, printed, and written down with its messages and the next slot, in a transaction of its own.
/// </summary>
public static class Composing
{
    private const int Chats = 10_000;
    private const int Feeds = 200;
    private const int FeedsOfChat = 20;
    private const int EntriesOfFeed = 37;

    /// <summary>Words of an article, at most: composing reads summaries and titles, and texts only where a filter asks.</summary>
    private const int WordsOfArticle = 300;

    private static readonly long Slot = NewsCorpus.Day.ToUnixTimeMilliseconds();
    private static readonly long Yesterday = NewsCorpus.Day.AddDays(-1).ToUnixTimeMilliseconds();

    /// <summary>G19.</summary>
    public static async Task<IReadOnlyList<SpeedRow>> Measure(Sizes sizes)
    {
        var folder = Directory.CreateTempSubdirectory("digest-speed-");
        try
        {
            await using var installation = await Installation.Open(Installation.NewFile(folder.FullName));
            var stories = await Fill(installation);
            var few = await Round(installation, Chats / 10);
            var some = await Round(installation, Chats / 3);
            var all = await Round(installation, Chats);
            var bare = await Cost.Of(() => WriteDown(installation.Get<Db>()));
            var size = FormattableString.Invariant($"{Chats:#,0} editions, {stories:#,0} stories");
            return
            [
                new SpeedRow("G19", "editions made, over writing down their rows alone", size, all.Rate / bare.Rate, SpeedRow.Times),
                new SpeedRow("G19", "time an edition, over a tenth of the chats", size, few.Rate / all.Rate, SpeedRow.Times),
                new SpeedRow("G19", "composing, printing and writing down editions", size, all.Cpu, "CPU-s", Limit.AtMost(60, 15)),
                new SpeedRow("G19", "CPU of all editions, over chats", "1,000, 3,333 and 10,000 editions", GrowthOrder.Of(Each(few, some, all)), GrowthOrder.Unit),
                new SpeedRow("G19", "memory allocated for an edition", size, all.Allocated / all.Units / 1e3, "kB"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Editions, double Cpu)[] Each(params IEnumerable<Cost> rounds) => [.. rounds.Select(round => (round.Units, round.Cpu))];

    /// <summary>Stores and groups a day's news of all feeds. Returns how many stories it is.</summary>
    private static async Task<int> Fill(Installation installation)
    {
        await installation.Follow(Enumerable.Range(0, Feeds).Select(feed => $"https://outlet{feed}.example/"));
        var db = installation.Get<Db>();
        var ids = (await db.Read(connection => connection.QueryAsync<long>("select id from feeds order by id"))).ToList();
        var corpus = new NewsCorpus(Feeds, EntriesOfFeed) { Length = (WordsOfArticle / 2, WordsOfArticle) };
        for (var feed = 0; feed < Feeds; feed++)
        {
            await installation.Get<ArticleStore>().Add(ids[feed], [.. Enumerable.Range(0, EntriesOfFeed).Select(number => New(corpus, ids[feed], feed, number))], Slot);
        }

        await installation.Group();
        await db.Write(async connection =>
        {
            // The news came yesterday, not while it was filled in.
            await connection.ExecuteAsync("update articles set placed_at = @Yesterday + 60000 + id", new { Yesterday });
            await connection.ExecuteAsync("delete from subscriptions");
            await AddChats(connection, ids);
        });
        return await db.Read(connection => connection.ExecuteScalarAsync<int>("select count(distinct story_id) from articles"));
    }

    private static async Task AddChats(System.Data.Common.DbConnection connection, List<long> feeds)
    {
        var chats = Enumerable.Range(1, Chats).Select(chat => new { chat, Yesterday }).ToList();
        await connection.ExecuteAsync("insert into chats(chat, thread, added_at) values (@chat, 7, 0)", chats);
        await connection.ExecuteAsync(
            """
            insert into subscriptions(id, chat, thread, name, cadence, zone, length, added_at, covered_until)
            values (@chat, @chat, 7, 'digest', '12:00', 'UTC', 10, 0, @Yesterday)
            """,
            chats);
        await connection.ExecuteAsync(
            "insert into subscription_feeds(subscription_id, feed_id) values (@chat, @feed)",
            chats.SelectMany(chat => Chosen(chat.chat).Select(feed => new { chat.chat, feed = feeds[feed] })));
        await connection.ExecuteAsync(
            "insert into rules(subscription_id, kind, text, value, since) values (@chat, 'drop', 'title:\"the\" AND NOT from:outlet', 0, 0)",
            chats.Where(chat => chat.chat % 10 == 3));
        await connection.ExecuteAsync(
            "insert into rules(subscription_id, kind, text, value, since) values (@chat, 'weight', 'from:Outlet 7', 1.5, 0)",
            chats.Where(chat => chat.chat % 10 == 6));
    }

    private static HashSet<int> Chosen(int chat)
    {
        var draw = new Draw(Draw.Seed(chat, 19));
        var chosen = new HashSet<int>();
        while (chosen.Count < FeedsOfChat)
        {
            chosen.Add(draw.Between(0, Feeds));
        }

        return chosen;
    }

    /// <summary>Makes the editions of the first chats anew.</summary>
    private static async Task<Cost> Round(Installation installation, int chats)
    {
        await installation.Get<Db>().Write(async connection =>
        {
            await connection.ExecuteAsync("delete from deliveries");
            await connection.ExecuteAsync("delete from edition_stories");
            await connection.ExecuteAsync("delete from editions");
            await connection.ExecuteAsync("update subscriptions set covered_until = @Yesterday, due_at = case when id <= @chats then @Slot end", new { Yesterday, Slot, chats });
        });
        var maker = installation.Get<EditionMaker>();
        return await Cost.Of(async () =>
        {
            var made = 0;
            while (await maker.MakeDue((_, error) => throw new InvalidOperationException("An edition could not be made.", error), CancellationToken.None) is > 0 and var some)
            {
                made += some;
            }

            return made == chats ? made : throw new InvalidOperationException($"{made} editions of {chats}.");
        });
    }

    /// <summary>The bare loop: the same rows into empty tables of the same shape, an edition a transaction.</summary>
    private static async Task<double> WriteDown(Db db)
    {
        var (editions, stories, bodies) = await db.Read(async connection => (
            (await connection.QueryAsync<(long Id, long Subscription, long Slot, long To)>("select id, subscription_id, slot, to_at from editions")).ToList(),
            (await connection.QueryAsync<(long Edition, long Number, long Story, double Score, string Parts, string Facts)>("select edition_id, number, story_id, score, parts, facts from edition_stories")).ToLookup(row => row.Edition),
            (await connection.QueryAsync<(long Subscription, string Body)>("select subscription_id, body from deliveries")).ToLookup(row => row.Subscription, row => row.Body)));
        await db.Write(async connection =>
        {
            await connection.ExecuteAsync("delete from deliveries");
            await connection.ExecuteAsync("delete from edition_stories");
            await connection.ExecuteAsync("delete from editions");
        });
        foreach (var edition in editions)
        {
            await db.Write(async connection =>
            {
                await connection.ExecuteAsync("insert into editions(id, subscription_id, slot, from_at, to_at, stories, articles, extra) values (@Id, @Subscription, @Slot, 0, @To, 0, 0, false)", new { edition.Id, edition.Subscription, edition.Slot, edition.To });
                await connection.ExecuteAsync(
                    "insert into edition_stories(edition_id, number, story_id, score, parts, facts) values (@Edition, @Number, @Story, @Score, @Parts, @Facts)",
                    stories[edition.Id].Select(row => new { row.Edition, row.Number, row.Story, row.Score, row.Parts, row.Facts }));
                await connection.ExecuteAsync(
                    "insert into deliveries(subscription_id, slot, part, chat, thread, body, state, planned_at, due_at) values (@Subscription, @Slot, @part, @Subscription, 7, @body, 'planned', 0, 0)",
                    bodies[edition.Subscription].Select((body, part) => new { edition.Subscription, edition.Slot, part, body }));
                await connection.ExecuteAsync("update subscriptions set due_at = null, covered_until = @To where id = @Subscription", new { edition.To, edition.Subscription });
            });
        }

        return editions.Count;
    }

    private static NewArticle New(NewsCorpus corpus, long id, int feed, int number)
    {
        var made = corpus.Article(feed, number);
        return new NewArticle(
            new Article
            {
                FeedId = id,
                Title = made.Title,
                Text = string.Join(' ', made.Sentences),
                Language = NewsCorpus.Language(feed),
                Source = $"Outlet {feed}",
                Address = $"https://outlet{feed}.example/{number}",
                PublishedAt = Yesterday + (number * 1_800_000L),
                LoadedAt = Yesterday,
            },
            [$"g:{feed}:{number}"]);
    }
}
