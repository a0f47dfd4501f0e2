using Digest.Bot;
using Digest.Lookups.Timelines;
using Digest.Tests.Support;

namespace Digest.Tests.Lookups.Timelines;

public sealed class TimelineTests
{
    // Four sources tell of the talks of that day: the talks, the plan and its numbers are events of their own.
    private const int MostLinesADay = 4;

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_name_has_one_dated_quoted_line_an_event_in_the_order_of_time(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        var days = (await app.Say("/timeline Shoygu")).Text.Spans.Where(span => span.Mark is Mark.Bold).Select(span => span.Text).ToList();

        days.ShouldContain("4 Jun 2025");
        days.IndexOf("4 Jun 2025").ShouldBeLessThan(days.IndexOf("17 Jun 2025"));
        days.Count(day => day is "17 Jun 2025").ShouldBeLessThanOrEqualTo(MostLinesADay);
    }

    [Fact]
    public async Task A_period_leaves_out_what_lies_outside_it_and_nothing_is_said_so()
    {
        await using var app = await DigestApp.WithSeeds();

        (await app.Ask("/timeline euro 2025-07..2025-08")).ShouldNotContain("January 2026");
        (await app.Ask("/timeline euro 2031..")).ShouldStartWith("Nothing in your articles");
        (await app.Ask("/timeline")).ShouldStartWith("A timeline of what?");
        (await app.Ask("/timeline =nothing 2")).ShouldContain("out of date");
    }

    [Theory]
    [InlineData("/timeline Kursk 2024")]
    [InlineData("/timeline Kursk until:2024")]
    public async Task A_year_behind_words_that_tell_of_nothing_with_it_and_operators_of_time_are_periods(string asked)
    {
        await using var app = await DigestApp.WithSeeds();

        var timeline = await app.Say(asked);

        var days = timeline.Text.Spans.Where(span => span.Mark is Mark.Bold).Select(span => span.Text).ToList();
        days.ShouldContain("August 2024");
        days.ShouldAllBe(day => day.EndsWith("2024"));
        (await app.Ask(timeline.Buttons[0][0].Command)).ShouldContain("in all");
    }

    [Fact]
    public async Task A_long_timeline_is_turned_by_buttons()
    {
        await using var app = await DigestApp.WithSeeds();

        var first = await app.Say("/timeline Kim");
        var next = first.Buttons.SelectMany(row => row).Single(button => button.Label.EndsWith('›'));

        next.Command.Length.ShouldBeLessThanOrEqualTo(64);
        (await app.Ask(next.Command)).ShouldNotBe(first.Text.ToString());
    }

