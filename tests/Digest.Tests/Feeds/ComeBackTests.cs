using Digest.Feeds;

namespace Digest.Tests.Feeds;

public sealed class ComeBackTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("max-age=3600", 3600)]
    [InlineData("public, Max-Age=\"600\"", 600)]
    [InlineData("max-age = 60", 60)]
    [InlineData("max-age=0", 0)]
    [InlineData("max-age=31536000", 86400)]
    [InlineData("max-age=99999999999999999999999", 86400)]
    [InlineData("s-maxage=60, max-age=7200", 7200)]
    public void Freshness_is_counted_in_seconds_and_a_day_at_most(string header, int seconds) =>
        ComeBack.FreshFor(header, null, null, null, Now).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s-maxage=600")]
    [InlineData("no-cache, no-store, must-revalidate")]
    [InlineData("max-age=-5")]
    [InlineData("max-age=soon")]
    [InlineData("max-age")]
    [InlineData(";;;=,=")]
    public void What_says_nothing_counts_for_nothing(string? header) => ComeBack.FreshFor(header, null, null, null, Now).ShouldBeNull();

    [Fact]
    public void Time_spent_in_caches_is_taken_off() =>
        ComeBack.FreshFor("max-age=3600", "600", null, null, Now).ShouldBe(TimeSpan.FromMinutes(50));

    [Fact]
    public void An_age_beyond_the_freshness_leaves_nothing() =>
        ComeBack.FreshFor("max-age=600", "3600", null, null, Now).ShouldBe(TimeSpan.Zero);

    [Theory]
    [InlineData("Tue, 15 Sep 2026 13:00:00 GMT", null, 3600)]
    [InlineData("Tue, 15 Sep 2026 13:00:00 GMT", "Tue, 15 Sep 2026 12:30:00 GMT", 1800)]
    [InlineData("Tue, 15 Sep 2026 11:00:00 GMT", null, 0)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", null, 0)]
    [InlineData("Wed, 15 Sep 2027 12:00:00 GMT", null, 86400)]
    [InlineData("0", null, null)]
    [InlineData("-1", null, null)]
    [InlineData("never", null, null)]
    public void Expires_counts_from_the_clock_of_the_server(string expires, string? date, int? seconds) =>
        ComeBack.FreshFor(null, null, expires, date, Now).ShouldBe(seconds is { } some ? TimeSpan.FromSeconds(some) : null);

    [Fact]
    public void Max_age_wins_over_Expires() =>
        ComeBack.FreshFor("max-age=60", null, "Tue, 15 Sep 2026 13:00:00 GMT", null, Now).ShouldBe(TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 120 ", 120)]
    [InlineData("0", 0)]
    [InlineData("604800", 86400)]
    [InlineData("Tue, 15 Sep 2026 12:05:00 GMT", 300)]
    [InlineData("Tuesday, 15-Sep-26 12:05:00 GMT", 300)]
    [InlineData("Tue, 15 Sep 2026 11:00:00 GMT", 0)]
    [InlineData("Tue, 15 Sep 2099 11:00:00 GMT", 86400)]
    [InlineData("-5", null)]
    [InlineData("1.5", null)]
    [InlineData("in a moment", null)]
    [InlineData(null, null)]
    public void Retry_after_is_seconds_or_a_date(string? header, int? seconds) =>
        ComeBack.RetryAfter(header, Now).ShouldBe(seconds is { } some ? TimeSpan.FromSeconds(some) : null);
}
