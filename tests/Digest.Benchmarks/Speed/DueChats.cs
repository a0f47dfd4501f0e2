using Dapper;
using Digest.Articles;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Benchmarks.Speed;

/// <summary>
/// Ten thousand chats whose digests are due at noon each day, and the news of two days: each chat reads feeds of its own choice, one in ten has
/// a filter, one in ten weights. Of the second day's articles a quarter joins stories of the first.
/// </summary>
internal static class DueChats
{
    public const int Count = 10_000;

    private const int Feeds = 200;
    private const int FeedsOfChat = 20;
    private const int EntriesOfFeed = 37;

    /// <summary>Words of an article, at most: composing reads summaries and titles, and texts only where a filter asks or a story was told.</summary>
    private const int WordsOfArticle = 300;

    private const long Day = 86_400_000;

    /// <summary>The end of the first day, and the first slot.</summary>
    public static readonly long First = NewsCorpus.Day.ToUnixTimeMilliseconds();

    /// <summary>The end of the second, and the next slot.</summary>
    public static readonly long Second = First + Day;

    /// <summary>Adds feeds with the first day's news, and the chats.</summary>
    public static async Task Fill(Installation installation)
    {
        await installation.Follow(Enumerable.Range(0, Feeds).Select(feed => $"https://outlet{feed}.example/"));
        await AddNews(installation, First);
        await installation.Get<Db>().Write(async connection =>
        {
            await connection.ExecuteAsync("delete from subscriptions");
            await AddChats(connection, [.. await connection.QueryAsync<long>("select id from feeds order by id")]);
        });
    }

    /// <summary>Stores and groups the news of the day that ends at an instant.</summary>
    public static async Task AddNews(Installation installation, long until)
    {
        var db = installation.Get<Db>();
        var ids = (await db.Read(connection => connection.QueryAsync<long>("select id from feeds order by id"))).ToList();
        var corpus = new NewsCorpus(Feeds, EntriesOfFeed) { Length = (WordsOfArticle / 2, WordsOfArticle) };
        foreach (var (feed, id) in ids.Index())
        {
            await installation.Get<ArticleStore>().Add(id, [.. Enumerable.Range(0, EntriesOfFeed).Select(place => New(corpus, id, feed, place, until))], until);
        }

        await installation.Group();

        // The news came in the course of the day, not while it was filled in.
        await db.Write(connection => connection.ExecuteAsync("update articles set placed_at = @from + 60000 + id where loaded_at = @from", new { from = until - Day }));
    }

    /// <summary>How many stories changed in the day that ends at an instant.</summary>
    public static Task<int> Stories(Installation installation, long until) => installation.Get<Db>().Read(connection => connection.ExecuteScalarAsync<int>(
        "select count(distinct story_id) from articles where placed_at >= @from and placed_at < @until",
        new { from = until - Day, until }));

    /// <summary>Makes the editions of a slot anew for the first chats.</summary>
    public static async Task<Cost> Make(Installation installation, int chats, long slot)
    {
        await installation.Get<Db>().Write(async connection =>
        {
            await connection.ExecuteAsync("delete from deliveries");
            await connection.ExecuteAsync("delete from edition_stories where edition_id in (select id from editions where slot = @slot)", new { slot });
            await connection.ExecuteAsync("delete from editions where slot = @slot", new { slot });
            await connection.ExecuteAsync("update subscriptions set covered_until = @from, due_at = case when id <= @chats then @slot end", new { from = slot - Day, slot, chats });
        });
        var maker = installation.Get<EditionMaker>();
        return await Cost.Of(async () =>
        {
            var made = await maker.MakeDue((_, error) => throw new InvalidOperationException("An edition could not be made.", error), CancellationToken.None);
            return made == chats ? made : throw new InvalidOperationException($"{made} editions of {chats}.");
        });
    }

    private static async Task AddChats(System.Data.Common.DbConnection connection, List<long> feeds)
    {
        var chats = Enumerable.Range(1, Count).Select(chat => new { chat, First }).ToList();
        await connection.ExecuteAsync("insert into chats(chat, thread, added_at) values (@chat, 7, 0)", chats);
        await connection.ExecuteAsync(
            """
            insert into subscriptions(id, chat, thread, name, cadence, zone, length, added_at, covered_until)
            values (@chat, @chat, 7, 'digest', '12:00', 'UTC', 10, 0, @First)
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

    private static NewArticle New(NewsCorpus corpus, long id, int feed, int place, long until)
    {
        var number = until == First ? place : EntriesOfFeed + place;
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
                PublishedAt = until - Day + (place * 1_800_000L),
                LoadedAt = until - Day,
            },
            [$"g:{feed}:{number}"]);
    }
}
