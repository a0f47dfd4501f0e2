using System.Text.Json.Nodes;
using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

public class ListeningTests
{
    private static readonly Action<JsonObject> ReplyToUs = message => message["reply_to_message"] = new JsonObject
    {
        ["message_id"] = 1,
        ["date"] = 1,
        ["chat"] = message["chat"]!.DeepClone(),
        ["from"] = new JsonObject { ["id"] = FakeTelegram.BotId, ["is_bot"] = true },
    };

    private static readonly Action<JsonObject> Forwarded = message => message["forward_origin"] = new JsonObject { ["type"] = "user" };

    [Theory]
    [InlineData("/help", "/help")]
    [InlineData("/help@OurDigestBot", "/help")]
    [InlineData("/HELP@ourdigestbot me", "/HELP me")]
    [InlineData("/help@OtherBot", null)]
    [InlineData("/help@OurDigestBot2", null)]
    [InlineData("just talking", null)]
    [InlineData("@OurDigestBot Kursk", "Kursk")]
    [InlineData("@ourdigestbot, Kursk", "Kursk")]
    [InlineData("what of Kursk, @OurDigestBot", "what of Kursk,")]
    [InlineData("@OurDigestBot", "/help")]
    [InlineData("@OurDigestBot2 Kursk", null)]
    [InlineData("mail@OurDigestBot", null)]
    public async Task A_group_talks_to_us_only_when_it_says_so(string text, string? heard) =>
        (await Heard(telegram => telegram.Say(telegram.Group(-100), 7, text)))?.Text.ShouldBe(heard);

    [Fact]
    public async Task A_reply_to_us_is_meant_for_us() =>
        (await Heard(telegram => telegram.Say(telegram.Group(-100), 7, "and Kursk?", change: ReplyToUs)))!.Text.ShouldBe("and Kursk?");

    [Theory]
    [InlineData("at last!", true)]
    [InlineData("@OurDigestBot Kursk", false)]
    [InlineData("/search Kursk", false)]
    public async Task A_reply_to_us_that_neither_calls_us_nor_commands_may_be_a_remark(string text, bool may) =>
        (await Heard(telegram => telegram.Say(telegram.Group(-100), 7, text, change: ReplyToUs)))!.MayBeRemark.ShouldBe(may);

    [Fact]
    public async Task In_a_private_chat_a_reply_to_us_is_no_remark() =>
        (await Heard(telegram => telegram.Say(telegram.Private(7), 7, "Kursk", change: ReplyToUs)))!.MayBeRemark.ShouldBeFalse();

    [Theory]
    [InlineData("just talking", "just talking")]
    [InlineData("/help@OurDigestBot x", "/help x")]
    [InlineData("/help@OtherBot x", null)]
    [InlineData("https://example.com/", "https://example.com/")]
    public async Task A_private_chat_always_talks_to_us(string text, string? heard) =>
        (await Heard(telegram => telegram.Say(telegram.Private(7), 7, text)))?.Text.ShouldBe(heard);

    [Fact]
    public async Task A_command_that_somebody_passed_on_is_none()
    {
        (await Heard(telegram => telegram.Say(telegram.Private(7), 7, "/stop", change: Forwarded))).ShouldBeNull();
        (await Heard(telegram => telegram.Say(telegram.Private(7), 7, "an article", change: Forwarded)))!.Text.ShouldBe("an article");
    }

    [Fact]
    public async Task Other_bots_are_not_talked_to() =>
        (await Heard(telegram => telegram.Say(telegram.Group(-100), 7, "/help", change: message => message["from"]!["is_bot"] = true))).ShouldBeNull();

    [Theory]
    [InlineData("creator", true)]
    [InlineData("administrator", true)]
    [InlineData("member", false)]
    [InlineData(null, false)]
    public async Task In_a_group_its_administrators_may_change_things(string? standing, bool may)
    {
        var request = await Heard(telegram =>
        {
            var group = telegram.Group(-100, "Readers");
            if (standing is not null)
            {
                group.Members[7] = standing;
            }

            telegram.Say(group, 7, "/feeds");
        });
        request!.MayChange.ShouldBe(may);
        request.InGroup.ShouldBeTrue();
        request.ChatTitle.ShouldBe("Readers");
    }

    [Theory]
    [InlineData(-100, true)]
    [InlineData(-200, false)]
    public async Task Whoever_speaks_in_the_groups_own_name_may_too(long speaker, bool may)
    {
        var request = await Heard(telegram => telegram.Say(telegram.Group(-100), 1087968824, "/feeds", change: message =>
        {
            message["from"]!["is_bot"] = true;
            message["sender_chat"] = new JsonObject { ["id"] = speaker, ["type"] = "supergroup" };
        }));
        request!.MayChange.ShouldBe(may);
        request.Sender.ShouldBe(speaker);
    }

    [Fact]
    public async Task Administrators_are_asked_for_once_a_minute()
    {
        await using var bench = await PollerBench.Start();
        var group = bench.Telegram.Group(-100);
        group.Members[7] = "administrator";
        bench.Telegram.Say(group, 7, "/a");
        bench.Telegram.Say(group, 7, "/b");
        await bench.AllHandled();
        bench.Requests.ShouldAllBe(request => request.MayChange);
        bench.Telegram.CallsOf("getChatMember").ShouldBe(1);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(1L, 0)]
    [InlineData(42L, 42)]
    public async Task A_topic_is_a_place_of_its_own_but_for_the_general_one(long? thread, long place) =>
        (await Heard(telegram => telegram.Say(telegram.Group(-100), 7, "/help", thread: thread)))!.Chat.ShouldBe(new ChatAddress(-100, place));

    [Fact]
    public async Task A_channel_gives_commands_in_its_own_name()
    {
        var request = await Heard(telegram => telegram.Say(telegram.Channel(-300, "News"), 0, "/start@OurDigestBot"));
        request!.Text.ShouldBe("/start");
        request.MayChange.ShouldBeTrue();
        request.Chat.ShouldBe(new ChatAddress(-300));
    }

    private static async Task<Digest.Bot.Request?> Heard(Action<FakeTelegram> happens)
    {
        await using var bench = await PollerBench.Make();
        happens(bench.Telegram);
        await bench.Run();
        await bench.AllHandled();
        return bench.Requests.SingleOrDefault();
    }
}