    [Theory]
    [InlineData("Kim Jong Un 30d", "Kim Jong Un", "2026-10-23", null)]
    [InlineData("Kursk 2025-06..2025-12", "Kursk", "2025-06-01", "2025-12-31")]
    [InlineData("Kursk ..2025", "Kursk", null, "2025-12-31")]
    [InlineData("30d", "30d", null, null)]
    [InlineData("Kursk a..b", "Kursk a..b", null, null)]
    [InlineData("Kim Jong Un since June", "Kim Jong Un", "2026-06-01", null)]
    [InlineData("Kim since 18 June 2025", "Kim", "2025-06-18", null)]
    [InlineData("Kim since 2025-06-18", "Kim", "2025-06-18", null)]
    [InlineData("Kim since yesterday", "Kim", "2026-11-21", null)]
    [InlineData("Kim since Tuesday", "Kim", "2026-11-17", null)]
    [InlineData("Kim until July 2025", "Kim", null, "2025-07-31")]
    [InlineData("Kim before 2025", "Kim", null, "2025-12-31")]
    [InlineData("Kursk from May to July 2025", "Kursk", "2025-05-01", "2025-07-31")]
    [InlineData("Kursk between 2025-06-01 and 2025-06-18", "Kursk", "2025-06-01", "2025-06-18")]
    [InlineData("Kursk in June", "Kursk", "2026-06-01", "2026-06-30")]
    [InlineData("Kursk in 2025", "Kursk", "2025-01-01", "2025-12-31")]
    [InlineData("Kursk June 2025", "Kursk", "2025-06-01", "2025-06-30")]
    [InlineData("Kursk last week", "Kursk", "2026-11-09", "2026-11-15")]
    [InlineData("Kursk this month", "Kursk", "2026-11-01", "2026-11-30")]
    [InlineData("Kursk in the last 3 months", "Kursk", "2026-08-24", "2026-11-22")]
    [InlineData("Kursk last two weeks", "Kursk", "2026-11-08", "2026-11-22")]
    [InlineData("Kursk seit Juni", "Kursk", "2026-06-01", null)]
    [InlineData("Kursk letzte Woche", "Kursk", "2026-11-09", "2026-11-15")]
    [InlineData("Kursk von Mai bis Juli 2025", "Kursk", "2025-05-01", "2025-07-31")]
    [InlineData("Koursk depuis le 18 juin 2025", "Koursk", "2025-06-18", null)]
    [InlineData("Koursk la semaine dernière", "Koursk", "2026-11-09", "2026-11-15")]
    [InlineData("Kursk desde junio de 2025 hasta julio de 2025", "Kursk", "2025-06-01", "2025-07-31")]
    [InlineData("Kursk el mes pasado", "Kursk", "2026-10-01", "2026-10-31")]
    [InlineData("Kursk la settimana scorsa", "Kursk", "2026-11-09", "2026-11-15")]
    [InlineData("Kursk em junho de 2025", "Kursk", "2025-06-01", "2025-06-30")]
    [InlineData("Шойгу с июня 2025 по декабрь 2025", "Шойгу", "2025-06-01", "2025-12-31")]
    [InlineData("Шойгу в июне", "Шойгу", "2026-06-01", "2026-06-30")]
    [InlineData("Шойгу на прошлой неделе", "Шойгу", "2026-11-09", "2026-11-15")]
    [InlineData("Шойгу у червні 2025", "Шойгу", "2025-06-01", "2025-06-30")]
    [InlineData("Kursk geçen hafta", "Kursk", "2026-11-09", "2026-11-15")]
    [InlineData("Kursk minggu lalu", "Kursk", "2026-11-09", "2026-11-15")]
    [InlineData("Kursk sejak Juni 2025", "Kursk", "2025-06-01", null)]
    [InlineData("كورسك منذ يونيو 2025", "كورسك", "2025-06-01", null)]
    [InlineData("كورسك الأسبوع الماضي", "كورسك", "2026-11-09", "2026-11-15")]
    [InlineData("کورسک از ژوئن 2025", "کورسک", "2025-06-01", null)]
    [InlineData("कुर्स्क पिछले सप्ताह", "कुर्स्क", "2026-11-09", "2026-11-15")]
    [InlineData("库尔斯克 上周", "库尔斯克", "2026-11-09", "2026-11-15")]
    [InlineData("库尔斯克 2025年6月以来", "库尔斯克", "2025-06-01", null)]
    [InlineData("クルスク 2025年6月18日から", "クルスク", "2025-06-18", null)]
    [InlineData("쿠르스크 지난달", "쿠르스크", "2026-10-01", "2026-10-31")]
    [InlineData("쿠르스크 2025년 6월", "쿠르스크", "2025-06-01", "2025-06-30")]
    [InlineData("Theresa May", "Theresa May", null, null)]
    [InlineData("Euro 2024", "Euro 2024", null, null)]
    [InlineData("last week", "last week", null, null)]
    [InlineData("talks in Kursk", "talks in Kursk", null, null)]
    [InlineData("bridge to nowhere", "bridge to nowhere", null, null)]
    [InlineData("Kursk since forever", "Kursk since forever", null, null)]
    public void A_period_is_read_from_the_end_as_people_state_it(string text, string words, string? from, string? to)
    {
        var request = TimelineRequest.Parse(text, new DateOnly(2026, 11, 22));
        request.ShouldBe(new TimelineRequest(words, from is null ? null : DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to)));
    }
}
