using Digest.Bot;
using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>Stories that are put aside, each by whoever did it.</summary>
public sealed class SavedTests
{
    private const long Group = -7001;

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task In_a_group_everybody_has_a_list_of_his_own(string kind)
    {
        await using var app = await DigestApp.Start(kind, settings => settings.Bot.Open = true);
        await Say(app, 1, "/start");
        app.Write("a.txt", Some.ArticleText("regatta"));
        app.Write("b.txt", Some.ArticleText("volcano"));
        await app.Load();
        await Say(app, 1, "/digest");

        await Say(app, 1, "/save 1");
        await Say(app, 2, "/save 1");
        await Say(app, 2, "/save 2");
        await Say(app, 1, "/unsave 1");

        (await Say(app, 1, "/saved")).ShouldStartWith("Nothing is put aside");
        (await Say(app, 2, "/saved")).Split("• ").Length.ShouldBe(3);
        (await Say(app, 3, "/export saved")).ShouldStartWith("Nothing is put aside");
    }

    [Fact]
    public async Task A_story_that_was_never_saved_is_not_said_to_be_let_go()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");
        await app.Say("/save 1");

        (await app.Ask("/unsave 2")).ShouldStartWith("It was not put aside: ");
        (await app.Ask("/unsave 1")).ShouldStartWith("No longer put aside: ");
        (await app.Ask("/unsave 1")).ShouldStartWith("It was not put aside: ");
    }

    [Fact]
    public async Task What_answers_the_question_which_story_is_let_go_is_let_go()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");
        await app.Say("/save 1");

        await app.Say("/unsave");

        (await app.Ask("1")).ShouldStartWith("No longer put aside: ");
        (await app.Ask("/saved")).ShouldStartWith("Nothing is put aside");
    }

    [Theory]
    [InlineData("/save")]
    [InlineData("/unsave")]
    public async Task The_question_which_story_can_be_cancelled_and_a_number_opens_a_story_again(string command)
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");
        var saved = await app.Ask("/save 1");

        var question = await app.Say(command);
        question.Asks.ShouldBe(command[1..]);
        await app.Say(question.Buttons.ShouldHaveSingleItem().ShouldHaveSingleItem().Command);

        (await app.Ask("1")).ShouldStartWith(saved["Put aside: ".Length..]);
        (await app.Ask("/saved")).ShouldNotStartWith("Nothing is put aside");
    }

    [Fact]
    public async Task A_page_that_the_list_no_longer_has_is_its_first()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");
        await app.Say("/save 1");

        (await app.Ask("/saved 2")).ShouldBe(await app.Ask("/saved"));
        await app.Say("/unsave 1");
        (await app.Ask("/saved 2")).ShouldStartWith("Nothing is put aside");
    }

    [Fact]
    public async Task What_somebody_saved_in_a_group_is_forgotten_with_him()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);
        await Say(app, 1, "/start");
        app.Write("a.txt", Some.ArticleText("regatta"));
        await app.Load();
        await Say(app, 1, "/digest");
        await Say(app, 2, "/save 1");

        await app.Say(Some.Message("/privacy delete yes", 2));

        (await Say(app, 2, "/saved")).ShouldStartWith("Nothing is put aside");
    }

    private static async Task<string> Say(DigestApp app, long who, string text) =>
        (await app.Say(new Request { Chat = new ChatAddress(Group), Sender = who, Text = text, InGroup = true, MayChange = true })).Text.ToString();
}
