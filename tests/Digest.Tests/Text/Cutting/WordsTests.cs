using Digest.Text.Cutting;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Cutting;

public sealed class WordsTests
{
    private static readonly string[] Languages = ["en", "fr", "id", "ja", "und"];

    [Theory]
    [InlineData("en", "The cat sat.", "The cat sat")]
    [InlineData("en", "don't Russia's rock'n'roll 'quoted'", "don't Russia's rock'n'roll quoted")]
    [InlineData("en", "F-16 e-mail COVID-19 well-known", "F-16 e-mail COVID-19 well known")]
    [InlineData("en", "1,000.50 12:30 3.5% 2024-25", "1,000.50 12:30 3.5 2024 25")]
    [InlineData("en", "the U.S. and e.g. this.", "the U.S and e.g this")]
    [InlineData("en", "see https://example.org/a?b=c now", "see now")]
    [InlineData("en", "co\u00ADoperation 😀 #tag @name", "co\u00ADoperation tag name")]
    [InlineData("fr", "L’eau d'Aix, aujourd'hui", "L eau d Aix aujourd'hui")]
    [InlineData("it", "dell'Italia", "dell Italia")]
    [InlineData("uk", "п'ять м’яч", "п'ять м’яч")]
    [InlineData("he", "צה\"ל בצפון", "צה\"ל בצפון")]
    [InlineData("id", "anak-anak dan orang-orang", "anak-anak dan orang-orang")]
    [InlineData("zh", "北京大学 好", "北京 京大 大学 好")]
    [InlineData("ja", "東京でテレビを見た", "東京 で テレビ を 見 た")]
    [InlineData("ko", "서울에서 만났다", "서울에서 만났다")]
    [InlineData("hi", "हिन्दी में", "हिन्दी में")]
    public void A_text_is_cut_into_words(string language, string text, string words) =>
        Words.In(text, language).Select(word => text[word.Start..word.End]).ShouldBe(words.Split(' '));

    [Fact]
    public void Spaces_within_a_number_are_part_of_it() =>
        Words.In("1\u00A0000\u202F000 euros", "fr")[0].ShouldSatisfyAllConditions(word => (word.Start, word.End).ShouldBe((0, 9)), word => word.Term.ShouldBe("1\u00A0000\u202F000"));

    [Fact]
    public void Thai_is_read_in_pairs_of_letters_with_their_signs() =>
        Words.In("ที่นี่", "th").Select(word => word.Term).ShouldBe(["ที่นี่"]);

    [Theory]
    [InlineData("en", "Studies", "study")]
    [InlineData("de", "Häusern", "Hauser")]
    [InlineData("ru", "Выборов", "выборы")]
    [InlineData("tr", "Ankara'da", "Ankara")]
    [InlineData("fr", "l'Europe", "Europe")]
    public void Forms_of_one_word_have_one_term(string language, string one, string other) =>
        Words.In(one, language)[^1].Term.ShouldBe(Words.In(other, language)[^1].Term);

    [Fact]
    public void A_term_does_not_depend_on_what_was_read_before()
    {
        var first = Words.In("Running elections quickly", "en");
        for (var i = 0; i < 40_000; i++)
        {
            Words.In($"word{i}x", "en");
        }

        Words.In("Running elections quickly", "en").ShouldBe(first);
    }

    [Fact]
    public void Words_point_at_the_very_text() =>
        Prop.ForAll(Hostile.Texts, text => Languages.All(language => PointsInto(text, Words.In(text, language)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_form_of_a_text_is_counted_as_often_as_it_stands_there() =>
        Prop.ForAll(Hostile.Texts, text => Languages.All(language => CountsForms(CutText.Of(text, language)))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_forms_of_a_long_text_come_in_the_order_of_their_first_use()
    {
        var forms = CutText.Of(string.Join(' ', Enumerable.Range(0, 9_000).Select(number => $"word{number % 3_000}x")), "en").Forms;

        Enumerable.Range(0, forms.Count).Select(number => (forms[number].Written, forms.CountOf(number)))
            .ShouldBe(Enumerable.Range(0, 3_000).Select(number => ($"word{number}x", 3)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1.")]
    [InlineData("a-")]
    [InlineData("の")]
    [InlineData("ก")]
    [InlineData("\uD83D")]
    [InlineData("a://")]
    public void A_text_of_one_thing_a_million_times_is_answered(string thing)
    {
        var text = string.Concat(Enumerable.Repeat(thing, 1_000_000 / thing.Length));

        PointsInto(text, Words.In(text, "ja")).ShouldBeTrue();
    }

    private static bool CountsForms(CutText cut)
    {
        var counted = Enumerable.Range(0, cut.Forms.Count).Select(number => (cut.Forms[number].Written, cut.Forms.CountOf(number)));
        return counted.SequenceEqual(cut.Words.CountBy(word => word.Form.Written).Select(pair => (pair.Key, pair.Value)));
    }

    private static bool PointsInto(string text, List<Word> words)
    {
        var last = -1;
        foreach (var (start, end, term) in words.Select(word => (word.Start, word.End, word.Term)))
        {
            if (start <= last || end <= start || end > text.Length || term.Length is 0)
            {
                return false;
            }

            last = start;
        }

        return true;
    }
}
