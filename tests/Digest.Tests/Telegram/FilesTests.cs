using System.Text;
using System.Text.Json.Nodes;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>Files and passed-on posts, as they come and go in Telegram.</summary>
public sealed class FilesTests
{
    [Fact]
    public async Task A_dropped_list_is_imported_without_a_command_and_told_in_one_message()
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(chat, WholeBot.Owner, "/start");
        var outlines = string.Concat(Enumerable.Range(0, 1_200).Select(number => $"<outline text=\"Feed {number}\" xmlUrl=\"https://feeds.example/{number}\"/>"));
        bot.Telegram.Keep("f1", Encoding.UTF8.GetBytes($"<opml><body>{outlines}</body></opml>"));

        bot.Telegram.Say(chat, WholeBot.Owner, "", change: message => Drop(message, "f1", "feeds.opml"));
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("1200 sources added")));

        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_export_comes_as_a_document()
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);

        await bot.Ask(chat, WholeBot.Owner, "/export opml");
        await bot.Telegram.Until(fake => fake.Sent.Any(message => message.FileName == "digest-2026-11-22.opml"));

        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_Telegram_does_not_hand_out_is_one_sentence()
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);

        bot.Telegram.Say(chat, WholeBot.Owner, "", change: message => Drop(message, "gone", "feeds.opml"));
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("There is neither a feed nor an article in that")));
    }

    [Fact]
    public async Task A_post_that_is_passed_on_adds_what_it_links_to()
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);

        bot.Telegram.Say(chat, WholeBot.Owner, "Read this: https://127.0.0.1:1/post.", change: message => message["forward_origin"] = new JsonObject { ["type"] = "channel" });
        await bot.Telegram.Until(fake => fake.Sent.Count == 1);

        bot.Telegram.Sent[0].Text.Text.ShouldContain("I cannot add https://127.0.0.1:1/post");
    }

    [Theory]
    [InlineData("/add")]
    [InlineData("/sub")]
    public async Task Add_said_in_reply_to_a_message_offers_what_that_one_links_to_shown_or_hidden(string said)
    {
        await using var web = await FakeWeb.Start();
        web.Announce("/a", Feed("Shown News"));
        web.Announce("/b", Feed("Hidden News"));
        await using var bot = await WholeBot.Start(settings => (settings.Feeds.AllowedHosts, settings.Feeds.HostGap) = ([web.Host], TimeSpan.Zero));
        var chat = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(chat, WholeBot.Owner, "/start");

        Reply(bot, chat, said, new JsonObject
        {
            ["text"] = $"Both are good: {web.Address("/a")}, and that one.",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "text_link", ["offset"] = 0, ["length"] = 4, ["url"] = web.Address("/b") }),
        });
        await bot.Telegram.Until(fake => fake.Sent[^1].Text.Text.StartsWith("This is what I found", StringComparison.Ordinal));

        var offer = bot.Telegram.Sent[^1];
        offer.Buttons.SelectMany(row => row).Select(button => button.Label).ShouldBe(["Shown News", "Hidden News", "Add all 2"]);
        (await bot.Press(offer, "Shown News")).Text.Text.ShouldContain("Shown News is one of your sources now");
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_group_too()
    {
        await using var web = await FakeWeb.Start();
        web.Announce("/a", Feed("Shown News"));
        await using var bot = await WholeBot.Start(settings => (settings.Feeds.AllowedHosts, settings.Feeds.HostGap) = ([web.Host], TimeSpan.Zero));
        var group = bot.Telegram.Group(-100);
        group.Members[WholeBot.Owner] = "creator";
        await bot.Ask(group, WholeBot.Owner, "/start");

        Reply(bot, group, $"/add@{FakeTelegram.BotName}", new JsonObject { ["text"] = web.Address("/a") });
        await bot.Telegram.Until(fake => fake.Sent[^1].Text.Text.StartsWith("This is what I found", StringComparison.Ordinal));

        bot.Telegram.Sent[^1].Text.Text.ShouldContain("Shown News");
    }

    [Theory]
    [InlineData("/add")]
    [InlineData("/import")]
    public async Task Add_said_in_reply_to_a_file_takes_it_whatever_stands_beside_it(string said)
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(chat, WholeBot.Owner, "/start");
        bot.Telegram.Keep("f1", "<opml><body><outline text='Harbour' xmlUrl='https://harbour.example/feed'/></body></opml>"u8.ToArray());
        var answered = new JsonObject { ["caption"] = "My list, made with https://lists.example" };
        Drop(answered, "f1", "feeds.opml");

        Reply(bot, chat, said, answered);
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("1 source added")));

        (await bot.Ask(chat, WholeBot.Owner, "/sources")).Text.Text.ShouldContain("Harbour");
    }

    [Theory]
    [InlineData("/add", "nothing but words")]
    [InlineData("/add", "")]
    public async Task Where_the_message_holds_neither_it_asks_as_it_always_does(string said, string answered)
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(chat, WholeBot.Owner, "/start");
        var usual = await bot.Ask(chat, WholeBot.Owner, "/add");
        await bot.Ask(chat, WholeBot.Owner, "/cancel");
        var before = bot.Telegram.Sent.Count;

        Reply(bot, chat, said, new JsonObject { ["text"] = answered });
        await bot.Telegram.Until(fake => fake.Sent.Count > before);

        bot.Telegram.Sent[^1].Text.Text.ShouldBe(usual.Text.Text);
    }

    private static string Feed(string title) =>
        $"<rss version='2.0'><channel><title>{title}</title><item><guid>1</guid><title>One</title><link>https://a.example/1</link></item></channel></rss>";

    private static void Reply(WholeBot bot, FakeChat chat, string said, JsonObject answered)
    {
        answered["message_id"] = 900_000;
        answered["date"] = 1_795_000_000;
        answered["chat"] = new JsonObject { ["id"] = chat.Id, ["type"] = chat.Type };
        bot.Telegram.Say(chat, WholeBot.Owner, said, change: message => message["reply_to_message"] = answered);
    }

    private static void Drop(JsonObject message, string file, string name)
    {
        message.Remove("text");
        message["document"] = new JsonObject { ["file_id"] = file, ["file_unique_id"] = "u", ["file_name"] = name, ["file_size"] = 1_000 };
    }
}
