using Digest.Bot;
using Digest.Bot.Languages;
using Digest.Bot.Views;
using Digest.Text.Events;

namespace Digest.Tests.Bot.Languages;

public sealed class WordsTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("en_US.UTF-8")]
    [InlineData("EN")]
    [InlineData("tlh")]
    [InlineData("C.UTF-8")]
    [InlineData("")]
    [InlineData(null)]
    public void A_language_that_is_not_spoken_is_answered_in_English(string? code) => Words.In(code).Code.ShouldBe("en");

    [Theory]
    [InlineData("de", 1, "1 Geschichte")]
    [InlineData("de", 2, "2 Geschichten")]
    [InlineData("ru", 1, "1 сюжет")]
    [InlineData("ru", 3, "3 сюжета")]
    [InlineData("ru", 11, "11 сюжетов")]
    [InlineData("ru", 21, "21 сюжет")]
    public void A_number_decides_the_form_as_the_language_counts(string code, long count, string said) =>
        Words.In(code).Count("count.stories", count).ShouldBe(said);

    [Fact]
    public void A_date_is_written_as_the_language_writes_it()
    {
        var morning = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

        When.SayFully(Words.In("de"), morning, TimeZoneInfo.Utc).ShouldBe("So, 1. März 2026, 08:00");
        When.SayFully(Words.In("ru-RU"), morning, TimeZoneInfo.Utc).ShouldBe("вс, 1 марта 2026, 08:00");
    }

    [Theory]
    [InlineData("en", "June 2025")]
    [InlineData("es", "junio de 2025")]
    [InlineData("ru", "июнь 2025")]
    [InlineData("uk", "червень 2025")]
    [InlineData("zh", "2025年6月")]
    public void A_month_without_its_day_is_named_as_it_stands_alone(string code, string said) =>
        TimelineView.Day(Words.In(code), new EventDate(new DateOnly(2025, 6, 1), DatePart.Month, 0)).ShouldBe(said);

    [Fact]
    public void A_number_decides_the_form()
    {
        Words.English.Count("count.stories", 1).ShouldBe("1 story");
        Words.English.Count("count.stories", 0).ShouldBe("0 stories");
        Words.English.Count("count.stories", 21).ShouldBe("21 stories");
    }

    [Fact]
    public void Marks_and_links_stand_inside_a_sentence()
    {
        var text = Words.English.Rich("add.added", ("feed", new RichText().Bold("{feed} <b>")));

        text.Spans[0].ShouldBe(new Span("{feed} <b>", Mark.Bold));
        text.ToString().ShouldStartWith("{feed} <b> is one of your sources now.");
    }

    [Fact]
    public void A_value_that_is_not_given_is_a_fault() =>
        Should.Throw<KeyNotFoundException>(() => Words.English.Say("digest.title", ("where", "here")));

    [Theory]
    [InlineData("{a} and {b}", 3)]
    [InlineData("no place", 1)]
    [InlineData("{open", 1)]
    [InlineData("close}", 1)]
    [InlineData("", 0)]
    public void A_template_is_cut_at_its_places(string text, int pieces) => Template.Parse(text).Pieces.Count.ShouldBe(pieces);
}
