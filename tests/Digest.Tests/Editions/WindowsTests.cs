using System.Globalization;
using Dapper;
using Digest.Editions;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Editions;

/// <summary>Whatever happens to clocks, readers and the program: windows tile the time line, and every article is in one of them.</summary>
public sealed class WindowsTests
{
    private const int Steps = 30;

    private static readonly string[] Zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/'))];

    private static readonly string[] Cadences = ["08:00", "02:30", "08:00,18:30 mon-fri", "every 2h 8-22", "every 15m", "weekly sun 10:00", "monthly 31 23:45", "off"];

    private static readonly string[] Quiet = ["off", "23:00-07:00", "00:00-23:59", "02:00-03:00 sat-sun"];

    /// <summary>DIGEST_TEST_WINDOWS asks for more of them.</summary>
    private static readonly int Lives = int.Parse(Environment.GetEnvironmentVariable("DIGEST_TEST_WINDOWS") ?? "6", CultureInfo.InvariantCulture);

    [Fact]
    public void Windows_tile_the_time_line_and_every_article_is_in_one_of_them() => Check(TestDatabase.Sqlite, Lives);

    [SkippableFact]
    public async Task Windows_tile_the_time_line_on_PostgreSQL_too()
    {
        await using (await TestDatabase.Empty(TestDatabase.Postgres))
        {
            // Skips where there is none.
        }

        Check(TestDatabase.Postgres, Math.Max(2, Lives / 6));
    }

    private static void Check(string kind, int lives) => Prop
        .ForAll(Life, life => Live(kind, life))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(lives));

    /// <summary>A chat's life: what happens to it, one after the other. A shorter life with the same fault tells more.</summary>
    private static Arbitrary<string[]> Life => Arb.From(Happening.ArrayOf(Steps), life => Enumerable.Range(0, life.Length).Select(left => life.Where((_, at) => at != left).ToArray()));

    private static Gen<string> Happening => Gen.Frequency(
        (6, Gen.Choose(1, 900).Select(minutes => $"pass {minutes}")),
        (1, Gen.Choose(1_440, 30_000).Select(minutes => $"pass {minutes}")),
        (1, Gen.Choose(-6_000, 6_000).Select(minutes => $"jump {minutes}")),
        (1, Gen.Choose(-3_700, 3_700).Select(seconds => $"slip {seconds}")),
        (4, Gen.Constant("news")),
        (6, Gen.Constant("deliver")),
        (1, Gen.Constant("restart")),
        (2, Gen.Elements(Cadences).Select(cadence => $"/schedule {cadence}")),
        (2, Gen.Elements(Zones).Select(zone => $"/timezone {zone}")),
        (1, Gen.Elements(Quiet).Select(hours => $"/quiet {hours}")),
        (1, Gen.Elements("/pause 2d", "/resume", "/digest", "/new", "/follow parade")));

    private static async Task Live(string kind, string[] life)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        await app.Say("/settings length 50");
        var articles = 0;
        foreach (var happening in life)
        {
            await Happen(app, happening, articles);
            articles += happening == "news" ? 1 : 0;
        }

        await Happen(app, "/resume", 0);
        await Happen(app, "/quiet off", 0);
        await Happen(app, "/schedule 08:00", 0);
        for (var day = 0; day < 3; day++)
        {
            await app.Deliver();
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        await app.Deliver();
        await Tiles(app, articles);
    }

    private static async Task Happen(DigestApp app, string happening, int number)
    {
        var amount = int.TryParse(happening.Split(' ')[^1], CultureInfo.InvariantCulture, out var stated) ? stated : 0;
        switch (happening.Split(' ')[0])
        {
            case "pass":
                app.Clock.Advance(TimeSpan.FromMinutes(amount));
                break;
            case "jump":
                app.Clock.Jump(TimeSpan.FromMinutes(amount));
                break;
            case "slip":
                app.Clock.Jump(TimeSpan.FromSeconds(amount));
                break;
            case "news":
                app.Write($"{number}.txt", Some.ArticleText($"{(char)('b' + (number % 20))}ar{(char)('a' + (number / 20))} {(number % 3 == 0 ? "parade" : "harvest")}"));
                await app.Database.Db.Write(connection => connection.ExecuteAsync("update feeds set due_at = 0"));
                await app.Load();
                break;
            case "deliver":
                await app.Deliver();
                break;
            case "restart":
                await app.Restart();
                break;
            default:
                await app.Say(happening);
                break;
        }
    }

    private static async Task Tiles(DigestApp app, int articles)
    {
        var (editions, placed, told, open) = await app.Database.Db.Read(async connection => (
            (await connection.QueryAsync<KeptEdition>("select * from editions where not extra and not alert order by id")).ToList(),
            (await connection.QueryAsync<long>("select placed_at from articles")).ToList(),
            (await connection.QueryAsync<long>("select t.story_id from edition_stories t join editions e on e.id = t.edition_id where not e.extra")).ToList(),
            await connection.ExecuteScalarAsync<long>("select count(*) from deliveries where state <> 'sent'")));

        editions[0].FromAt.ShouldBe(0);
        editions.Zip(editions.Skip(1)).ShouldAllBe(pair => pair.First.ToAt == pair.Second.FromAt && pair.First.FromAt <= pair.First.ToAt);
        placed.Count.ShouldBe(articles);
        placed.ShouldAllBe(at => editions.Count(edition => edition.FromAt <= at && at < edition.ToAt) == 1);
        editions.Sum(edition => edition.Articles).ShouldBe(articles, "each article counts in one edition");
        editions.ShouldAllBe(edition => edition.Shown + edition.Merged + edition.Filtered + edition.Below + edition.ToldBefore == edition.Articles);
        told.ShouldBeUnique("each story is told once");
        open.ShouldBe(0, "all that was planned has arrived");
        app.Postman.Arrived.Count.ShouldBeGreaterThanOrEqualTo(editions.Count, "each edition is a message");
    }
}
