using Dapper;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Articles.Indexing;

public sealed class LongJoinTests
{
    private const int Each = 40;

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Large_segments_become_one_and_lose_nothing(string kind)
    {
        await using var database = await Segments(kind, 3);
        var old = await database.Db.Read(WordIndex.Segments);

        (await new LongJoin(database.Db).Run(old)).ShouldBeTrue();

        var segment = (await database.Db.Read(WordIndex.Segments)).ShouldHaveSingleItem();
        (segment.Articles, segment.Oldest, segment.Newest).ShouldBe((3 * Each, old.Min(one => one.Oldest), old.Max(one => one.Newest)));
        (await Count(database, "everywher")).ShouldBe(3 * Each);
        (await Count(database, "number77")).ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_segment_that_is_not_whole_is_read_by_nobody_and_goes_when_nobody_finishes_it(string kind)
    {
        await using var database = await Segments(kind, 2);
        await Begun(database, since: database.Db.Dialect.Clock);
        await Begun(database, since: $"{database.Db.Dialect.Clock} - 7200000");

        (await Count(database, "everywher")).ShouldBe(2 * Each);
        await new LongJoin(database.Db).Run(await database.Db.Read(WordIndex.Segments));

        (await Count(database, "everywher")).ShouldBe(2 * Each);
        (await database.Db.Read(connection => connection.ExecuteScalarAsync<int>("select count(*) from word_segments"))).ShouldBe(2);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_that_join_the_same_segments_the_second_changes_nothing(string kind)
    {
        await using var database = await Segments(kind, 3);
        var old = await database.Db.Read(WordIndex.Segments);
        await new LongJoin(database.Db).Run(old);

        await new LongJoin(database.Db).Run(old);

        (await database.Db.Read(WordIndex.Segments)).ShouldHaveSingleItem();
        (await Count(database, "everywher")).ShouldBe(3 * Each);
    }

    private static async Task<TestDatabase> Segments(string kind, int count)
    {
        var database = await TestDatabase.Make(kind);
        var feed = await new FeedStore(database.Db).Add("https://a.example/feed", Feed.Web, "A", 0);
        var store = new ArticleStore(database.Db, new WordIndex(database.Db));
        foreach (var numbers in Enumerable.Range(0, count * Each).Chunk(Each))
        {
            await store.Add(feed.Id, [.. numbers.Select(number => new NewArticle(Article(feed.Id, number), [$"g:{number}"]))], 0);
        }

        return database;
    }

    private static Article Article(long feed, int number) => new()
    {
        FeedId = feed,
        Title = $"Number{number}",
        Text = $"Words that stand everywhere, and number{number}.",
        Source = "A",
        Language = "en",
    };

    /// <summary>A segment that another node writes, and one page of it.</summary>
    private static Task Begun(TestDatabase database, string since) => database.Db.Write(async connection =>
    {
        var segment = await connection.ExecuteScalarAsync<long>(
            $"insert into word_segments(articles, oldest, newest, languages, begun_at) values (100, 1, 100, 'en=100', {since}) returning id");
        var list = new PostingList();
        list.Add(1, 7);
        var writer = new SegmentWriter(pages => SegmentWriter.Keep(connection, segment, pages));
        await writer.Add(IndexTerm.Bytes("everywher"), list);
        await writer.End();
    });

    private static async Task<int> Count(TestDatabase database, string term) =>
        (await database.Db.Read(connection => WordLookup.Lists(connection, [term]))).Sum(list => list.Count);
}
