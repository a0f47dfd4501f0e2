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

        (await app.Ask("/timeline euro 2025-07..2025-08")).ShouldNotContain("Jan 2026");
        (await app.Ask("/timeline euro 2031..")).ShouldStartWith("Nothing in your articles");
        (await app.Ask("/timeline")).ShouldStartWith("A timeline of what?");
        (await app.Ask("/timeline =nothing 2")).ShouldContain("out of date");
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
    public void A_period_is_read_from_the_last_word(string text, string words, string? from, string? to)
    {
        var request = TimelineRequest.Parse(text, new DateOnly(2026, 11, 22));
        request.ShouldBe(new TimelineRequest(words, from is null ? null : DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to)));
    }
}
