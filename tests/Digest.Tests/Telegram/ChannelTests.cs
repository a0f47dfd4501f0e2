using System.Text.Json.Nodes;
using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

public sealed class ChannelTests
{
    private const long Channel = -1007;

    [Fact]
    public async Task A_digest_goes_to_a_channel_that_its_reader_chose_and_administers()
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        var channel = bot.Telegram.Channel(Channel);
        channel.Members[WholeBot.Owner] = "administrator";

        await bot.Ask(chat, WholeBot.Owner, "/channel");
        bot.Telegram.Calls.Last(call => call.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase)).Parameters["reply_markup"].ShouldContain("request_chat");
        Choose(bot, chat, Channel);
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("News")));

        bot.Telegram.Texts(channel).ShouldHaveSingleItem().ShouldContain("Digests come here");
        (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(WholeBot.Owner)))!.Target.ShouldBe(new ChatAddress(Channel));
        await bot.Press(bot.Telegram.Sent.Last(message => message.Chat == chat), "/channel off");
        (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(WholeBot.Owner)))!.Target.ShouldBe(new ChatAddress(WholeBot.Owner));
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("member", null, "You do not administer")]
    [InlineData("creator", "Bad Request: need administrator rights in the channel chat", "the bot must be an administrator")]
    public async Task Where_the_reader_has_no_say_or_the_bot_cannot_write_nothing_changes(string standing, string? refusal, string answer)
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        var channel = bot.Telegram.Channel(Channel);
        channel.Members[WholeBot.Owner] = standing;
        await bot.Ask(chat, WholeBot.Owner, "/start");
        if (refusal is not null)
        {
            bot.Telegram.Fail("sendMessage", FakeFault.Refuse(400, refusal), chat: Channel);
        }

        Choose(bot, chat, Channel);
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains(answer)));

        bot.Telegram.Texts(channel).ShouldBeEmpty();
        (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(WholeBot.Owner)))!.Target.ShouldBe(new ChatAddress(WholeBot.Owner));
    }

    private static void Choose(WholeBot bot, FakeChat chat, long chosen) => bot.Telegram.Say(chat, WholeBot.Owner, "", change: message =>
    {
        message.Remove("text");
        message["chat_shared"] = new JsonObject { ["request_id"] = 1, ["chat_id"] = chosen, ["title"] = "News" };
    });
}
