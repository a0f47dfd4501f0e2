using System.Text.Json.Nodes;
using Digest.Editions;
using Digest.Editions.Rules;
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

        await bot.Ask(chat, WholeBot.Owner, "/here");
        bot.Telegram.Calls.Last(call => call.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase)).Parameters["reply_markup"].ShouldContain("request_chat");
        Choose(bot, chat, Channel);
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("News")));

        bot.Telegram.Texts(channel).ShouldHaveSingleItem().ShouldContain("Digests come here");
        (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(WholeBot.Owner)))!.Target.ShouldBe(new ChatAddress(Channel));
        await bot.Press(bot.Telegram.Sent.Last(message => message.Chat == chat), "/here off");
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

    [Fact]
    public async Task A_digest_of_its_own_name_goes_to_the_channel_that_was_chosen_for_it()
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        bot.Telegram.Channel(Channel).Members[WholeBot.Owner] = "creator";
        await bot.Ask(chat, WholeBot.Owner, "/schedule add evening 18:30");
        await bot.Ask(chat, WholeBot.Owner, "/here evening");
        var markup = bot.Telegram.Calls.Last(call => call.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase)).Parameters["reply_markup"];
        var request = JsonNode.Parse(markup)!["keyboard"]![0]![0]!["request_chat"]!["request_id"]!.GetValue<int>();

        Choose(bot, chat, Channel, request);
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("News")));

        var all = await bot.App.Get<SubscriptionStore>().All(new ChatAddress(WholeBot.Owner));
        all.Single(one => one.Name == "evening").Target.ShouldBe(new ChatAddress(Channel));
        all.Single(one => one.IsMain).Target.ShouldBe(new ChatAddress(WholeBot.Owner));
    }

    [Fact]
    public async Task Said_in_a_topic_digests_come_there()
    {
        await using var bot = await WholeBot.Start();
        var group = bot.Telegram.Group(-100);
        (group.Members[WholeBot.Owner], group.Topics[5]) = ("creator", true);

        (await bot.Ask(group, WholeBot.Owner, "/here", thread: 5)).Text.Text.ShouldContain("Digests come here. The next one: Sun 22 Nov 2026, 08:00");

        (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(-100, 5)))!.Target.ShouldBe(new ChatAddress(-100, 5));
        bot.Telegram.Say(group, 9, "/here", thread: 5);
        await bot.Telegram.Until(fake => fake.Texts(group).Any(text => text.Contains("Only those who administer")));
    }

    [Fact]
    public async Task A_location_that_a_reader_shares_sets_his_clock()
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        var offer = await bot.Ask(chat, WholeBot.Owner, "/timezone");
        bot.Telegram.Press(offer, "/timezone here");
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("Share where you are")));
        bot.Telegram.Calls.Last(call => call.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase)).Parameters["reply_markup"].ShouldContain("request_location");
        var before = bot.Telegram.Sent.Count;

        bot.Telegram.Say(chat, WholeBot.Owner, "", change: message =>
        {
            message.Remove("text");
            message["location"] = new JsonObject { ["latitude"] = 52.52, ["longitude"] = 13.405 };
        });
        await bot.Telegram.Until(fake => fake.Sent.Count > before);

        bot.Telegram.Sent[^1].Text.Text.ShouldContain("Berlin");
        (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(WholeBot.Owner)))!.Zone.ShouldBe("Europe/Berlin");
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_taps_under_a_channel_s_digest_is_led_to_a_chat_of_his_own_and_the_post_stays()
    {
        await using var bot = await WithPost();
        var post = bot.Telegram.Sent[^1];

        foreach (var label in new[] { "1", "Why", "Save", "Mute", "Share" })
        {
            bot.Telegram.Press(post, label, WholeBot.Owner);
        }

        bot.Telegram.Press(post, "1", Stranger);
        await bot.Telegram.Until(fake => fake.UnansweredQueries.Count == 0 && Answers(bot).Count == 6);
        Answers(bot).Take(5).ShouldAllBe(answer => answer.Parameters["url"].StartsWith($"https://t.me/{FakeTelegram.BotName}?start=", StringComparison.Ordinal));
        Answers(bot)[0].Parameters["url"].ShouldContain("start=s_");
        Answers(bot)[1].Parameters["url"].ShouldContain("start=d_");
        Answers(bot)[5].Parameters["text"].ShouldContain("ask for an invitation");
        bot.Telegram.Edits.ShouldBeEmpty();
        bot.Telegram.Texts(post.Chat).Count.ShouldBe(2, "the first message and the digest");
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_end_of_a_follow_under_a_channel_s_post_is_its_keeper_s_alone_and_concerns_the_chat_that_keeps_it()
    {
        await using var bot = await WithPost("/follow parade");
        var post = bot.Telegram.Sent[^1];
        var rules = bot.App.Get<RuleStore>();
        var end = post.Buttons.SelectMany(row => row).Single(button => button.Label.StartsWith("End", StringComparison.Ordinal)).Data;

        bot.Telegram.Press(post, end, Stranger);
        await bot.Telegram.Until(_ => Answers(bot).Count == 1);
        Answers(bot)[0].Parameters["text"].ShouldContain("Only those who administer");
        bot.Telegram.Press(post, end, WholeBot.Owner);
        await bot.Telegram.Until(_ => Answers(bot).Count == 2);

        Answers(bot)[1].Parameters["text"].ShouldBe("You no longer follow parade.");
        var keeper = (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(WholeBot.Owner)))!;
        (await rules.InForce(keeper.Id, bot.App.Now)).ShouldBeEmpty();
        (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(Channel))).ShouldBeNull("a tap opens no digest of the channel's own");
        bot.Telegram.Edits.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_group_that_only_gets_somebody_s_digest_everybody_may_open_its_stories_and_nobody_else_changes_it()
    {
        await using var bot = await WithPost(target: bot => bot.Telegram.Group(Channel));
        var post = bot.Telegram.Sent[^1];

        bot.Telegram.Press(post, "1", Stranger);
        await bot.Telegram.Until(fake => fake.Sent[^1].Id > post.Id);
        var story = bot.Telegram.Sent[^1];
        story.Text.Text.ShouldContain("1 article");
        story.Chat.Id.ShouldBe(Channel);
        await bot.Press(story, "👍", Stranger);

        bot.Telegram.Now(story).Text.Text.ShouldContain("Only those who administer");
        bot.Telegram.Now(post).Text.Text.ShouldBe(post.Text.Text);
        (await bot.App.Get<SubscriptionStore>().Of(new ChatAddress(Channel))).ShouldBeNull();
        var texts = bot.Telegram.Texts(post.Chat).Count;
        bot.Telegram.Press(post, "Save", Stranger);
        await bot.Telegram.Until(fake => fake.Texts(post.Chat).Count > texts);
        bot.Telegram.Sent[^1].Text.Text.ShouldStartWith("Somebody else looks after this digest");
        bot.Telegram.Say(post.Chat, Stranger, $"/digest@{FakeTelegram.BotName}");
        await bot.Telegram.Until(fake => fake.Sent[^1].Text.Text.Contains("ask for an invitation", StringComparison.Ordinal));
    }

    private const long Stranger = 9;

    private static List<FakeCall> Answers(WholeBot bot) => [.. bot.Telegram.Calls.Where(call => call.Method.Equals("answerCallbackQuery", StringComparison.OrdinalIgnoreCase))];

    /// <summary>A bot whose owner sends his digest to a channel, where something was told: the digest, or a story that is followed.</summary>
    private static async Task<WholeBot> WithPost(string? follow = null, Func<WholeBot, FakeChat>? target = null)
    {
        var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        var there = target?.Invoke(bot) ?? bot.Telegram.Channel(Channel);
        there.Members[WholeBot.Owner] = "creator";
        await bot.Ask(chat, WholeBot.Owner, "/start");
        Choose(bot, chat, Channel);
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("News")));
        if (follow is not null)
        {
            await bot.Ask(chat, WholeBot.Owner, follow);
            bot.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        bot.App.Write("a.txt", "Lantern parade\n2026-11-21\n(Harbour Post) The lantern parade in Ostvik counted 5 boats and 12 drummers.");
        await bot.App.Load();
        bot.App.Clock.Advance(follow is null ? TimeSpan.FromHours(2) : TimeSpan.FromMinutes(1));
        (await bot.App.Deliver()).ShouldBe(1);
        return bot;
    }

    private static void Choose(WholeBot bot, FakeChat chat, long chosen, int request = 3) => bot.Telegram.Say(chat, WholeBot.Owner, "", change: message =>
    {
        message.Remove("text");
        message["chat_shared"] = new JsonObject { ["request_id"] = request, ["chat_id"] = chosen, ["title"] = "News" };
    });
}
