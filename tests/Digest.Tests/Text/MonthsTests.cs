using Digest.Text;

namespace Digest.Tests.Text;

public sealed class MonthsTests
{
    [Theory]
    [InlineData("January", 1)]
    [InlineData("sept.", 9)]
    [InlineData("MÄRZ", 3)]
    [InlineData("août", 8)]
    [InlineData("diciembre", 12)]
    [InlineData("марта", 3)]
    [InlineData("Ιουλίου", 7)]
    [InlineData("Αύγ", 8)]
    [InlineData("október", 10)]
    [InlineData("Şubat", 2)]
    [InlineData("Kasım", 11)]
    [InlineData("يناير", 1)]
    [InlineData("كانون الثاني", 1)]
    [InlineData("ژوئیه", 7)]
    [InlineData("مى", 5)]
    [InlineData("באוגוסט", 8)]
    [InlineData("Agustus", 8)]
    [InlineData("września", 9)]
    public void A_month_is_known_by_its_name_in_many_languages(string word, int number) => Months.Number(word).ShouldBe(number);

    [Theory]
    [InlineData("")]
    [InlineData("Monday")]
    [InlineData("Smarch")]
    [InlineData("13")]
    [InlineData("a word that is far longer than any month could ever be")]
    public void Any_other_word_is_no_month(string word) => Months.Number(word).ShouldBe(0);

    [Theory]
    [InlineData("Thu")]
    [InlineData("samedi")]
    [InlineData("пятница")]
    [InlineData("Παρ")]
    [InlineData("수요일")]
    [InlineData("Çarşamba")]
    public void A_weekday_is_known_by_its_name_in_many_languages(string word) => Months.IsWeekday(word).ShouldBeTrue();

    [Fact]
    public void A_month_is_no_weekday_and_nothing_is_neither() =>
        new[] { Months.IsWeekday("July"), Months.IsWeekday("") }.ShouldAllBe(known => !known);
}
