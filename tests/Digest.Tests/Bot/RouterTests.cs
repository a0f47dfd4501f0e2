using Digest.Bot;
using Digest.Editions;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Bot;

public sealed class RouterTests
{
    [Fact]
    public async Task A_stranger_is_told_so_in_one_sentence_and_changes_nothing()
    {
        await using var app = await DigestApp.Start();

        var reply = await app.Say(Some.Message("/start"));

        reply.Text.ToString().ShouldBe("This bot serves its owner and whom the owner invites; ask for an invitation.");
        (await app.Get<SubscriptionStore>().Of(new ChatAddress(7))).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_who_shows_the_code_owns_the_bot_and_the_code_is_spent()
    {
        await using var app = await DigestApp.Start();
        var code = await app.Get<Access>().Code();

        (await app.Say(Some.Message("/start wrong", sender: 7))).Text.ToString().ShouldContain("serves its owner and whom");
        (await app.Say(Some.Message($"/start {code}", sender: 7))).Text.ToString().ShouldContain("Welcome");
        (await app.Say(Some.Message($"/start {code}", sender: 8))).Text.ToString().ShouldContain("serves its owner and whom");
        (await app.Get<Access>().Code()).ShouldBeNull();
        (await app.Say(Some.Message("/digest", sender: 7))).Text.ToString().ShouldContain("Digest");
    }

    [Fact]
    public async Task The_owners_of_the_settings_need_no_code()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Owners = [7]);

        (await app.Get<Access>().Code()).ShouldBeNull();
        (await app.Say(Some.Message("/start"))).Text.ToString().ShouldContain("Welcome");
    }

    [Fact]
    public async Task In_a_group_that_the_owner_opened_all_may_read_and_its_administrators_may_change()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Owners = [7]);
        var group = Some.Message("/start") with { Chat = new ChatAddress(-100), InGroup = true };
        var member = group with { Sender = 9, MayChange = false };

        (await app.Say(member with { Text = "/digest" })).Text.ToString().ShouldContain("serves its owner and whom");
        await app.Say(group);
        (await app.Say(member with { Text = "/digest" })).Text.ToString().ShouldContain("Digest");
        (await app.Say(member with { Text = "/schedule off" })).Text.ToString().ShouldContain("administer");
        (await app.Say(member with { Text = "/schedule off", MayChange = true })).Text.ToString().ShouldStartWith("No digest comes by itself");
    }

    [Theory]
    [InlineData("at last!")]
    [InlineData("and Kursk?")]
    [InlineData("Who would have thought that?")]
    [InlineData("https://example.org/the-same")]
    [InlineData("timeline is wrong")]
    public async Task What_a_group_remarks_in_reply_to_a_digest_is_left_to_the_group(string remark)
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Owners = [7]);
        var reply = Some.Message(remark) with { Chat = new ChatAddress(-100), InGroup = true, MayBeRemark = true };
        (await app.Hear(reply)).ShouldBeNull("a group that never began is told nothing either");
        await app.Say(reply with { Text = "/start", MayBeRemark = false });

        (await app.Hear(reply)).ShouldBeNull();
        (await app.Hear(reply with { File = new RequestFile("list.opml", default) })).ShouldBeNull();
        (await app.Say(reply with { MayBeRemark = false })).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("2", "no such story")]
    [InlineData("help", "/digest")]
    [InlineData("What's new?", "Digest")]
    public async Task Words_in_reply_to_us_that_mean_a_command_whole_are_no_remark(string said, string answer)
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Owners = [7]);
        var group = Some.Message("/start") with { Chat = new ChatAddress(-100), InGroup = true };
        await app.Say(group);

        (await app.Say(group with { Text = said, MayBeRemark = true })).Text.ToString().ShouldContain(answer);
    }

    [Fact]
    public async Task What_a_group_remarks_costs_it_no_requests()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);
        var group = Some.Message("/start") with { Chat = new ChatAddress(-100), InGroup = true };
        await app.Say(group);

        for (var remarks = 0; remarks < 100; remarks++)
        {
            (await app.Hear(group with { Text = "at last!", MayBeRemark = true })).ShouldBeNull();
        }

        (await app.Say(group with { Text = "/help" })).Text.ToString().ShouldContain("/digest");
    }

    [Fact]
    public async Task An_unknown_command_is_one_sentence_with_the_way_out()
    {
        await using var app = await DigestApp.Start();

        (await app.Ask("/frobnicate now")).ShouldBe("There is no /frobnicate. /help lists what there is.");
    }

    [Fact]
    public async Task A_mistyped_command_is_offered_as_it_was_meant()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);

        var reply = await app.Say("/serach Kursk");

        reply.Text.ToString().ShouldBe("There is no /serach. Did you mean /search?");
        reply.Buttons.ShouldHaveSingleItem().ShouldHaveSingleItem().Command.ShouldBe("/search Kursk");
        (await app.Ask("/backpu")).ShouldBe("There is no /backpu. Did you mean /backup?");
        (await app.Say(Some.Message("/backpu"))).Text.ToString().ShouldBe("There is no /backpu. /help lists what there is.", "who does not own the bot learns of no such command");
    }

    [Fact]
    public async Task A_slash_alone_is_help()
    {
        await using var app = await DigestApp.Start();

        (await app.Ask("/")).ShouldStartWith("To read\n");
    }

    [Fact]
    public async Task A_command_for_our_bot_by_its_full_name_is_ours()
    {
        await using var app = await DigestApp.Start();

        (await app.Ask("/HELP@OurDigestBot")).ShouldStartWith("To read\n");
    }

    [Fact]
    public async Task A_message_of_any_signs_gets_an_answer_and_never_a_fault()
    {
        await using var app = await DigestApp.WithSeeds();
        var property = Prop.ForAll(
            Gen.Elements("", "/", "/story ", "/why ", "/search ", "/schedule ", "/timezone ", "/settings ", "/remove ", "/sources ", "/help ", "/page ", "/again ").ToArbitrary(),
            ArbMap.Default.ArbFor<string>(),
            (command, text) => !app.Ask(command + text).GetAwaiter().GetResult().Contains("went wrong", StringComparison.Ordinal));

        property.QuickCheckThrowOnFailure();
    }
}
