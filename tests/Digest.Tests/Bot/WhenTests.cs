using Digest.Articles;
using Digest.Bot;
using Digest.Bot.Views;

namespace Digest.Tests.Bot;

public sealed class WhenTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-22T05:30Z", "14:30")]
    [InlineData("2026-11-21T15:30Z", "00:30")]
    [InlineData("2026-11-21T14:30Z", "21 Nov 23:30")]
    [InlineData("2025-06-18T09:30Z", "18 Jun 2025")]
    public void A_moment_is_told_in_the_chats_zone_as_short_as_the_day_allows(string moment, string told) =>
        When.Say(Words.English, Milliseconds(moment), Tokyo, Now).ShouldBe(told);

    [Fact]
    public void A_day_without_a_time_is_that_day_in_every_zone()
    {
        var article = Article() with { PublishedAt = Milliseconds("2025-06-18T00:00Z"), DayOnly = true };

        When.Dated(Words.English, article, TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"), Now).ShouldBe("18 Jun 2025");
    }

    [Fact]
    public void An_undated_article_says_so() => When.Dated(Words.English, Article(), Tokyo, Now).ShouldBe("undated, loaded 15:00");

    private static Article Article() => new() { Title = "", Source = "", Language = "en", Text = "", LoadedAt = Now.ToUnixTimeMilliseconds() };

    private static long Milliseconds(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
