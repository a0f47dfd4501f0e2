using Digest.Text;
using Digest.Text.Events;
using Digest.Text.Weighing;

namespace Digest.Tests.Text.Events;

public sealed class DateWordTests
{
    [Theory]
    [InlineData("2013", "year 2013")]
    [InlineData("September", "month 9")]
    [InlineData("septembre", "month 9")]
    [InlineData("сентября", "month 9")]
    [InlineData("Thursday", "weekday 4")]
    [InlineData("Donnerstag", "weekday 4")]
    [InlineData("четверг", "weekday 4")]
    public void A_year_a_month_and_a_weekday_have_one_key_in_every_language(string word, string key) => DateWord.KeyOf(word).ShouldBe(key);

    [Fact]
    public void A_weekday_that_is_stretched_over_a_whole_line_is_that_day() =>
        DateWord.KeyOf($"الخم{new string('ـ', 100)}يس").ShouldBe("weekday 4");

    [Theory]
    [InlineData("march")]
    [InlineData("May")]
    [InlineData("out")]
    [InlineData("1512")]
    [InlineData("2,013")]
    [InlineData("20130")]
    [InlineData("20th")]
    [InlineData("harbour")]
    [InlineData("")]
    public void Any_other_word_names_no_date(string word) => DateWord.KeyOf(word).ShouldBeNull();

    [Fact]
    public void An_article_tells_the_dates_it_names_most_often_first()
    {
        var dates = Analysis.Of("Quake in September", "The quake of September 2013 came on a Tuesday. Another quake of 2013 was weaker. In 2013 there were ten.", "en", new Background()).Dates;

        dates.Select(date => (date.Term, date.Shown, date.Count)).ShouldBe([("year 2013", "2013", 3), ("month 9", "September", 2), ("weekday 2", "Tuesday", 1)]);
    }
}
