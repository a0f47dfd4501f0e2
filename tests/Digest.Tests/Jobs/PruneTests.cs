using Dapper;
using Digest.Jobs;
using Digest.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Digest.Tests.Jobs;

/// <summary>What is old goes, what is younger stays, and what was seen is known for longer than it is kept.</summary>
public sealed class PruneTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_old_goes_with_its_words_and_does_not_come_back(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        app.Write("old.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Deliver();
        app.Clock.Advance(TimeSpan.FromDays(300));
        app.Write("young.txt", Some.ArticleText("winter market"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromDays(70));
        await app.Deliver();

        await Prune(app);

        (await app.Ask("/search lantern")).ShouldNotContain("lantern parade of");
        (await app.Ask("/search market")).ShouldContain("winter market");
        (await Count(app, "articles")).ShouldBe(1);
        (await Count(app, "stories")).ShouldBe(1);
        (await Count(app, "article_feeds where article_id not in (select id from articles)")).ShouldBe(0);
        (await app.Load()).Sum(load => load.Fresh).ShouldBe(0, "it was seen");
        (await Count(app, "editions")).ShouldBeGreaterThan(0);
        (await Count(app, $"editions where to_at < {(app.Clock.Now - TimeSpan.FromDays(365)).ToUnixTimeMilliseconds()}")).ShouldBe(0);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task All_that_was_kept_can_go_and_the_program_goes_on(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        app.Write("b.txt", Some.ArticleText("lantern parade", source: "Morning Ledger", telling: 1));
        await app.Say("/start");
        await app.Load();
        await app.Ask("/digest");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Deliver();
        app.Clock.Advance(TimeSpan.FromDays(1000));

        await Prune(app);

        foreach (var table in new[] { "articles", "stories", "editions", "deliveries", "seen", "article_feeds" })
        {
            (await Count(app, table)).ShouldBe(0, table);
        }

        app.Write("c.txt", Some.ArticleText("lantern parade", source: "Orchard Street Journal", telling: 2));
        await app.Load();
        (await app.Ask("/digest")).ShouldContain("lantern parade");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_a_feed_still_shows_is_never_forgotten(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        app.Write("always there.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        app.Clock.Advance(TimeSpan.FromDays(700));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromDays(100));

        await Prune(app);

        (await Count(app, "articles")).ShouldBe(0);
        (await app.Load()).Sum(load => load.Fresh).ShouldBe(0);
    }

    private static Task Prune(DigestApp app) => ActivatorUtilities.CreateInstance<PruneJob>(app.Get<IServiceProvider>()).Prune(CancellationToken.None);

    private static Task<long> Count(DigestApp app, string what) =>
        app.Database.Db.Read(connection => connection.ExecuteScalarAsync<long>($"select count(*) from {what}"));
}
