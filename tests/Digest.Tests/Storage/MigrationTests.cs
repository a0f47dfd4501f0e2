using Dapper;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Storage;
using Digest.Tests.Support;

namespace Digest.Tests.Storage;

public sealed class MigrationTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_schema_is_applied_once(string kind)
    {
        await using var database = await TestDatabase.Make(kind);

        (await new Migrations(database.Db, TimeProvider.System).Apply()).ShouldBeEmpty();
        (await database.Db.Read(connection => connection.QueryAsync<string>("select name from migrations"))).ShouldContain("Schema/0001-start.sql");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Several_nodes_may_bring_the_schema_up_to_date_at_once(string kind)
    {
        await using var database = await TestDatabase.Empty(kind);
        var nodes = Enumerable.Range(0, 5).Select(_ => new Db(database.ConnectionString)).ToList();

        var applied = await Task.WhenAll(nodes.Select(node => Task.Run(() => new Migrations(node, TimeProvider.System).Apply())));

        applied.SelectMany(names => names).ShouldBeUnique();
        applied.Sum(names => names.Count).ShouldBeGreaterThan(0);
        nodes.ForEach(node => node.Dispose());
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_database_of_an_earlier_version_keeps_what_its_articles_say(string kind)
    {
        await using var database = await TestDatabase.Empty(kind);
        await ApplyBefore(database.Db, "Schema/0150");
        await database.Db.Write(connection => connection.ExecuteAsync(
            """
            insert into feeds(id, address, kind, added_at, due_at) values (1, 'https://news.example/', 'web', 0, 0);
            insert into stories(id, opened_at, changed_at) values (3, 5, 5);
            insert into articles(id, feed_id, title, source, language, text, teaser, loaded_at, story_id, placed_at, traits, sketch, strength)
            values
              (7, 1, 'Boats', 'Harbour Post', 'en', 'The boats are back. Fog has gone.', false, 5, 3, 5, '{}', 'AAAA', 1.25),
              (9, 1, 'Fog', 'Harbour Post', 'en', '', false, 6, null, null, null, null, 0);
            insert into article_keywords(article_id, keywords) values (7, 'boat	boats	2.5');
            insert into summaries(article_id, starts, ends, score) values (7, 20, 33, 0.5), (7, 0, 19, 2);
            """));

        await new Migrations(database.Db, TimeProvider.System).Apply();

        var store = new ArticleStore(database.Db, new WordIndex(database.Db));
        var (placed, waiting) = ((await store.Find(7))!, (await store.Find(9))!);
        (placed.Text, placed.Traits, placed.Strength, placed.StoryId).ShouldBe(("The boats are back. Fog has gone.", "{}", 1.25, 3L));
        (waiting.Text, waiting.Traits, waiting.Strength, waiting.StoryId).ShouldBe(("", null, 0, null));
        (await store.Summaries([7, 9])).SelectMany(sentences => sentences).ShouldBe([new KeptSentence(7, 0, 19, 2), new KeptSentence(7, 20, 33, 0.5)]);
        (await store.Keywords([7, 9])).SelectMany(keywords => keywords).ShouldBe([new KeptKeyword("boat", "boats", 2.5)]);
    }

    /// <summary>Makes the schema as it was before a file.</summary>
    private static Task ApplyBefore(Db db, string file) => db.Write(async connection =>
    {
        await connection.ExecuteAsync("create table migrations (name text primary key, applied_at bigint not null)");
        foreach (var name in Migrations.Names().Where(name => string.CompareOrdinal(name, file) < 0))
        {
            await connection.ExecuteAsync(Migrations.Text(name, db.Dialect));
            await connection.ExecuteAsync("insert into migrations(name, applied_at) values (@name, 0)", new { name });
        }
    });

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_transaction_that_fails_leaves_nothing(string kind)
    {
        await using var database = await TestDatabase.Make(kind);

        await Should.ThrowAsync<InvalidOperationException>(() => database.Db.Write(async connection =>
        {
            await connection.ExecuteAsync("insert into notes(name, value) values ('half', 'done')");
            throw new InvalidOperationException("broken off");
        }));

        (await new Notes(database.Db).Find("half")).ShouldBeNull();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_first_to_settle_a_note_settles_it_for_all(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var notes = new Notes(database.Db);

        var settled = await Task.WhenAll(Enumerable.Range(0, 8).Select(value => Task.Run(() => notes.Settle("owner", $"{value}"))));

        settled.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("Data Source=digest.db", "SQLite")]
    [InlineData("data source=a.db;Mode=ReadWrite", "SQLite")]
    [InlineData("Host=db.example;Username=digest", "PostgreSQL")]
    [InlineData("Server=db.example;Port=5433", "PostgreSQL")]
    public void The_connection_string_tells_the_database(string connectionString, string name) =>
        Dialect.Of(connectionString)!.Name.ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData("digest.db")]
    [InlineData("postgres://db.example/digest")]
    public void A_connection_string_that_names_no_database_is_refused(string connectionString)
    {
        Dialect.Of(connectionString).ShouldBeNull();
        Should.Throw<ArgumentException>(() => new Db(connectionString));
    }
}
