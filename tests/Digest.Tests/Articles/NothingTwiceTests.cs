using Dapper;
using Digest.Articles;
using Digest.Feeds;
using Digest.Feeds.Formats;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Articles;

/// <summary>Rows 57 to 64 of what feeds do to the identity of their entries: whatever they do, nothing comes twice and nothing is missed.</summary>
public sealed class NothingTwiceTests
{
    /// <summary>What a publisher does between two loads.</summary>
    public enum Habit
    {
        Honest,
        Fault57_OneIdForAll,
        Fault58_NoIds,
        Fault58_NoIdsNoLinks,
        Fault59_IdsChangeEachTime,
        Fault60_LinksGainTracking,
        Fault60_LinksChange,
        Fault61_IdsDifferInCase,
        Fault62_TextsAreEdited,
        Fault62_TitlesAreEdited,
        Fault63_DatesAreNonsense,
        Fault64_NewOnesAreBackdated,
        IdsChangeAndTitlesAreEdited,
        EachTwiceInTheDocument,
    }

    public static TheoryData<Habit> Habits => [.. Enum.GetValues<Habit>()];

    [Theory]
    [MemberData(nameof(Habits))]
    public async Task Each_article_comes_once_however_the_feed_states_it(Habit habit)
    {
        // A window of six articles moves over twenty, by any steps that miss none, forwards and back.
        var walk = Gen.Choose(0, 6).ArrayOf(8).Select(steps => steps.Aggregate(
            new List<int> { 0 },
            (starts, step) => [.. starts, Math.Clamp(starts[^1] + (step == 6 ? -2 : step), 0, 14)])).ToArbitrary();
        await using var app = await DigestApp.Start();
        var walks = 0;
        Prop.ForAll(walk, starts => Walk(app, habit, ++walks, starts).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(3));
    }

    private static async Task Walk(DigestApp app, Habit habit, int walk, List<int> starts)
    {
        var feed = await app.Get<FeedStore>().Add($"https://example.org/{habit}/{walk}", Feed.Web, "Example", app.Now);
        for (var load = 0; load < starts.Count; load++)
        {
            var shown = Enumerable.Range(starts[load], 6).Select(number => Entry(habit, walk, number, load));
            await app.Get<Intake>().Accept(feed, Document([.. habit == Habit.EachTwiceInTheDocument ? shown.SelectMany(entry => new[] { entry, entry }) : shown]));
            feed = feed with { LoadedAt = app.Now };
        }

        var kept = await app.Database.Db.Read(connection => connection.QueryAsync<string>("select byline from articles where feed_id = @Id", new { feed.Id }));
        kept.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, starts.Max() + 6).Select(Name).Order(StringComparer.Ordinal), customMessage: $"{habit}: {string.Join(' ', starts)}");
    }

    /// <summary>Each article is known to the test by its author, of whom the program takes no notice.</summary>
    private static Entry Entry(Habit habit, int walk, int number, int load) => new()
    {
        Id = habit switch
        {
            Habit.Fault57_OneIdForAll => "feed",
            Habit.Fault58_NoIds or Habit.Fault58_NoIdsNoLinks => null,
            Habit.Fault59_IdsChangeEachTime or Habit.IdsChangeAndTitlesAreEdited => $"{number}#{load}",
            Habit.Fault61_IdsDifferInCase => number % 2 == 0 ? $"id-{(char)('a' + (number / 2))}" : $"id-{(char)('A' + (number / 2))}",
            _ => $"id-{number}",
        },
        Link = habit switch
        {
            Habit.Fault58_NoIdsNoLinks or Habit.Fault61_IdsDifferInCase => null,
            Habit.Fault60_LinksGainTracking => $"https://example.org/{habit}/{walk}/{number}?utm_source=feed{load}&utm_medium=rss#x{load}",
            Habit.Fault60_LinksChange => $"https://example.org/{habit}/{walk}/{load}/{number}",
            _ => $"https://example.org/{habit}/{walk}/{number}",
        },
        Title = habit is Habit.Fault62_TitlesAreEdited or Habit.IdsChangeAndTitlesAreEdited ? $"Title {number}, edition {load}" : $"Title {number}",
        Content = habit == Habit.Fault62_TextsAreEdited ? $"Words {walk} about {number}, seen {load} times." : $"Words {walk} about {number}.",
        Authors = [Name(number)],
        Published = habit switch
        {
            Habit.Fault63_DatesAreNonsense => new DateTimeOffset(1800 + (number * 50), 1, 1, 0, 0, 0, TimeSpan.Zero),
            Habit.Fault64_NewOnesAreBackdated => DigestApp.Morning.AddDays(-number),
            _ => DigestApp.Morning.AddHours(number - 100),
        },
        PublishedRaw = habit == Habit.Fault58_NoIdsNoLinks ? null : $"{number}",
    };

    private static string Name(int number) => $"author {number:00}";

    private static ParsedFeed Document(IReadOnlyList<Entry> entries) => new() { Format = "RSS 2.0", Title = "Example", Link = "https://example.org/", Entries = entries };
}
