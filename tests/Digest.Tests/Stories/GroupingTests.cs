using Digest.Articles;
using Digest.Storage;
using Digest.Stories;
using Digest.Tests.Support;
using Digest.Text.Weighing;

namespace Digest.Tests.Stories;

public sealed class GroupingTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task After_a_restart_an_article_finds_the_story_that_was_begun_before(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        app.Write("one.txt", Some.ArticleText("ferry"));
        app.Write("two.txt", Some.ArticleText("bakery"));
        await app.Load();

        app.Clock.Advance(TimeSpan.FromHours(1));
        app.Write("three.txt", Some.ArticleText("ferry", source: "Island Herald", telling: 1));
        await Load(app);

        (await Stories(app)).ShouldBe([1, 1, 2]);
    }

    [Fact]
    public async Task What_waits_is_found_in_its_order_without_a_look_at_all_of_it()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Sqlite);

        var plan = await database.Db.Read(connection => Dapper.SqlMapper.QueryAsync<(long, long, long, string Step)>(
            connection,
            "explain query plan select id from articles where story_id is null order by coalesce(published_at, loaded_at), id limit 1"));

        plan.Select(row => row.Step).ShouldHaveSingleItem().ShouldEndWith("articles_waiting");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_an_earlier_version_left_unanalysed_is_placed_as_if_it_were_new(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        app.Write("one.txt", Some.ArticleText("ferry"));
        app.Write("two.txt", Some.ArticleText("ferry", source: "Island Herald", telling: 1));
        await app.Loads(Digest.Feeds.Feed.Folder);
        var before = await Sentences(app);
        await app.Database.Db.Write(async connection =>
        {
            await Dapper.SqlMapper.ExecuteAsync(connection, "delete from unplaced where article_id = (select min(article_id) from unplaced)");
            await Dapper.SqlMapper.ExecuteAsync(connection, "update article_contents set sketch = null, traits = null, strength = 0, keywords = '', sentences = '' where article_id = (select max(article_id) from unplaced)");
        });

        await app.Get<Grouping>().PlaceAll(CancellationToken.None);

        (await Stories(app)).ShouldBe([1, 1]);
        (await Sentences(app)).ShouldBe(before);
        (await app.Database.Db.Read(connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from unplaced"))).ShouldBe(0);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_story_that_turns_out_to_be_two_is_split_and_its_articles_are_no_news_by_that(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        var fights = StorySplitTests.FirstFight.Zip(StorySplitTests.SecondFight, (first, second) => new[] { first, second }).SelectMany(pair => pair).ToList();
        for (var i = 0; i < fights.Count; i++)
        {
            app.Write($"{i:00}.txt", $"Dolan keeps his belt and stays champion\n2026-11-21\n(Source {i}) {fights[i]} Champion Marek Dolan keeps his belt and his title.");
        }

        await app.Load();

        (await Stories(app)).CountBy(story => story).Select(story => story.Value).ShouldBe([5, 5]);
        (await app.Database.Db.Read(connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from story_splits"))).ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_the_background_has_learnt_outlives_the_process(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var notes = new Notes(database.Db);
        var before = new Background();
        for (var i = 0; i < 300; i++)
        {
            before.Observe(["ferry", $"once{i}"]);
        }

        await new Learning(before, notes).KeepWhenWorthwhile();
        var after = new Background();
        await new Learning(after, notes).TakeUp();

        after.Documents.ShouldBe(300);
        after.Idf("ferry").ShouldBe(before.Idf("ferry"));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_article_that_is_placed_after_the_clock_stepped_back_falls_into_the_next_window(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        app.Write("one.txt", Some.ArticleText("ferry"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();
        app.Write("two.txt", Some.ArticleText("bakery"));
        await app.Loads(Digest.Feeds.Feed.Folder);

        app.Clock.Jump(-TimeSpan.FromHours(1));
        await app.Get<Grouping>().PlaceAll(CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.Deliver();

        app.Postman.Arrived.Count.ShouldBe(2);
        app.Postman.Arrived.Last().Reply.Text.ToString().ShouldContain("The bakery of");
    }

    [Fact]
    public void A_note_of_what_was_learnt_reads_as_it_was_written()
    {
        var learnt = new Dictionary<ulong, int> { [71] = 7, [ulong.MaxValue] = 2, [1] = 1, [0] = 40 };

        var (read, documents) = Learning.Read(Learning.Write(learnt, 300).ShouldHaveSingleItem());

        documents.ShouldBe(300);
        read.OrderBy(pair => pair.Value).ShouldBe([new(ulong.MaxValue, 2), new(71, 7), new(0, 40)]);
    }

    [Fact]
    public void Much_that_was_learnt_is_written_in_parts_of_which_the_first_tells_the_articles()
    {
        var learnt = Enumerable.Range(1, 20_000).ToDictionary(term => (ulong)term, term => term + 1);

        var parts = Learning.Write(learnt, 300).Select(Learning.Read).ToList();

        parts.Select(part => part.Documents).ShouldBe([300, 0, 0]);
        parts.SelectMany(part => part.Learnt).ToDictionary().ShouldBe(learnt, ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no number")]
    [InlineData("\n\n1 \n x\n-3 y")]
    public void A_note_that_says_nothing_teaches_nothing(string note) => Learning.Read(note).Documents.ShouldBe(0);

    /// <summary>A process that has just started loads and groups what is new.</summary>
    private static async Task Load(DigestApp app)
    {
        await app.Get<Loader>().LoadDue(Digest.Feeds.Feed.Folder, progress: null, CancellationToken.None);
        using var grouping = new Grouping(app.Database.Db, app.Get<StoryStore>(), app.Get<Leases>(), app.Get<Analysing>(), app.Get<Learning>(), app.Clock);
        await grouping.PlaceAll(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<(long Article, int Starts, int Ends)>> Sentences(DigestApp app) =>
        [.. (await app.Get<ArticleStore>().Summaries([1, 2])).SelectMany(sentences => sentences).Select(sentence => (sentence.ArticleId, sentence.Starts, sentence.Ends))];

    private static Task<IReadOnlyList<long>> Stories(DigestApp app) => app.Database.Db.Read<IReadOnlyList<long>>(async connection =>
        [.. await Dapper.SqlMapper.QueryAsync<long>(connection, "select story_id from articles order by story_id")]);
}
