using Dapper;
using Digest.Articles;
using Digest.Feeds;
using Digest.Feeds.Formats;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

public sealed class IntakeTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_accepted_once_is_not_accepted_again(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        var feed = await app.Get<FeedStore>().Add("https://example.org/feed", Feed.Web, "Example", app.Now);
        var document = Document(Entry("1", "https://example.org/a", "Lanterns", "Lanterns were lit. They shone."));

        (await app.Get<Intake>().Accept(feed, document)).ShouldBe(1);
        (await app.Get<Intake>().Accept(feed, document)).ShouldBe(0);
        (await app.Get<Intake>().Accept(feed, Document(Entry("2", "https://example.org/a?utm_source=x", "Lanterns", "Lanterns were lit. They shone.")))).ShouldBe(0);
        (await app.Get<Intake>().Accept(feed, Document(Entry("3", "https://example.org/moved", "Lanterns", "Lanterns were lit. They shone.")))).ShouldBe(0);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_article_that_two_feeds_bring_is_one_article_of_both(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        var first = await app.Get<FeedStore>().Add("https://example.org/world", Feed.Web, "World", app.Now);
        var second = await app.Get<FeedStore>().Add("https://example.org/europe", Feed.Web, "Europe", app.Now);

        await app.Get<Intake>().Accept(first, Document(Entry("w1", "https://example.org/a", "Lanterns", "Lanterns were lit.")));
        (await app.Get<Intake>().Accept(second, Document(Entry("e1", "https://example.org/a", "Lanterns", "Lanterns were lit.")))).ShouldBe(0);

        (await Count(app, "select count(*) from articles")).ShouldBe(1);
        (await Count(app, "select count(*) from article_feeds")).ShouldBe(2);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_article_is_found_by_its_address_with_or_without_what_readers_append(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        var feed = await app.Get<FeedStore>().Add("https://example.org/feed", Feed.Web, null, app.Now);
        await app.Get<Intake>().Accept(feed, Document(Entry("1", "https://example.org/a", "Lanterns", "Lanterns were lit.")));

        (await app.Get<ArticleStore>().Of("https://example.org/a"))!.Title.ShouldBe("Lanterns");
        (await app.Get<ArticleStore>().Of("https://example.org/a?utm_source=chat"))!.Title.ShouldBe("Lanterns");
        (await app.Get<ArticleStore>().Of("https://example.org/b")).ShouldBeNull();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_no_database_can_keep_is_cleaned_and_the_rest_kept(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        var feed = await app.Get<FeedStore>().Add("https://example.org/feed", Feed.Web, null, app.Now);

        await app.Get<Intake>().Accept(feed, Document(Entry("1\0", "https://example.org/1", "Lant\0erns \ud83d", "They\u0001shone. \udc00 All night 🏮.")));

        (await app.Database.Db.Read(connection => connection.QuerySingleAsync<string>("select title || '|' || text from articles join article_contents on article_id = id")))
            .ShouldBe("Lant erns \ufffd|They shone. \ufffd All night 🏮.");
    }

    [Fact]
    public async Task A_date_in_the_future_or_before_the_web_is_not_believed_and_none_is_invented()
    {
        await using var app = await DigestApp.Start();
        var feed = await app.Get<FeedStore>().Add("https://example.org/feed", Feed.Web, "Example", app.Now);

        await app.Get<Intake>().Accept(feed, Document(
            Entry("1", "https://example.org/1", "Future", "Words of the future.") with { Published = app.Clock.GetUtcNow().AddYears(3) },
            Entry("2", "https://example.org/2", "Ancient", "Words of the past.") with { Published = DateTimeOffset.UnixEpoch },
            Entry("3", "https://example.org/3", "Undated", "Words of no time.")));

        (await Count(app, "select count(*) from articles where published_at is null")).ShouldBe(3);
    }

    [Fact]
    public async Task A_file_without_a_date_gets_none_and_says_when_it_was_loaded()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", "A lantern parade draws a crowd\n\nThe lantern parade drew a crowd of many people to the main square. Visitors had come from every part of the country to see it.");
        await app.Load();

        (await app.Ask("/digest")).ShouldContain("undated, loaded 06:00");
    }

    [Fact]
    public async Task Bad_files_are_sentences_and_the_good_ones_are_loaded()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("empty.txt", "  \n ");
        app.Write("huge.txt", new string('x', (15 * 1024 * 1024) + 1));
        app.Write("bytes.txt", "\0\u0001\ufffe");
        app.Write("good.txt", Some.ArticleText("lantern parade"));
        app.Write("note.md", "not an article");

        var load = (await app.Load()).Single();

        load.Feed.Trouble.ShouldBe("empty.txt is empty; huge.txt is larger than 15 MiB and was left alone");
        (await app.Ask("/digest")).ShouldContain("lantern parade");
        (await app.Ask("/sources")).ShouldContain("empty.txt is empty");
    }

    [Fact]
    public async Task A_text_of_ten_megabytes_is_read_like_any_other()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("long.txt", Some.ArticleText("lantern parade") + string.Concat(Enumerable.Repeat("\n\nThe parade went on and on through the narrow streets of the old town.", 140_000)));

        var load = (await app.Load()).Single();

        load.Fresh.ShouldBe(1);
        (await app.Ask("/digest")).ShouldContain("lantern parade");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_sentence()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        Directory.Delete(app.Folder, recursive: true);

        (await app.Load()).Single().Feed.Trouble.ShouldBe($"the folder {app.Folder} is not there");
        Directory.CreateDirectory(app.Folder);
    }

    private static ParsedFeed Document(params Entry[] entries) => new() { Format = "RSS 2.0", Title = "Example", Entries = entries };

    private static Entry Entry(string id, string link, string title, string text) => new() { Id = id, Link = link, Title = title, Content = text };

    private static Task<long> Count(DigestApp app, string sql) => app.Database.Db.Read(connection => connection.ExecuteScalarAsync<long>(sql));
}
