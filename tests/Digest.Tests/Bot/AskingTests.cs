using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>What is lacking can be tapped or typed.</summary>
public sealed class AskingTests
{
    [Theory]
    [InlineData("/timezone", "Madrid", "(Europe/Madrid)")]
    [InlineData("/quiet", "22-6", "Quiet 22-6")]
    [InlineData("/filter test", "drop volcano", "Yesterday: ")]
    [InlineData("/filter test drop (volcano", "drop volcano", "Yesterday: ")]
    [InlineData("/schedule add evening", "18:30", "evening 18:30")]
    public async Task What_a_command_lacks_is_what_is_typed_next(string command, string typed, string answer)
    {
        await using var app = await DigestApp.WithSeeds();

        var asked = await app.Say(command);

        asked.Buttons[^1].Single().Label.ShouldBe("Cancel");
        (await app.Ask(typed)).ShouldContain(answer);
    }

    [Fact]
    public async Task A_filter_that_is_saved_says_that_it_holds_and_what_it_takes_out_no_longer_waits()
    {
        await using var app = await DigestApp.WithSeeds();
        (await app.Ask("/whynot volcano")).ShouldContain("It waits for your next digest.");

        var saved = await app.Say((await app.Say("/filter test drop volcano")).Buttons[0][0].Command);

        saved.Text.ToString().ShouldStartWith("It holds from now on.\nYesterday: ");
        var why = await app.Ask("/whynot volcano");
        why.ShouldContain("took it out: drop volcano.");
        why.ShouldNotContain("waits");
        await app.Say(saved.Buttons[0][0].Command);
        (await app.Ask("/whynot volcano")).ShouldContain("It waits for your next digest.");
    }
}
