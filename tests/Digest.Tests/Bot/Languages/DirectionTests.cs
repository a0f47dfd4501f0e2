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

    [Theory]
    [InlineData("أرسل /resume لتتابع", "أرسل <</resume>> لتتابع")]
    [InlineData("اكتب: /digest 3min أو 24h أو /mute from:tass.", "اكتب: <</digest 3min>> أو <<24h>> أو <</mute from:tass>>.")]
    [InlineData("أرسل /sources name {id} ثم", "أرسل <</sources name>> {id} ثم")]
    [InlineData("{zone} و{when} (UTC)", "{zone} و{when} (<<UTC>>)")]
    [InlineData("/follow \"transfer window\" أو 3", "<</follow \"transfer window\">> أو 3")]
    [InlineData("مثل https://www.example.com/world.", "مثل <<https://www.example.com/world>>.")]
    [InlineData("لا شيء 3، 4", "لا شيء 3، 4")]
    public void Commands_and_Latin_words_of_a_sentence_are_marked_on_both_sides(string sentence, string isolated) =>
        Arabic.Isolate(sentence).ShouldBe(isolated.Replace("<<", "\u200E", StringComparison.Ordinal).Replace(">>", "\u200E", StringComparison.Ordinal));

    [Theory]
    [InlineData("ar")]
    [InlineData("fa")]
    public void No_command_in_a_sentence_from_right_to_left_is_left_unmarked(string code)
    {
        foreach (var key in Words.In(code).Keys)
        {
            foreach (var form in Words.In(code).Phrase(key).Forms.Values)
            {
                form.Text.Split('\u200E').Where((_, part) => part % 2 == 0).ShouldAllBe(part => !System.Text.RegularExpressions.Regex.IsMatch(part, @"(?<!\{)\b[A-Za-z]+\b(?!\})"), key);
            }
        }
    }

    [Fact]
    public async Task A_command_is_understood_with_the_marks_it_was_copied_with()
    {
        await using var app = await Support.DigestApp.Start();
        await app.Say("/lang ar");

        await app.Say("\u200E/schedule 07:15\u200E");

        (await app.Ask("/schedule")).ShouldContain("07:15");
    }

    [Fact]
    public void Where_all_runs_from_left_to_right_nothing_is_marked()
    {
        Direction.Of("en").Guard("الجزيرة").ShouldBe("الجزيرة");
        Direction.Of("en").Begin("الجزيرة").ShouldBe("الجزيرة");
    }
}
