using Digest.Bot;
using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Tests.Bot;

/// <summary>The last line of a digest: silence must not look like no news.</summary>
public sealed class FooterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "61 stories in 214 articles, 10 shown; 38 of 40 feeds fresh, last load 07:58; example.org down 2 days, example.com down.")]
    [InlineData("de", "61 Geschichten in 214 Artikeln, 10 gezeigt; 38 von 40 Feeds frisch, zuletzt geladen 07:58; ohne Antwort: example.org (seit 2 Tagen), example.com.")]
    public void It_tells_the_stories_the_feeds_the_last_load_and_who_is_down(string language, string told) =>
        EditionView.Footer(Words.In(language), Morning(new TroubledFeed("example.org", Since(days: 2)), new TroubledFeed("example.com", Since(days: 0))), TimeZoneInfo.Utc, Now).ShouldBe(told);

    [Fact]
    public void Where_all_is_well_it_says_no_more() =>
        EditionView.Footer(Words.English, Morning(), TimeZoneInfo.Utc, Now).ShouldBe("61 stories in 214 articles, 10 shown; 38 of 40 feeds fresh, last load 07:58.");

    private static long Since(int days) => Now.AddDays(-days).ToUnixTimeMilliseconds();

    private static Edition Morning(params TroubledFeed[] down) => new()
    {
        Subscription = new Subscription { Name = Subscription.Main, Cadence = "08:00", Zone = "UTC" },
        Slot = Since(days: 0),
        From = Since(days: 1),
        To = Since(days: 0),
        Stories = [.. Enumerable.Repeat<ToldStory>(null!, 10)],
        StoryCount = 61,
        Tally = new Tally(214, 10, 80, 4, 100, 20),
        Feeds = new FeedHealth(38, 40, Now.AddMinutes(-2).ToUnixTimeMilliseconds(), down),
    };
}
