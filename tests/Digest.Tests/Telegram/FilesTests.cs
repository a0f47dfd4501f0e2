using System.Text;
using System.Text.Json.Nodes;

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

    private static void Drop(JsonObject message, string file, string name)
    {
        message.Remove("text");
        message["document"] = new JsonObject { ["file_id"] = file, ["file_unique_id"] = "u", ["file_name"] = name, ["file_size"] = 1_000 };
    }
}
