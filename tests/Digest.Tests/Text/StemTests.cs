using Digest.Text;
using Digest.Text.Stemming;

namespace Digest.Tests.Text;

public sealed class StemTests
{
    [Theory]
    [InlineData("en", "connect connected connecting connection connections")]
    [InlineData("en", "city cities city's")]
    [InlineData("en", "lies lied lying")]
    [InlineData("en", "dies died dying")]
    [InlineData("en", "reply replies replied")]
    [InlineData("en", "hope hoping hoped hopes")]
    [InlineData("de", "wahl wahlen")]
    [InlineData("de", "minister ministern ministers")]
    [InlineData("fr", "élection élections")]
    [InlineData("fr", "nationale nationales national nationaux")]
    [InlineData("es", "elección elecciones")]
    [InlineData("pt", "eleição eleições")]
    [InlineData("it", "elezione elezioni")]
    [InlineData("nl", "regering regeringen")]
    [InlineData("nl", "jaar jaren")]
    [InlineData("sv", "regering regeringen regeringar")]
    [InlineData("da", "regering regeringen regeringer")]
    [InlineData("ru", "министр министра министру министром министры министров")]
    [InlineData("ru", "военный военная военного военных")]
    [InlineData("uk", "місто міста місту містом")]
    [InlineData("bg", "град градът града")]
    [InlineData("pl", "minister ministerem")]
    [InlineData("cs", "vláda vlády vládou vládě")]
    [InlineData("hr", "vlada vlade vladu vladom")]
    [InlineData("fi", "talo talossa talosta talon")]
    [InlineData("hu", "ház házban házak")]
    [InlineData("tr", "yol yollar yolda yoldan")]
    [InlineData("el", "πόλεμος πόλεμο πολέμου")]
    [InlineData("ar", "الكتاب كتاب والكتاب")]
    [InlineData("he", "הממשלה ממשלה")]
    [InlineData("fa", "کتاب کتابها")]
    [InlineData("hi", "सड़क सड़कें सड़कों")]
    [InlineData("id", "makan makanan")]
    [InlineData("fr", "président présidente présidents présidentes")]
    [InlineData("es", "país países")]
    [InlineData("es", "gobierno gobiernos")]
    [InlineData("pt", "nacional nacionais")]
    [InlineData("it", "banca banche")]
    [InlineData("ro", "guvern guvernul guvernului")]
    [InlineData("ca", "elecció eleccions")]
    [InlineData("de", "arbeit arbeiten")]
    [InlineData("de", "prozess prozesse prozessen")]
    [InlineData("ru", "совет совета советом советы советов")]
    [InlineData("ru", "компания компании компанию компанией компаний")]
    [InlineData("ru", "страна страны страной стран")]
    [InlineData("sk", "vláda vlády vládou")]
    [InlineData("sr", "влада владе владу")]
    [InlineData("be", "міністр міністра міністру")]
    [InlineData("lv", "ministrs ministra ministru")]
    [InlineData("fi", "talo taloon")]
    [InlineData("tr", "seçim seçimi seçimler seçimde")]
    [InlineData("nb", "regjering regjeringen regjeringer")]
    [InlineData("ko", "정부 정부는 정부가 정부의")]
    [InlineData("lt", "miestas miesto miestai")]
    public void Forms_of_one_word_have_one_stem(string language, string forms) =>
        forms.Split(' ').Select(form => Stem.Of(Fold.Of(form), language)).Distinct().Count().ShouldBe(1, forms);

    [Theory]
    [InlineData("en", "universe united")]
    [InlineData("de", "staat stadt")]
    [InlineData("ru", "война вой")]
    public void Different_words_stay_apart(string language, string words) =>
        words.Split(' ').Select(word => Stem.Of(word, language)).Distinct().Count().ShouldBe(2, words);

    [Theory]
    [InlineData("en", "covid-19s")]
    [InlineData("en", "u.s")]
    [InlineData("xx", "walking")]
    public void What_no_rule_is_for_stays_as_it_is(string language, string word) => Stem.Of(word, language).ShouldBe(word);

    [Fact]
    public void A_row_of_one_letter_is_stemmed_too()
    {
        foreach (var language in "en de nl fr ru pl lt fi hu tr kk el ar he fa ur hi mr bn id ko sr".Split(' '))
        {
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                Stem.Of(new string(letter, 10_000), language).ShouldNotBeEmpty();
            }
        }
    }
}
