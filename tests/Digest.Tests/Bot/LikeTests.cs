using Digest.Bot;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>👍 and 👎 weigh the digest under whose story they were pressed, and are undone there.</summary>
public sealed class LikeTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_like_weighs_the_digest_it_was_pressed_in_and_undone_gives_the_identical_digest(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        await app.Say("/schedule add evening 18:30");
        var (main, evening) = (await app.Ask("/digest"), await app.Say("/digest evening"));

        var liked = await app.Say(Button(await app.Say(Button(evening, "3")), "👍"));

        liked.Text.ToString().ShouldContain("+0.5");
        (await app.Ask("/weights evening")).ShouldBe(liked.Text.ToString());
        (await app.Ask("/weights")).ShouldStartWith("There are no weights");
        (await app.Ask("/digest evening")).ShouldNotBe(evening.Text.ToString());
        (await app.Ask("/digest")).ShouldBe(main);
        liked.Buttons.SelectMany(row => row).ShouldAllBe(end => end.Command.StartsWith("/weights evening remove ", StringComparison.Ordinal));
        liked.Buttons.SelectMany(row => row).Select(end => end.Label).Distinct().Count().ShouldBe(3, "all of it, or word by word");
        (await app.Ask(Button(liked, "Take it back"))).ShouldBe("2 rules ended.");

        (await app.Ask("/digest evening")).ShouldBe(evening.Text.ToString());
    }

    [Theory]
    [InlineData("Figures")]
    [InlineData("Who was first")]
    [InlineData("Why is this one story?")]
    public async Task The_way_back_to_a_story_leads_to_the_digest_it_was_opened_in(string label)
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/schedule add evening 18:30");
        var story = await app.Say(Button(await app.Say("/digest evening"), "1"));

        var back = await app.Say(Button(await app.Say(Button(story, label)), "The story"));

        Button(back, "👎").ShouldStartWith("/dislike evening s");
        await app.Say(Button(back, "👎"));
        (await app.Ask("/weights evening")).ShouldContain("−0.5");
    }

    [Fact]
    public async Task A_story_of_the_main_digest_weighs_the_main_digest()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/schedule add evening 18:30");

        await app.Say(Button(await app.Say(Button(await app.Say("/digest"), "1")), "👍"));

        (await app.Ask("/weights")).ShouldContain("+0.5");
        (await app.Ask("/weights evening")).ShouldStartWith("There are no weights");
    }

    [Fact]
    public async Task What_answers_the_question_which_story_is_disliked_is_disliked_in_the_digest_that_was_named()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/schedule add evening 18:30");
        await app.Say("/digest evening");

        (await app.Say("/dislike evening")).Asks.ShouldBe("dislike evening");
        await app.Say("1");

        (await app.Ask("/weights evening")).ShouldContain("−0.5");
        (await app.Ask("/weights")).ShouldStartWith("There are no weights");
    }

    private static string Button(Reply reply, string label) => reply.Buttons.SelectMany(row => row).First(button => button.Label == label).Command;
}
