using System.Text.Json.Nodes;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

public sealed class InlineTests
{
    [Fact]
    public async Task Words_behind_the_bots_name_bring_cards_for_whoever_types_them()
    {
        await using var bot = await WholeBot.Start();
        bot.App.Write("a.txt", Some.ArticleText("regatta"));
        bot.App.Write("b.txt", Some.ArticleText("quarrel <b> & \"co\""));
        await bot.Ask(bot.Telegram.Private(WholeBot.Owner), WholeBot.Owner, "/start");
        await bot.App.Load();

        Type(bot, "regatta", WholeBot.Owner);
        await bot.Telegram.Until(fake => fake.CallsOf("answerInlineQuery") == 1);

        var call = bot.Telegram.Calls.Single(call => call.Method.Equals("answerInlineQuery", StringComparison.OrdinalIgnoreCase));
        call.Parameters["is_personal"].ShouldBe("true");
        var card = JsonNode.Parse(call.Parameters["results"])!.AsArray().ShouldHaveSingleItem()!;
        card["title"]!.GetValue<string>().ShouldContain("The regatta of");
        card["input_message_content"]!["message_text"]!.GetValue<string>().ShouldContain("Harbour Post");
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("regatta", 99)]
    [InlineData("", WholeBot.Owner)]
    [InlineData("nothing of the kind", WholeBot.Owner)]
    public async Task Strangers_and_words_that_find_nothing_get_no_cards(string words, long user)
    {
        await using var bot = await WholeBot.Start();
        bot.App.Write("a.txt", Some.ArticleText("regatta"));
        await bot.Ask(bot.Telegram.Private(WholeBot.Owner), WholeBot.Owner, "/start");
        await bot.App.Load();

        Type(bot, words, user);
        await bot.Telegram.Until(fake => fake.CallsOf("answerInlineQuery") == 1);

        bot.Telegram.Calls.Last(call => call.Method.Equals("answerInlineQuery", StringComparison.OrdinalIgnoreCase)).Parameters["results"].ShouldBe("[]");
    }

    private static void Type(WholeBot bot, string words, long user) => bot.Telegram.Push("inline_query", new JsonObject
    {
        ["id"] = "i1",
        ["from"] = new JsonObject { ["id"] = user, ["is_bot"] = false, ["first_name"] = "Ann", ["language_code"] = "en" },
        ["query"] = words,
        ["offset"] = "",
    });
}
