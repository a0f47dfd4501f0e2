using Digest.Editions;
using Digest.Editions.Deliveries;
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
    public async Task Who_looks_after_a_topic_is_told_once_that_it_was_closed_and_again_only_when_it_closes_again()
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(chat, WholeBot.Owner, "/start");
        await bot.Ask(chat, WholeBot.Owner, "/lang de");
        var group = bot.Telegram.Group(-100, "Harbour friends");
        (group.Members[WholeBot.Owner], group.Topics[5]) = ("creator", true);
        await bot.Ask(group, WholeBot.Owner, "/here", thread: 5);

        bot.Telegram.Say(group, 2, "", thread: 5, change: message => message["forum_topic_closed"] = new System.Text.Json.Nodes.JsonObject());
        await Paused(bot, new ChatAddress(-100, 5), Closed);
        (await Tell(bot)).ShouldBe(1);
        (await Tell(bot)).ShouldBe(0);

        bot.Telegram.Sent[^1].Chat.ShouldBe(chat);
        bot.Telegram.Sent[^1].Text.Text.ShouldBe("In Harbour friends kann ich nicht mehr schreiben: das Thema ist geschlossen. Die Überblicke warten und kommen, sobald ich dort wieder schreiben darf.");
        await bot.App.Get<SubscriptionStore>().Resume(new ChatAddress(-100, 5));
        (await Tell(bot)).ShouldBe(0);
        await bot.App.Get<SubscriptionStore>().Pause(new ChatAddress(-100, 5), Closed);
        (await Tell(bot)).ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whose_digest_goes_to_a_channel_is_told_when_that_takes_nothing_any_more(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        var subscriptions = app.Get<SubscriptionStore>();
        await subscriptions.Send((await subscriptions.Of(ChatAddress.Terminal))!, new ChatAddress(-1007), "News", app.Now);
        app.Postman.Next(new SendOutcome.Closed("the bot must be an administrator to write in the channel"));
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Deliver();

        (await app.Get<ClosedChats>().Tell()).ShouldBe(1);
        await app.Get<Sender>().SendDue(CancellationToken.None);

        var (chat, reply) = app.Postman.Arrived.ShouldHaveSingleItem();
        chat.ShouldBe(ChatAddress.Terminal, "and not the channel, where nothing arrives");
        reply.Text.ToString().ShouldContain("I cannot write in News any more: the bot must be an administrator to write in the channel.");
    }

    [Theory]
    [InlineData("channel", "administrator", "can_post_messages", "the bot may not write in the channel")]
    [InlineData("channel", "member", null, "the bot must be an administrator to write in the channel")]
    [InlineData("supergroup", "restricted", "can_send_messages", "the bot may not write in the chat")]
    [InlineData("supergroup", "left", null, "the bot was removed from the chat")]
    [InlineData("supergroup", "kicked", null, "the bot was removed from the chat")]
    public async Task Rights_that_are_taken_away_stop_a_chat_and_rights_that_are_given_back_let_it_go_on(string type, string standing, string? missing, string why)
    {
        await using var bot = await WholeBot.Start();
        var chat = type == "channel" ? bot.Telegram.Channel(-1009) : bot.Telegram.Group(-1009);
        await bot.App.Get<SubscriptionStore>().Open(new ChatAddress(-1009), "Readers", "en", bot.App.Now);

        Stand(bot, chat, standing, missing);
        await Paused(bot, new ChatAddress(-1009), why);
        Stand(bot, chat, "administrator", null);
        await Paused(bot, new ChatAddress(-1009), null);
    }

    private static void Stand(WholeBot bot, FakeChat chat, string standing, string? missing)
    {
        var member = new System.Text.Json.Nodes.JsonObject { ["status"] = standing, ["user"] = new System.Text.Json.Nodes.JsonObject { ["id"] = FakeTelegram.BotId }, ["is_member"] = standing == "restricted", ["can_post_messages"] = missing != "can_post_messages" };
        if (missing is not null)
        {
            member[missing] = false;
        }

        bot.Telegram.Push("my_chat_member", new System.Text.Json.Nodes.JsonObject
        {
            ["chat"] = new System.Text.Json.Nodes.JsonObject { ["id"] = chat.Id, ["type"] = chat.Type, ["title"] = chat.Title },
            ["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = 2 },
            ["new_chat_member"] = member,
        });
    }

    private static async Task<int> Tell(WholeBot bot)
    {
        var told = await bot.App.Get<ClosedChats>().Tell();
        await bot.App.Get<Sender>().SendDue(CancellationToken.None);
        return told;
    }

    [Fact]
    public async Task A_note_reaches_the_owner_in_his_chat()
    {
        await using var bot = await WholeBot.Start(settings => settings.Bot.Open = true);
        var owner = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(owner, WholeBot.Owner, "/start");
        var reader = bot.Telegram.Private(7, "Bea");

        (await bot.Ask(reader, 7, "/feedback")).Text.Text.ShouldContain("What shall I tell the owner?");
        (await bot.Ask(reader, 7, "Please add <b>the local paper")).Text.Text.ShouldContain("The owner has it.");
        await bot.App.Get<Sender>().SendDue(CancellationToken.None);

        bot.Telegram.Texts(owner)[^1].ShouldContain("Please add <b>the local paper");
        bot.Telegram.Violations.ShouldBeEmpty();
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
        while (paused != why && TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(60));

        paused.ShouldBe(why);
    }
}
