using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class QuestionsTests
{
    [Theory]
    [InlineData("/check", "not a web address at all", "Nothing to load there")]
    [InlineData("/search", "2", "“2”")]
    public async Task The_next_words_are_what_the_command_lacked(string command, string words, string answer)
    {
        await using var app = await DigestApp.Start();

        var question = await app.Say(command);
        question.Asks.ShouldBe(command[1..]);
        question.Buttons[^1].ShouldHaveSingleItem().Command.ShouldBe("/cancel");

        (await app.Ask(words)).ShouldContain(answer);
        (await app.Ask("2")).ShouldContain("no such story", customMessage: "the question is answered, so a number is a story again");
    }

    [Fact]
    public async Task Cancel_any_command_and_ten_minutes_take_the_question_back()
    {
        await using var app = await DigestApp.Start();

        await app.Say("/check");
        (await app.Ask("/cancel")).ShouldBe("Never mind.");
        (await app.Ask("unicorn")).ShouldContain("“unicorn”");

        await app.Say("/check");
        await app.Say("/help");
        (await app.Ask("unicorn")).ShouldContain("“unicorn”");

        await app.Say("/check");
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        (await app.Ask("unicorn")).ShouldContain("“unicorn”");
    }

    [Fact]
    public async Task A_question_is_for_whoever_was_asked()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Owners = [7, 8]);
        var group = Some.Message("/start") with { Chat = new(-100), InGroup = true };
        await app.Say(group);

        await app.Say(group with { Text = "/check" });

        (await app.Say(group with { Text = "unicorn", Sender = 8 })).Text.ToString().ShouldContain("“unicorn”");
        (await app.Say(group with { Text = "unicorn" })).Text.ToString().ShouldContain("Nothing to load there");
    }

    [Fact]
    public async Task In_a_group_the_reply_to_a_question_is_its_answer_and_the_next_one_a_remark()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Owners = [7, 8]);
        var group = Some.Message("/start") with { Chat = new(-100), InGroup = true };
        await app.Say(group);
        await app.Say(group with { Text = "/check" });
        var reply = group with { Text = "unicorn", MayBeRemark = true };

        (await app.Hear(reply with { Sender = 8 })).ShouldBeNull();
        (await app.Say(reply)).Text.ToString().ShouldContain("Nothing to load there");
        (await app.Hear(reply)).ShouldBeNull();
    }
}
