using Digest.Bot;
using Digest.Bot.Languages;

namespace Digest.Tests.Bot.Languages;

public sealed class DirectionTests
{
    private static readonly Direction Arabic = Direction.Of("ar");

    [Theory]
    [InlineData("BBC News (UK)", "\u200EBBC News (UK)\u200E")]
    [InlineData("+4.64", "\u200E+4.64\u200E")]
    [InlineData("12", "12")]
    [InlineData("الجزيرة", "الجزيرة")]
    [InlineData("12 خبرا", "12 خبرا")]
    public void A_foreign_value_is_marked_on_both_sides(string value, string guarded)
    {
        Arabic.Guard(value).ShouldBe(guarded);
        Arabic.Guard(new RichText().Bold(value)).ToString().ShouldBe(guarded);
    }

    [Theory]
    [InlineData("\u200EBBC\u200E، أمس", "\u200F\u200EBBC\u200E، أمس")]
    [InlineData("12 خبرا", "12 خبرا")]
    [InlineData("— أمس", "— أمس")]
    public void A_sentence_that_would_begin_with_a_foreign_letter_gets_a_mark(string sentence, string begun)
    {
        Arabic.Begin(sentence).ShouldBe(begun);
        Arabic.Begin(new RichText().Add(sentence)).ToString().ShouldBe(begun);
    }

    [Fact]
    public void Where_all_runs_from_left_to_right_nothing_is_marked()
    {
        Direction.Of("en").Guard("الجزيرة").ShouldBe("الجزيرة");
        Direction.Of("en").Begin("الجزيرة").ShouldBe("الجزيرة");
    }
}
