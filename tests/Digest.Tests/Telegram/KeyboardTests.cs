using Digest.Bot;
using Digest.Editions;
using Digest.Telegram;

namespace Digest.Tests.Telegram;

public class KeyboardTests
{
    [Fact]
    public void No_buttons_are_no_keyboard()
    {
        Keyboard.Of([]).ShouldBeNull();
        Keyboard.Of([[], []]).ShouldBeNull();
    }

    [Fact]
    public void In_a_group_a_question_opens_an_answer_unless_there_is_something_to_tap()
    {
        var (group, cancel) = (new ChatAddress(-100), (IReadOnlyList<Button>)[new Button("Cancel", "/cancel")]);
        var question = Reply.Ask("search", "What?");

        Keyboard.Of(group, question with { Buttons = [cancel] })!.ForceReply.ShouldBe(true);
        Keyboard.Of(group, question with { Buttons = [[new Button("Berlin", "/timezone Berlin")], cancel] })!.InlineKeyboard!.Count.ShouldBe(2);
        Keyboard.Of(new ChatAddress(100), question with { Buttons = [cancel] })!.InlineKeyboard!.Count.ShouldBe(1);
    }

    [Fact]
    public void A_button_carries_64_bytes_at_most()
    {
        var fits = "/a " + new string('ж', 30);
        var keyboard = Keyboard.Of([[new Button("fits", fits), new Button("does not", fits + "жж"), new Button("empty", " ")]]);
        keyboard!.InlineKeyboard!.ShouldHaveSingleItem().ShouldHaveSingleItem().CallbackData.ShouldBe(fits);
    }

    [Fact]
    public void Long_rows_are_wrapped_and_further_buttons_left_out()
    {
        var keyboard = Keyboard.Of([[.. Enumerable.Range(0, 150).Select(number => new Button($"{number}", $"/{number}"))]])!;
        keyboard.InlineKeyboard!.Max(row => row.Count).ShouldBe(8);
        keyboard.InlineKeyboard!.Sum(row => row.Count).ShouldBe(100);
    }

    [Theory]
    [InlineData("\u200B", "…")]
    [InlineData("More\nnews", "More news")]
    public void A_label_can_be_seen(string label, string shown) =>
        Keyboard.Of([[new Button(label, "/x")]])!.InlineKeyboard![0][0].Text.ShouldBe(shown);

    [Fact]
    public void A_long_label_is_cut_between_words() =>
        Keyboard.Of([[new Button(string.Concat(Enumerable.Repeat("word ", 30)), "/x")]])!.InlineKeyboard![0][0].Text.ShouldEndWith("word…");
}
