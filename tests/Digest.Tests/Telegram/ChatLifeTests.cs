using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>What happens to chats, as Telegram tells it: each as far as a reader and the database see it.</summary>
public sealed class ChatLifeTests
{
    private const string Closed = "the topic is closed";

    [Fact]
    public async Task A_reader_who_blocks_the_bot_gets_nothing_until_he_unblocks_it()
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(chat, WholeBot.Owner, "/start");

        bot.Telegram.Block(chat);
        await Paused(bot, new ChatAddress(chat.Id), "the reader has blocked the bot");
        bot.Telegram.Unblock(chat);
        await Paused(bot, new ChatAddress(chat.Id), null);
    }

    [Fact]
    public async Task Who_was_shut_out_does_not_come_back_by_blocking_and_unblocking()
    {
        await using var bot = await WholeBot.Start(settings => settings.Bot.Open = true);
        var chat = bot.Telegram.Private(7);
        await bot.Ask(chat, 7, "/start");
        await bot.App.Get<Digest.Bot.People>().Readmit(7, WholeBot.Owner);
        await bot.App.Get<Digest.Bot.People>().Dismiss(7);

        bot.Telegram.Unblock(chat);
        await bot.Telegram.Until(fake => fake.Pending == 0);

        await Paused(bot, new ChatAddress(7), SubscriptionStore.ShutOut);
    }

    [Fact]
    public async Task A_topic_that_is_closed_pauses_alone_and_goes_on_when_it_is_opened()
    {
        await using var bot = await WholeBot.Start();
        var group = bot.Telegram.Group(-100);
        group.Members[WholeBot.Owner] = "creator";
        group.Topics[5] = true;
        await bot.Ask(group, WholeBot.Owner, "/start");
        await bot.Ask(group, WholeBot.Owner, "/start", thread: 5);

        bot.Telegram.Say(group, 2, "", thread: 5, change: message => message["forum_topic_closed"] = new System.Text.Json.Nodes.JsonObject());
        await Paused(bot, new ChatAddress(-100, 5), Closed);
        await Paused(bot, new ChatAddress(-100), null);
        bot.Telegram.Say(group, 2, "", thread: 5, change: message => message["forum_topic_reopened"] = new System.Text.Json.Nodes.JsonObject());
        await Paused(bot, new ChatAddress(-100, 5), null);
    }

    [Fact]
    public async Task A_group_keeps_everything_when_it_becomes_a_supergroup()
    {
        await using var bot = await WholeBot.Start();
        var group = bot.Telegram.BasicGroup(-5);
        group.Members[WholeBot.Owner] = "creator";
        await bot.Ask(group, WholeBot.Owner, "/start");
        await bot.Ask(group, WholeBot.Owner, "/schedule weekly sun 10:00");

        bot.Telegram.Migrate(group, -1005);
        await bot.Telegram.Until(fake => fake.Pending == 0);

        var moved = await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(-1005));
        moved.ShouldNotBeNull().Cadence.ShouldBe("weekly sun 10:00");
        (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(-5))).ShouldBeNull();
    }

    [Fact]
    public async Task In_a_group_a_question_is_asked_of_whoever_asked_and_his_answer_is_taken()
    {
        await using var bot = await WholeBot.Start();
        var group = bot.Telegram.Group(-100);
        group.Members[WholeBot.Owner] = "creator";
        await bot.Ask(group, WholeBot.Owner, "/start");

        var question = await bot.Ask(group, WholeBot.Owner, "/search");
        var call = bot.Telegram.Calls.Last(call => call.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase));
        call.Parameters["reply_markup"].ShouldContain("force_reply");
        call.Parameters["reply_parameters"].ShouldContain("message_id");

        // Somebody else's words are not the answer, and not for us.
        bot.Telegram.Say(group, 9, "unicorn");
        bot.Telegram.Say(group, WholeBot.Owner, "unicorn", change: message => message["reply_to_message"] = new System.Text.Json.Nodes.JsonObject
        {
            ["message_id"] = question.Id,
            ["chat"] = new System.Text.Json.Nodes.JsonObject { ["id"] = -100, ["type"] = "supergroup" },
            ["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = FakeTelegram.BotId, ["is_bot"] = true },
        });

        await bot.Telegram.Until(fake => fake.Sent.Any(message => message.Text.Text.Contains("“unicorn”")));
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    private static async Task Paused(WholeBot bot, ChatAddress chat, string? why)
    {
        var begun = TimeProvider.System.GetTimestamp();
        string? paused;
        do
        {
            paused = await bot.App.Get<SubscriptionStore>().PausedWhy(chat);
        }
        while (paused != why && TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(20));

        paused.ShouldBe(why);
    }
}
