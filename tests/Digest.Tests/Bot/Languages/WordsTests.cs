using Digest.Bot;
using Digest.Bot.Languages;

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
